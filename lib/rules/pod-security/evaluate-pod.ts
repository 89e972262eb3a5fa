import type { Api } from '../../api/api.js';
import { EvaluatedPod } from './evaluated-pod.js';
import type { CheckResult, Level, PodSecurityCheck, VersionedCheck } from './pod-security-check.js';
import { podSecurityChecks } from './pod-security-checks.js';

/** Why a check of a level forbids a Pod. */
export interface Violation extends CheckResult {
  /** Kubernetes' name for the check, such as `hostPorts`. */
  readonly checkId: string;
  readonly level: PodSecurityCheck['level'];
}

/** What levels say of a Pod, each by itself. */
export type ViolationsByLevel = Readonly<Partial<Record<Level, readonly Violation[]>>>;

/**
 * All for which a level of the Pod Security Standards forbids a Pod, in the order in which the API
 * server says it. `minor` is the version of the standard: 35 is 1.35; one newer than the newest
 * change is judged like it. Reads plain data, in which every value has its field's type.
 */
export const evaluatePod = (
  spec: Api<'PodSpec'>,
  metadata: Api<'ObjectMeta'>,
  level: Level,
  minor: number,
  isPod = true,
): readonly Violation[] =>
  evaluateLevels(new EvaluatedPod(spec, metadata, isPod), [level], minor)[level] ?? [];

/** The same at several levels: what restricted shares with baseline is checked once. */
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

/** A check, in the way in which it judges at a version. */
interface SelectedCheck extends Pick<PodSecurityCheck, 'id' | 'level' | 'overrides'> {
  readonly version: VersionedCheck;
}

/** The standard at a version. */
interface PodSecurityStandard {
  readonly baseline: readonly SelectedCheck[];
  /**
   * What restricted checks beside baseline, and the checks of baseline that it leaves out for that.
   */
  readonly restricted: readonly SelectedCheck[];
  readonly overridden: ReadonlySet<string | undefined>;
}

const standardsByMinor = new Map<number, PodSecurityStandard>();

/** What is checked at a version: chosen once. */
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
