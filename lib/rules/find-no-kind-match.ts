import { servedKinds } from '../api/served-kinds.js';
import { closestMatch } from '../formats/closest-match.js';

/** The kind and the API version of an object. */
interface TypeMeta {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Why no API server has a resource for an object. */
export interface NoKindMatch {
  /** The message of kubectl. */
  readonly message: string;
  readonly remediation: string;
  /** The field to correct. */
  readonly field: 'apiVersion' | 'kind';
}

/**
 * Returns the error of kubectl about an object whose kind a server does not know; `undefined` if
 * the server can serve the kind, or if another group can add it, as a CustomResourceDefinition
 * does.
 *
 * Source: apimachinery meta.NoKindMatchError.
 */
export function findNoKindMatch(
  { apiVersion, kind }: TypeMeta,
  minor: number,
): NoKindMatch | undefined {
  if (!isKubernetesGroup(apiVersion)) return undefined;
  const kinds = tableFor(minor);
  if (kinds.get(apiVersion)?.has(kind)) return undefined;
  return {
    message: `no matches for kind ${JSON.stringify(kind)} in version ${JSON.stringify(apiVersion)}`,
    remediation: remediationFor({ apiVersion, kind }, kinds),
    field: kinds.has(apiVersion) ? 'kind' : 'apiVersion',
  };
}

const groupOf = (apiVersion: string): string =>
  apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';

const KUBERNETES_GROUPS: ReadonlySet<string> = new Set(Object.keys(servedKinds).map(groupOf));

/**
 * Whether Kubernetes defines the group of an API version. The name of any other group must contain
 * a dot.
 */
export function isKubernetesGroup(apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return KUBERNETES_GROUPS.has(group) || !group.includes('.');
}

type KindTable = ReadonlyMap<string, ReadonlySet<string>>;

const tables = new Map<number, KindTable>();

/** Returns the kinds that a minor version can serve, by API version. */
function tableFor(minor: number): KindTable {
  const known = tables.get(minor);
  if (known !== undefined) return known;
  const table = new Map<string, ReadonlySet<string>>();
  for (const [apiVersion, entries] of Object.entries(servedKinds)) {
    const kinds = entries.filter((entry) => isServed(entry, minor)).map((entry) => nameOf(entry));
    if (kinds.length > 0) table.set(apiVersion, new Set(kinds));
  }
  tables.set(minor, table);
  return table;
}

const nameOf = (entry: string): string => entry.split(' ')[0] ?? '';

/** Whether a minor version serves a kind, which can end with `since 1.35 until 1.36`. */
function isServed(entry: string, minor: number): boolean {
  const [, since] = / since 1\.(\d+)/.exec(entry) ?? [];
  const [, until] = / until 1\.(\d+)/.exec(entry) ?? [];
  return minor >= Number(since ?? 0) && minor <= Number(until ?? Number.POSITIVE_INFINITY);
}

/** Sorts API versions: stable ones first, newer ones first. */
const preferred = (versions: readonly string[]): readonly string[] => {
  const isStable = (version: string): boolean => /(?:^|\/)v\d+$/.test(version);
  const newest = [...versions].reverse();
  return [...newest.filter(isStable), ...newest.filter((each) => !isStable(each))];
};

function remediationFor({ apiVersion, kind }: TypeMeta, kinds: KindTable): string {
  const group = groupOf(apiVersion);
  const versions = preferred([...kinds.keys()].filter((each) => kinds.get(each)?.has(kind)));
  const version = versions.find((each) => groupOf(each) === group) ?? versions[0];
  if (version !== undefined) return `Write apiVersion: ${version}.`;
  const other = (servedKinds[apiVersion] ?? []).find((entry) => nameOf(entry) === kind);
  if (other !== undefined)
    return `Kubernetes serves it ${other.slice(kind.length + 1).replaceAll(/1\.\d+/g, 'in $&')}.`;
  const inVersion = closestMatch(kind, kinds.get(apiVersion) ?? []);
  if (inVersion !== undefined) return `Did you mean '${inVersion}'?`;
  const all = new Set([...kinds.values()].flatMap((each) => [...each]));
  const match = closestMatch(kind, all);
  const [home] = preferred([...kinds.keys()].filter((each) => kinds.get(each)?.has(match ?? '')));
  if (home !== undefined) return `Did you mean '${match}' in version '${home}'?`;
  const known = closestMatch(apiVersion, kinds.keys());
  return known === undefined
    ? 'Correct the apiVersion and the kind. `kubectl api-resources` lists those of a cluster.'
    : `Did you mean version '${known}'?`;
}
