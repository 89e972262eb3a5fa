import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../api/kubernetes.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import { type CheckOptions, check } from '../check/document.js';
import { FAIL_ON, type FailOn } from '../check/problem.js';
import { type Input, inputsAt, reasonOf, type Unreadable } from '../disk/inputs.js';
import { FORMATS, type Format, reportIn } from '../report/formats.js';
import type { Report } from '../report/report.js';
import type { HazardLevel } from '../rules/hazards/hazard.js';
import { documents } from '../source/documents.js';
import { BROKEN, type Command, FINE, FOUND, type Given, type Io, UsageError } from './command.js';
import { Tally } from './tally.js';
import { VERSION } from './version.js';

const HAZARDS = ['error', 'warning', 'note', 'none'] as const;

export const checkCommand: Command = {
  says: 'says what the API server will say of manifests, and what people regret',
  takes: '[FILE|FOLDER|-]...',
  options: {
    format: { type: 'string', short: 'o', value: 'FORMAT', choices: FORMATS, says: 'how it is told (text)' },
    kubernetes: { type: 'string', value: 'VERSION', choices: KUBERNETES_VERSIONS, says: 'whose verdict (1.37)' },
    'pod-security': { type: 'string', value: 'LEVEL', choices: POD_SECURITY_LEVELS, says: 'the level of the namespaces it goes to' },
    hazards: { type: 'string', value: 'LEVEL', choices: HAZARDS, says: 'down to which level hazards are told (warning)' },
    'fail-on': {
      type: 'string',
      value: 'KIND',
      choices: FAIL_ON,
      says: 'for what the exit status is 1, beside all that is graver (refused)',
    },
    'pod-template-at': {
      type: 'string',
      multiple: true,
      value: 'PLACE',
      says: "where another kind holds a Pod template: 'argoproj.io/v1alpha1:Rollout=spec.template'",
    },
  },
  run: async (given, io) => {
    const failOn = (given.one('fail-on') ?? 'refused') as FailOn;
    const options = { failOn, version: VERSION, colours: io.isTerminal && !io.env['NO_COLOR'], shard: undefined };
    const report = reportIn((given.one('format') ?? 'text') as Format, options);
    const tally = new Tally(failOn);
    await io.out(report.begin());
    const unread = await checkAll(given.paths.length > 0 ? given.paths : ['-'], optionsOf(given), report, tally, io);
    const summary = tally.summary();
    await io.out(report.end(summary));
    return unread > 0 ? BROKEN : summary.failed ? FOUND : FINE;
  },
};

function optionsOf(given: Given): CheckOptions {
  return {
    kubernetes: (given.one('kubernetes') ?? '1.37') as KubernetesVersion,
    podSecurity: given.one('pod-security') as PodSecurityLevel | undefined,
    hazards: (given.one('hazards') ?? 'warning') as HazardLevel | 'none',
    templates: new Map(given.all('pod-template-at').map(templateOf)),
  };
}

/** `argoproj.io/v1alpha1:Rollout=spec.template` */
function templateOf(text: string): readonly [string, readonly string[]] {
  const [, kind, path = ''] = /^([^=:]+:[^=:]+)=([\w.]+)$/.exec(text) ?? [];
  if (kind === undefined)
    throw new UsageError(`--pod-template-at '${text}' is no place: write it as argoproj.io/v1alpha1:Rollout=spec.template`);
  return [kind, path.split('.')];
}

/** Checks all that some paths lead to. What cannot be read is said, and the others are still judged. The number is of what could not. */
async function checkAll(paths: readonly string[], options: CheckOptions, report: Report, tally: Tally, io: Io): Promise<number> {
  let unread = 0;
  for (const path of paths)
    for (const input of path === '-' ? [{ name: '<stdin>', bytes: () => io.stdin }] : inputsAt(path)) {
      const why = 'why' in input ? input.why : await checkFile(input, options, report, tally, io);
      if (why === undefined) continue;
      unread++;
      io.err(`cdk8s-pods: ${(input as Input | Unreadable).name}: ${why}\n`);
    }
  return unread;
}

async function checkFile(input: Input, options: CheckOptions, report: Report, tally: Tally, io: Io): Promise<string | undefined> {
  tally.file();
  try {
    for await (const document of documents(input.bytes())) {
      const checked = check(document, options);
      tally.add(checked);
      const lines = (number: number): string | undefined => document.text.split('\n', number - document.line + 1)[number - document.line];
      const text = report.found({ file: input.name, checked, line: lines });
      if (text !== '') await io.out(text);
    }
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
