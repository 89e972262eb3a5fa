import { Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { toYaml } from '../emit/to-yaml.js';
import type { Manifest } from '../manifest/manifest.js';
import { manifestsFrom, matcherSubjectOf } from './matcher-subject.js';

/** Options of `yamlSnapshot`. */
export interface YamlSnapshotOptions {
  /**
   * Whether names contain the hash that cdk8s adds to them. Without hashes, a snapshot does not
   * change if a construct moves.
   *
   * @default true
   */
  readonly hashes?: boolean | undefined;
}

/** A snapshot serializer of jest and vitest. */
export interface SnapshotSerializer {
  /** Whether the serializer formats a value. */
  test(value: unknown): boolean;
  /** Formats a value. Each line but the first begins with `indentation`. */
  serialize(value: unknown, config?: unknown, indentation?: string): string;
}

/**
 * Returns a serializer that shows manifests in snapshots as the YAML that synth writes. It formats
 * the values that the matchers accept: a construct, a manifest, and a list of manifests.
 *
 * @example
 * ```ts
 * import { Testing } from 'cdk8s';
 * import { Pod } from 'cdk8s-pods';
 * import { yamlSnapshot } from 'cdk8s-pods/testing';
 *
 * expect.addSnapshotSerializer(yamlSnapshot({ hashes: false }));
 *
 * test('writes the manifest of the Pod', () => {
 *   const chart = Testing.chart();
 *   new Pod(chart, 'web', { containers: { app: { image: 'nginx:1.29' } } });
 *   expect(chart).toMatchSnapshot();
 * });
 * ```
 */
export function yamlSnapshot({ hashes = true }: YamlSnapshotOptions = {}): SnapshotSerializer {
  return {
    test: (value) => Construct.isConstruct(value) || areManifests(manifestsFrom(value)),
    serialize: (value, _config, indentation = '') => {
      const manifests = matcherSubjectOf(value).objects.map((object) => object.manifest());
      const text = (hashes ? manifests : withoutHashes(manifests))
        .map((manifest) => toYaml(manifest, false, Yaml.stringify))
        .join('---\n');
      return text.trimEnd().replaceAll('\n', `\n${indentation}`);
    },
  };
}

/** Whether objects with a `kind` are manifests. Objects of other domains may have a `kind` too. */
const areManifests = (objects: readonly Manifest[] = []): boolean =>
  objects.length > 0 && objects.every((object) => 'apiVersion' in object);

/** A name that ends with a hash of the path of the construct. */
const NAME_WITH_HASH = /^(.+)-c[0-9a-f]{7}$/;
/** The label with which cdk8s selects the Pods of a workload. */
const ADDRESS_LABEL = 'cdk8s.io/metadata.addr';

/**
 * Returns the manifests without the hashes of names, wherever the names occur. A hash stays if two
 * names would be equal without it.
 */
function withoutHashes(manifests: readonly Manifest[]): readonly Manifest[] {
  const names = new Set<string>();
  for (const manifest of manifests) collectHashedNames(manifest, names);
  const shortNames = new Map([...names].map((name) => [name, name.replace(NAME_WITH_HASH, '$1')]));
  const counts = new Map<string, number>();
  for (const name of shortNames.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const renames = [...shortNames].filter(([, shortName]) => counts.get(shortName) === 1);
  const rename = (text: string): string =>
    renames.reduce((result, [name, shortName]) => result.replaceAll(name, shortName), text);
  return manifests.map((manifest) => mapStrings(manifest, rename) as Manifest);
}

function collectHashedNames(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, child] of Object.entries(value)) {
    const isName = field === 'name' || field === ADDRESS_LABEL;
    if (isName && typeof child === 'string' && NAME_WITH_HASH.test(child)) names.add(child);
    collectHashedNames(child, names);
  }
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, child]) => [field, mapStrings(child, map)]),
  );
}
