import { join } from 'node:path';
import { errorReasonOf } from '../platform/input/inputs.js';
import { readSnapshot, replaceFile } from '../platform/output/replace-file.js';
import { pathExists, writeNewFile } from '../platform/output/write-new-file.js';
import { UsageError } from './command.js';

/** The file that agents that write code read. */
const AGENTS_FILE = 'AGENTS.md';
/** The heading of our section, by which it is found again. */
const HEADING = '## Kubernetes manifests: cdk8s-pods';

/** The instructions for agents: how to check manifests after an edit, and how to read the result. */
export const AGENTS_SECTION = `${HEADING}

Check every manifest, and every TypeScript app that makes manifests, after you edit it. No cluster
is needed: the verdict is that of a Kubernetes API server.

- YAML: \`npx cdk8s-pods check --format json FILE_OR_FOLDER\`. Templates of Helm and Kustomize must
  be rendered first: \`helm template chart | npx cdk8s-pods check --format json -\`.
- TypeScript: \`npx tsc --noEmit\`, then \`npx cdk8s synth\`. Errors of the compiler are sentences
  that say what to write.
- Manifests that are deployed: \`npx cdk8s-pods diff --ref main --format json FOLDER FOLDER\` says
  what the change does to each object: \`effect\`, and in \`refused\` why the API server rejects it.

The exit status is 0 if there is nothing to do, 1 if there are findings, and 2 if a file could not
be read. Each item of \`diagnostics\` has these fields:

| field | meaning |
| --- | --- |
| \`kind\` | \`unread\`: not valid YAML; \`refused\`: the API server rejects the object; \`pod-security\`: the namespace rejects the Pod; \`warned\`: the API server warns; \`hazard\`: it is accepted, but does not do what its author expects |
| \`severity\` | fix every \`error\`; fix a \`warning\` or explain it |
| \`file\`, \`range\` | the place: lines and columns count from 1 |
| \`field\`, \`message\` | the field and the problem, in Kubernetes' words |
| \`remediation\` | the change to make |
| \`fix\` | the text to write at \`range\`, if there is exactly one right answer: \`check --fix\` writes it |
| \`rule\` | \`npx cdk8s-pods rules RULE\` describes it |

\`npx cdk8s-pods explain FIELD\`, such as \`containers.app.ports\`, describes a field: do not guess
names of fields. Do not silence a finding to make a check pass: an ignored rule needs a reason that
a person has agreed to.
`;

/**
 * Writes the instructions to AGENTS.md, or adds them to it.
 *
 * @returns whether the file was written: not if it has the instructions already
 * @throws UsageError if it cannot be written
 */
export function writeAgentsFile(folder: string, name: string): boolean {
  const path = join(folder, AGENTS_FILE);
  try {
    if (!pathExists(path)) {
      writeNewFile(path, `# Instructions for agents\n\n${AGENTS_SECTION}`);
      return true;
    }
    const snapshot = readSnapshot(path);
    const text = snapshot.bytes.toString();
    if (text.includes(HEADING)) return false;
    replaceFile(snapshot, `${text.trimEnd()}\n\n${AGENTS_SECTION}`);
    return true;
  } catch (error) {
    throw new UsageError(`${name}: ${AGENTS_FILE}: ${errorReasonOf(error)}: nothing was written`);
  }
}
