import { Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import type { Manifest } from '../manifest/manifest.js';
import { yaml } from '../manifest/yaml.js';
import { manifestsIn, subjectOf } from './subject.js';

/** How manifests stand in a snapshot. */
export interface YamlSnapshotOptions {
  /**
   * Whether names have the hash that cdk8s gives them. Without it a snapshot stays as it is where a construct has moved.
   *
   * @default true
   */
  readonly hashes?: boolean | undefined;
}

/** What jest and vitest ask of a serializer. */
export interface SnapshotSerializer {
  test(value: unknown): boolean;
  serialize(value: unknown, config?: unknown, indentation?: string): string;
}

/**
 * Has snapshots show manifests as the YAML that is written: `expect.addSnapshotSerializer(yamlSnapshot())`. It takes what the matchers take: a chart, an
 * app, an ApiObject, a manifest, a list of manifests.
 */
export function yamlSnapshot({ hashes = true }: YamlSnapshotOptions = {}): SnapshotSerializer {
  return {
    test: (value) => Construct.isConstruct(value) || areManifests(manifestsIn(value)),
    serialize: (value, _config, indentation = '') => {
      const manifests = subjectOf(value).objects.map((each) => each.manifest());
      const shown = hashes ? manifests : withoutHashes(manifests);
      const text = shown.map((each) => yaml(each, false, Yaml.stringify)).join('---\n');
      return text.trimEnd().replaceAll('\n', `\n${indentation}`);
    },
  };
}

/** Of another object that has a `kind`, nothing is shown so. */
const areManifests = (found: readonly Manifest[] = []): boolean => found.length > 0 && found.every((each) => 'apiVersion' in each);

/** The hash of a name that cdk8s made: of the path of the construct. */
const HASHED = /^(.+)-c[0-9a-f]{7}$/;
/** The label by which cdk8s' workloads find their Pods. */
const ADDRESS = 'cdk8s.io/metadata.addr';

/** The manifests with names that have no hash, wherever they stand. One that would then be another's keeps it. */
function withoutHashes(manifests: readonly Manifest[]): readonly Manifest[] {
  const names = new Set<string>();
  for (const each of manifests) collect(each, names);
  const bare = new Map([...names].map((name) => [name, name.replace(HASHED, '$1')]));
  const counts = new Map<string, number>();
  for (const name of bare.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const renamed = [...bare].filter(([, name]) => counts.get(name) === 1);
  const inText = (text: string): string => renamed.reduce((so, [name, without]) => so.replaceAll(name, without), text);
  return manifests.map((each) => changed(each, inText) as Manifest);
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, held] of Object.entries(value)) {
    if ((field === 'name' || field === ADDRESS) && typeof held === 'string' && HASHED.test(held)) names.add(held);
    collect(held, names);
  }
}

function changed(value: unknown, inText: (text: string) => string): unknown {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((each) => changed(each, inText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, held]) => [field, changed(held, inText)]));
}
