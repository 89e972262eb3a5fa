import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_KINDS } from '../../lib/api/validated-kinds.js';
import { documentsIn } from '../../test/support/corpus.js';
import { API_VERSION_BY_KIND, isPodManifest, type Manifest } from './manifest.js';

const CONFORMANCE = join(__dirname, '..');

/** The folder of a Go module, in the version of conformance/go.mod. */
function moduleFolder(module: string): string {
  const version = new RegExp(`${module} => ${module} (\\S+)`).exec(
    readFileSync(join(CONFORMANCE, 'go.mod'), 'utf8'),
  )?.[1];
  return JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `${module}@${version}`], { encoding: 'utf8' }),
  ).Dir;
}

/** The objects with every field set with which k8s.io/api tests itself, of all its releases. */
export const everyFieldManifests = (): readonly Manifest[] => everyFieldSet(API_VERSION_BY_KIND);

/** The same of the other kinds that are compared. */
export const otherEveryFieldManifests = (): readonly Manifest[] =>
  everyFieldSet(new Map([...OTHER_KINDS].map(([kind, { apiVersion }]) => [kind, apiVersion])));

function everyFieldSet(versions: ReadonlyMap<string, string>): readonly Manifest[] {
  const folder = join(moduleFolder('k8s.io/api'), 'testdata');
  const names = [...versions].map(
    ([kind, version]) => `${version === 'v1' ? 'core.v1' : version.replace('/', '.')}.${kind}.json`,
  );
  const releases = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return releases
    .map(({ name }) => name)
    .flatMap((release) =>
      names.map((name) => JSON.parse(readFileSync(join(folder, release, name), 'utf8'))),
    );
}

/** The Pods with which the Pod Security Standards are tested. */
export const podSecurityFixtures = (): readonly Manifest[] =>
  documentsIn(join(moduleFolder('k8s.io/pod-security-admission'), 'test/testdata')).filter(
    isPodManifest,
  );
