import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Kubectl } from '../cluster/kubectl.js';
import { killedWithParent, output } from '../machine/command.js';
import { REPOSITORY } from '../machine/repository.js';
import { FOLDERS_EXAMPLE } from './app.js';

/** The result of applying a folder with kubectl. */
export interface AppliedFolder {
  readonly name: string;
  /**
   * The objects in its files, as written and as the kustomize of kubectl reads them: JSON by name.
   */
  readonly written: readonly string[];
  readonly read: readonly string[];
  /** The output of `kubectl apply -k`. */
  readonly serverOutput: string;
}

/** Synthesizes an app to folders, and reads and applies each of them with kubectl, as a dry run. */
export async function applyFolders(
  kubectl: Kubectl,
  scratch: string,
): Promise<readonly AppliedFolder[]> {
  const outdir = mkdtempSync(join(scratch, 'folders-'));
  await output(...killedWithParent(process.execPath, ['--import', 'tsx', FOLDERS_EXAMPLE]), {
    cwd: REPOSITORY,
    env: { CDK8S_OUTDIR: outdir },
  });
  const folders = readdirSync(outdir, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const applied: AppliedFolder[] = [];
  for (const { name } of folders) {
    const folder = join(outdir, name);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.k8s.yaml'),
    );
    applied.push({
      name,
      written: objectsIn(...files.map((file) => readFileSync(join(folder, file), 'utf8'))),
      read: objectsIn(await kubectl.run('kustomize', folder)),
      serverOutput: await kubectl.run(
        'apply',
        '--dry-run=server',
        '--validate=strict',
        '--kustomize',
        folder,
      ),
    });
  }
  return applied;
}

const objectsIn = (...texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) =>
      parseAllDocuments(text).map((document) => JSON.stringify(sorted(document.toJS()))),
    )
    .sort();

/** Sorts keys, because kustomize changes their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  );
}
