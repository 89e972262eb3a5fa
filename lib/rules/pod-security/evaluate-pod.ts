import type { Api } from '../../api/api.js';
import { EvaluatedPod } from './evaluated-pod.js';
import type { CheckResult, Level, PodSecurityCheck, VersionedCheck } from './pod-security-check.js';
import { podSecurityChecks } from './pod-security-checks.js';

/** A check of a level that a Pod fails. */
export interface Violation extends CheckResult {
  /** The id of the check in Kubernetes, such as `hostPorts`. */
  readonly checkId: string;
  readonly level: PodSecurityCheck['level'];
}

/** The violations of each requested level. */
export type ViolationsByLevel = Readonly<Partial<Record<Level, readonly Violation[]>>>;

/**
 * Returns all violations of a level of the Pod Security Standards, in the order of the API server.
 * `minor` is the version of the standard: 35 is 1.35. Versions after the last change are equal to
 * it. The values must have the types of their fields.
 */
export const evaluatePod = (
  spec: Api<'PodSpec'>,
  metadata: Api<'ObjectMeta'>,
  level: Level,
  minor: number,
  isPod = true,
): readonly Violation[] =>
  evaluateLevels(new EvaluatedPod(spec, metadata, isPod), [level], minor)[level] ?? [];

/** Like evaluatePod, for several levels. The checks that they share run once. */
export function evaluateLevels(
  pod: EvaluatedPod,
  levels: readonly Level[],
  minor: number,
): ViolationsByLevel {
  const found: Partial<Record<Level, readonly Violation[]>> = {};
  const { baseline, restricted, overridden } = standardFor(minor);
  const loose = runChecks(baseline, pod);
  for (const level of levels) {
    if (level === 'privileged') found[level] = [];
    else if (level === 'baseline') found[level] = loose;
    else
      found[level] = [
        ...loose.filter(({ checkId }) => !overridden.has(checkId)),
        ...runChecks(restricted, pod),
      ];
  }
  return found;
}

function runChecks(live: readonly SelectedCheck[], pod: EvaluatedPod): readonly Violation[] {
  const found: Violation[] = [];
  for (const { id, level, version } of live) {
    const forbidden = version.checkPod(pod);
    if (forbidden) found.push({ checkId: id, level, ...forbidden });
  }
  return found;
}

/** A check as it is at the requested version. */
interface SelectedCheck extends Pick<PodSecurityCheck, 'id' | 'level' | 'overrides'> {
  readonly version: VersionedCheck;
}

/** The standard at a version. */
interface PodSecurityStandard {
  readonly baseline: readonly SelectedCheck[];
  /**
   * The checks that restricted adds to baseline, and the ids of the checks of baseline that they
   * replace.
   */
  readonly restricted: readonly SelectedCheck[];
  readonly overridden: ReadonlySet<string | undefined>;
}

const standardsByMinor = new Map<number, PodSecurityStandard>();

/** The checks at a version. Cached. */
function standardFor(minor: number): PodSecurityStandard {
  const known = standardsByMinor.get(minor);
  if (known !== undefined) return known;
  const standard = selectChecks(minor);
  standardsByMinor.set(minor, standard);
  return standard;
}

function selectChecks(minor: number): PodSecurityStandard {
  const live = podSecurityChecks.flatMap(
    ({ id, level, overrides, versions }): readonly SelectedCheck[] => {
      const revision = versions.findLast(({ since }) => since <= minor);
      return revision
        ? [{ id, level, ...(overrides === undefined ? {} : { overrides }), version: revision }]
        : [];
    },
  );
  const [baseline, restricted] = [
    live.filter(({ level }) => level === 'baseline'),
    live.filter(({ level }) => level === 'restricted'),
  ];
  return {
    baseline,
    restricted,
    overridden: new Set(restricted.map(({ overrides }) => overrides)),
  };
}
