import { Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { toYaml } from '../emit/to-yaml.js';
import type { Manifest } from '../manifest/manifest.js';
import { manifestsFrom, matcherSubjectOf } from './matcher-subject.js';

/** How manifests stand in a snapshot. */
export interface YamlSnapshotOptions {
  /**
   * Whether names have the hash that cdk8s gives them. Without it a snapshot stays as it is where a
   * construct has moved.
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
 * Has snapshots show manifests as the YAML that is written:
 * `expect.addSnapshotSerializer(yamlSnapshot())`. It takes what the matchers take: a chart, an app,
 * an ApiObject, a manifest, a list of manifests.
 */
export function yamlSnapshot({ hashes = true }: YamlSnapshotOptions = {}): SnapshotSerializer {
  return {
    test: (value) => Construct.isConstruct(value) || areManifests(manifestsFrom(value)),
    serialize: (value, _config, indentation = '') => {
      const manifests = matcherSubjectOf(value).objects.map((each) => each.manifest());
      const shown = hashes ? manifests : withoutHashes(manifests);
      const text = shown.map((each) => toYaml(each, false, Yaml.stringify)).join('---\n');
      return text.trimEnd().replaceAll('\n', `\n${indentation}`);
    },
  };
}

/** Of another object that has a `kind`, nothing is shown so. */
const areManifests = (found: readonly Manifest[] = []): boolean =>
  found.length > 0 && found.every((each) => 'apiVersion' in each);

/** The hash of a name that cdk8s made: of the path of the construct. */
const NAME_WITH_HASH = /^(.+)-c[0-9a-f]{7}$/;
/** The label by which cdk8s' workloads find their Pods. */
const ADDRESS_LABEL = 'cdk8s.io/metadata.addr';

/**
 * The manifests with names that have no hash, wherever they stand. One that would then be another's
 * keeps it.
 */
function withoutHashes(manifests: readonly Manifest[]): readonly Manifest[] {
  const names = new Set<string>();
  for (const each of manifests) collectHashedNames(each, names);
  const bare = new Map([...names].map((name) => [name, name.replace(NAME_WITH_HASH, '$1')]));
  const counts = new Map<string, number>();
  for (const name of bare.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const renamed = [...bare].filter(([, name]) => counts.get(name) === 1);
  const inText = (text: string): string =>
    renamed.reduce((so, [name, without]) => so.replaceAll(name, without), text);
  return manifests.map((each) => mapStrings(each, inText) as Manifest);
}

function collectHashedNames(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, held] of Object.entries(value)) {
    if (
      (field === 'name' || field === ADDRESS_LABEL) &&
      typeof held === 'string' &&
      NAME_WITH_HASH.test(held)
    )
      names.add(held);
    collectHashedNames(held, names);
  }
}

function mapStrings(value: unknown, inText: (text: string) => string): unknown {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, inText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => [field, mapStrings(held, inText)]),
  );
}
