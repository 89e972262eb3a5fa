import { type KubernetesVersion, NEWEST } from '../../lib/api/kubernetes.js';
import type { Manifest } from '../inputs/kinds.js';
import type { Verdict } from '../verdict.js';
import { KUBERNETES, STANDARDS } from './versions.js';

type PodSecurity = Verdict['podSecurity'];

/** A manifest, and what Kubernetes said of it when it was asked. */
export interface Case {
  readonly manifest: Manifest;
  readonly verdicts: Readonly<Record<KubernetesVersion, Verdict>>;
  /** What each version of the Pod Security Standards forbids in it, by minor: of all that are accepted, and of others where those do not show it. */
  readonly standards: ReadonlyMap<number, PodSecurity> | undefined;
}

/** A case as a line of a file. What is as it is for a plain Pod is left out, and so is what is as at the version next to it. */
interface Line extends Partial<Said> {
  /** Where a Kubernetes says another thing than the one after it. */
  readonly at?: Readonly<Record<string, Partial<Said>>>;
  /** Where a version of the standards forbids another thing than the one before. */
  readonly standards?: Readonly<Record<string, Forbidden>>;
  readonly manifest: Manifest;
}

interface Said {
  /** Type, field and sentence of each cause. */
  readonly refused: readonly (readonly [string, string, string])[];
  readonly warned: readonly string[];
  readonly forbidden: Forbidden;
  readonly qos: string;
  readonly dropped: readonly string[];
}

/** The reasons of `baseline`, and those of `restricted`. */
type Forbidden = readonly [readonly string[], readonly string[]];

/** What `restricted` forbids in a Pod of one container that says nothing of security, and since when. */
const OF_PLAIN = [
  ['allowPrivilegeEscalation != false', 8],
  ['unrestricted capabilities', 22],
  ['runAsNonRoot != true', 0],
  ['seccompProfile', 19],
] as const;

const plainAt = (version: number): Forbidden => [[], OF_PLAIN.flatMap(([reason, since]) => (since <= version ? [reason] : []))];
const PLAIN_STANDARDS = STANDARDS.map((version) => [version, plainAt(version)] as const);

/** What is said of a plain Pod; and of what cannot be decoded nothing but that. */
const PLAIN: Said = { refused: [], warned: [], forbidden: plainAt(NEWEST), qos: 'BestEffort', dropped: [] };
const UNREAD: Said = { ...PLAIN, forbidden: [[], []], qos: '' };
const usual = ({ refused = [] }: Partial<Said>): Said => (refused.some(([type]) => type === 'Decode') ? UNREAD : PLAIN);

const NEWEST_FIRST = KUBERNETES.map(([version]) => version).reverse() as [KubernetesVersion, ...KubernetesVersion[]];

export function lineOf({ manifest, verdicts, standards }: Case): string {
  const said = NEWEST_FIRST.map((version) => [version, saidOf(verdicts[version])] as const);
  const newest = saidOf(verdicts[NEWEST_FIRST[0]]);
  const others = said.map(([version, each], i) => [version, differing(said[i - 1]?.[1] ?? each, each)] as const);
  const at = others.filter(([, each]) => Object.keys(each).length > 0);
  const chain = [...(standards ?? [])].map(([version, { baseline, restricted }]): [number, Forbidden] => [version, [baseline, restricted]]);
  const changes =
    standards === undefined || (newest.refused.length === 0 && isSame(chain, PLAIN_STANDARDS))
      ? []
      : chain.filter(([, each], i) => !isSame(each, chain[i - 1]?.[1]));
  const line: Line = {
    ...differing(usual(newest), newest),
    ...(at.length > 0 ? { at: Object.fromEntries(at) } : {}),
    ...(changes.length > 0 ? { standards: Object.fromEntries(changes.map(([version, each]) => [`1.${version}`, each])) } : {}),
    manifest,
  };
  return JSON.stringify(line);
}

export function caseOf(text: string): Case {
  const { at = {}, standards, manifest, ...said }: Line = JSON.parse(text);
  const newest: Said = { ...usual(said), ...said };
  let last = newest;
  const verdicts = NEWEST_FIRST.map((version) => {
    last = { ...last, ...at[version] };
    return [version, verdictOf(last)];
  });
  return {
    manifest,
    verdicts: Object.fromEntries(verdicts),
    standards: standards ? new Map(chainOf(standards)) : newest.refused.length > 0 ? undefined : new Map(PLAIN_STANDARDS.map(unfold)),
  };
}

/** What each version of the standards forbids, from where that changes. */
function chainOf(changes: Readonly<Record<string, Forbidden>>): readonly (readonly [number, PodSecurity])[] {
  let last: Forbidden = [[], []];
  return STANDARDS.map((version) => {
    last = changes[`1.${version}`] ?? last;
    return unfold([version, last]);
  });
}

const unfold = ([version, [baseline, restricted]]: readonly [number, Forbidden]): [number, PodSecurity] => [
  version,
  { baseline, restricted },
];

const saidOf = ({ refused, warned, podSecurity: { baseline, restricted }, qos = '', dropped = [] }: Verdict): Said => ({
  refused: refused.map(({ type, field, detail }) => [type, field, detail]),
  warned,
  forbidden: [baseline, restricted],
  qos,
  dropped,
});

const verdictOf = ({ refused, warned, forbidden: [baseline, restricted], qos, dropped }: Said): Verdict => ({
  refused: refused.map(([type, field, detail]) => ({ type, field, detail })),
  warned,
  podSecurity: { baseline, restricted },
  qos,
  dropped,
});

/** The parts of what is said that are not as in another. */
const differing = (from: Said, said: Said): Partial<Said> =>
  Object.fromEntries(Object.entries(said).filter(([part, value]) => !isSame(from[part as keyof Said], value)));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
