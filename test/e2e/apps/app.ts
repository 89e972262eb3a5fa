import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../cluster/kubernetes.js';
import { killedWithParent, output } from '../machine/command.js';
import { REPOSITORY } from '../machine/repository.js';

/** A program of the project that synthesizes manifests. */
export interface App {
  readonly name: string;
  /**
   * The namespace of objects that have none, as with `kubectl create --namespace`. Each app has its
   * own, so that apps do not interfere.
   */
  readonly namespace: string;
  readonly manifests: readonly Manifest[];
}

export interface Manifest {
  readonly object: KubernetesObject;
  /** The YAML as it was written: the server must see mistakes that a parser would correct. */
  readonly text: string;
}

/** The folders of this example are for three clusters: see apply-folders.ts. */
export const FOLDERS_EXAMPLE = 'examples/environments.ts';

/** main.ts and the other examples. */
export const APPS: readonly string[] = [
  'main.ts',
  ...examples().filter((file) => file !== FOLDERS_EXAMPLE),
];

export async function synthesize(file: string, folder: string): Promise<App> {
  const outdir = mkdtempSync(join(folder, 'dist-'));
  await output(...killedWithParent(process.execPath, ['--import', 'tsx', file]), {
    cwd: REPOSITORY,
    env: { CDK8S_OUTDIR: outdir },
  });
  const manifests = readdirSync(outdir, { recursive: true, encoding: 'utf8' })
    .filter((path) => extname(path) === '.yaml')
    .sort()
    .flatMap((path) => manifestsIn(readFileSync(join(outdir, path), 'utf8')));
  if (manifests.length === 0) {
    throw new Error(`${file} synthesized nothing`);
  }
  return { name: file, namespace: basename(file, '.ts'), manifests };
}

/** Returns the namespace of an app, and those in its manifests. */
export function namespacesOf(app: App): ReadonlySet<string> {
  return new Set([
    app.namespace,
    ...app.manifests.flatMap(({ object }) => object.metadata.namespace ?? []),
  ]);
}

export function manifestsIn(text: string): Manifest[] {
  return parseAllDocuments(text)
    .map((document) => ({
      object: document.toJS() as KubernetesObject | null,
      text: text.slice(document.range[0], document.range[2]),
    }))
    .filter((manifest): manifest is Manifest => manifest.object !== null);
}

function examples(): string[] {
  const folder = join(REPOSITORY, 'examples');
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => `examples/${name}`);
}
