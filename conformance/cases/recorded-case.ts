import { type KubernetesVersion, NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { OTHER_KINDS } from '../../lib/api/validated-kinds.js';
import type { Manifest } from '../inputs/manifest.js';
import type { Verdict } from '../verdict.js';
import { POD_SECURITY_VERSIONS, RECORDED_VERSIONS } from './versions.js';

type PodSecurity = Verdict['podSecurity'];

/** A manifest with the recorded verdicts of Kubernetes. */
export interface RecordedCase {
  readonly manifest: Manifest;
  readonly verdicts: Readonly<Record<KubernetesVersion, Verdict>>;
  /**
   * The violations at each version of the Pod Security Standards, by minor version. Recorded for
   * all accepted manifests, and for others if no accepted manifest covers a check.
   */
  readonly standards: ReadonlyMap<number, PodSecurity> | undefined;
}

/**
 * A case as a line of a file. Members that are equal to those of a minimal Pod, or to those of the
 * neighboring version, are omitted.
 */
interface CaseLine extends Partial<CompactVerdict> {
  /** The members that differ from those of the next version, by version. */
  readonly at?: Readonly<Record<string, Partial<CompactVerdict>>>;
  /** The violations that differ from those of the previous version, by version. */
  readonly standards?: Readonly<Record<string, LevelViolations>>;
  readonly manifest: Manifest;
}

interface CompactVerdict {
  /** The type, field and detail of each error. */
  readonly refused: readonly (readonly [string, string, string])[];
  readonly warned: readonly string[];
  readonly forbidden: LevelViolations;
  readonly qos: string;
  readonly dropped: readonly string[];
}

/** The reasons of `baseline` and those of `restricted`. */
type LevelViolations = readonly [readonly string[], readonly string[]];

/**
 * The violations of `restricted` in a Pod with one container and no security context, with the
 * versions since which they exist.
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

/** The verdict on a minimal Pod. A manifest that cannot be decoded has only its error. */
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
      : newest.refused.length > 0 || OTHER_KINDS.has(manifest.kind)
        ? undefined
        : new Map(PLAIN_POD_STANDARDS.map(toPodSecurity)),
  };
}

/**
 * Returns the violations of each version of the standards, for the versions in which they change.
 */
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

/** Returns the members of a verdict that differ from another one. */
const changedParts = (from: CompactVerdict, said: CompactVerdict): Partial<CompactVerdict> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([part, value]) => !isEqual(from[part as keyof CompactVerdict], value),
    ),
  );

const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
