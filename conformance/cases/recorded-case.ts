import { type KubernetesVersion, NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import type { Manifest } from '../inputs/manifest.js';
import type { Verdict } from '../verdict.js';
import { POD_SECURITY_VERSIONS, RECORDED_VERSIONS } from './versions.js';

type PodSecurity = Verdict['podSecurity'];

/** A manifest, and what Kubernetes said of it when it was asked. */
export interface RecordedCase {
  readonly manifest: Manifest;
  readonly verdicts: Readonly<Record<KubernetesVersion, Verdict>>;
  /**
   * What each version of the Pod Security Standards forbids in it, by minor: of all that are
   * accepted, and of others where those do not show it.
   */
  readonly standards: ReadonlyMap<number, PodSecurity> | undefined;
}

/**
 * A case as a line of a file. What is as it is for a plain Pod is left out, and so is what is as at
 * the version next to it.
 */
interface CaseLine extends Partial<CompactVerdict> {
  /** Where a Kubernetes says another thing than the one after it. */
  readonly at?: Readonly<Record<string, Partial<CompactVerdict>>>;
  /** Where a version of the standards forbids another thing than the one before. */
  readonly standards?: Readonly<Record<string, LevelViolations>>;
  readonly manifest: Manifest;
}

interface CompactVerdict {
  /** Type, field and sentence of each cause. */
  readonly refused: readonly (readonly [string, string, string])[];
  readonly warned: readonly string[];
  readonly forbidden: LevelViolations;
  readonly qos: string;
  readonly dropped: readonly string[];
}

/** The reasons of `baseline`, and those of `restricted`. */
type LevelViolations = readonly [readonly string[], readonly string[]];

/**
 * What `restricted` forbids in a Pod of one container that says nothing of security, and since
 * when.
 */
const PLAIN_POD_VIOLATIONS = [
  ['allowPrivilegeEscalation != false', 8],
  ['unrestricted capabilities', 22],
  ['runAsNonRoot != true', 0],
  ['seccompProfile', 19],
] as const;

const plainPodViolations = (version: number): LevelViolations => [
  [],
  PLAIN_POD_VIOLATIONS.flatMap(([reason, since]) => (since <= version ? [reason] : [])),
];
const PLAIN_POD_STANDARDS = POD_SECURITY_VERSIONS.map(
  (version) => [version, plainPodViolations(version)] as const,
);

/** What is said of a plain Pod; and of what cannot be decoded nothing but that. */
const ACCEPTED_DEFAULTS: CompactVerdict = {
  refused: [],
  warned: [],
  forbidden: plainPodViolations(NEWEST_MINOR),
  qos: 'BestEffort',
  dropped: [],
};
const DECODE_ERROR_DEFAULTS: CompactVerdict = {
  ...ACCEPTED_DEFAULTS,
  forbidden: [[], []],
  qos: '',
};
const defaultsFor = ({ refused = [] }: Partial<CompactVerdict>): CompactVerdict =>
  refused.some(([type]) => type === 'Decode') ? DECODE_ERROR_DEFAULTS : ACCEPTED_DEFAULTS;

const NEWEST_FIRST = RECORDED_VERSIONS.map(([version]) => version).reverse() as [
  KubernetesVersion,
  ...KubernetesVersion[],
];

export function serializeCase({ manifest, verdicts, standards }: RecordedCase): string {
  const said = NEWEST_FIRST.map((version) => [version, compactVerdict(verdicts[version])] as const);
  const newest = compactVerdict(verdicts[NEWEST_FIRST[0]]);
  const others = said.map(
    ([version, each], i) => [version, changedParts(said[i - 1]?.[1] ?? each, each)] as const,
  );
  const at = others.filter(([, each]) => Object.keys(each).length > 0);
  const chain = [...(standards ?? [])].map(
    ([version, { baseline, restricted }]): [number, LevelViolations] => [
      version,
      [baseline, restricted],
    ],
  );
  const changes =
    standards === undefined || (newest.refused.length === 0 && isEqual(chain, PLAIN_POD_STANDARDS))
      ? []
      : chain.filter(([, each], i) => !isEqual(each, chain[i - 1]?.[1]));
  const line: CaseLine = {
    ...changedParts(defaultsFor(newest), newest),
    ...(at.length > 0 ? { at: Object.fromEntries(at) } : {}),
    ...(changes.length > 0
      ? { standards: Object.fromEntries(changes.map(([version, each]) => [`1.${version}`, each])) }
      : {}),
    manifest,
  };
  return JSON.stringify(line);
}

export function parseCase(text: string): RecordedCase {
  const { at = {}, standards, manifest, ...said }: CaseLine = JSON.parse(text);
  const newest: CompactVerdict = { ...defaultsFor(said), ...said };
  let last = newest;
  const verdicts = NEWEST_FIRST.map((version) => {
    last = { ...last, ...at[version] };
    return [version, expandVerdict(last)];
  });
  return {
    manifest,
    verdicts: Object.fromEntries(verdicts),
    standards: standards
      ? new Map(violationsByVersion(standards))
      : newest.refused.length > 0
        ? undefined
        : new Map(PLAIN_POD_STANDARDS.map(toPodSecurity)),
  };
}

/** What each version of the standards forbids, from where that changes. */
function violationsByVersion(
  changes: Readonly<Record<string, LevelViolations>>,
): readonly (readonly [number, PodSecurity])[] {
  let last: LevelViolations = [[], []];
  return POD_SECURITY_VERSIONS.map((version) => {
    last = changes[`1.${version}`] ?? last;
    return toPodSecurity([version, last]);
  });
}

const toPodSecurity = ([version, [baseline, restricted]]: readonly [number, LevelViolations]): [
  number,
  PodSecurity,
] => [version, { baseline, restricted }];

const compactVerdict = ({
  refused,
  warned,
  podSecurity: { baseline, restricted },
  qos = '',
  dropped = [],
}: Verdict): CompactVerdict => ({
  refused: refused.map(({ type, field, detail }) => [type, field, detail]),
  warned,
  forbidden: [baseline, restricted],
  qos,
  dropped,
});

const expandVerdict = ({
  refused,
  warned,
  forbidden: [baseline, restricted],
  qos,
  dropped,
}: CompactVerdict): Verdict => ({
  refused: refused.map(([type, field, detail]) => ({ type, field, detail })),
  warned,
  podSecurity: { baseline, restricted },
  qos,
  dropped,
});

/** The parts of what is said that are not as in another. */
const changedParts = (from: CompactVerdict, said: CompactVerdict): Partial<CompactVerdict> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([part, value]) => !isEqual(from[part as keyof CompactVerdict], value),
    ),
  );

const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
