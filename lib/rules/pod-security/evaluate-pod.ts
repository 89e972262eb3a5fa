import type { Api } from '../../api/api.js';
import type { PodSecurityLevel } from '../../api/pod-security-level.js';
import { type ApiType, newestApiTypes } from '../../engine/api-types.js';
import type { FoundViolation, Violation } from '../../engine/finding.js';
import { Node } from '../../engine/node.js';
import { appliesTo } from '../../engine/rule.js';
import { RuleContext } from '../../engine/rule-context.js';
import { RuleIndex } from '../../engine/rule-index.js';
import { visitNodes } from '../../engine/run-rules.js';
import { memoizeByMinor } from '../context/memoize-by-minor.js';
import { PodView } from '../context/pod-view.js';
import { podSecurityRules } from './pod-security-rules.js';

type ByLevel<V> = Readonly<Partial<Record<PodSecurityLevel, readonly V[]>>>;
/** The violations of each level. */
export type ViolationsByLevel = ByLevel<Violation>;
/** The violations of each level, without their details. */
export type FoundViolationsByLevel = ByLevel<FoundViolation>;

/**
 * Returns all violations of a level of the Pod Security Standards, in the order of the API server.
 * Every value of the Pod must have the type of its field.
 *
 * @param minor - the version of the standard: 35 is 1.35. A version after the newest change is like
 * it
 */
export const evaluatePod = (
  spec: Api<'PodSpec'>,
  metadata: Api<'ObjectMeta'>,
  level: PodSecurityLevel,
  minor: number,
  isPod = true,
): readonly Violation[] => {
  const root = new Node(
    apiType(isPod ? 'Pod' : 'PodTemplateSpec'),
    { metadata, spec },
    undefined,
    '',
    undefined,
  );
  const nodes = [root, podSpecNode(spec, root)];
  return evaluateLevels(new PodView(nodes), [level], minor)[level] ?? [];
};

/** Returns the violations of several levels, each with its detail and its fixes. */
export const evaluateLevels = (
  pod: PodView,
  levels: readonly PodSecurityLevel[],
  minor: number,
): ViolationsByLevel =>
  Object.fromEntries(
    Object.entries(findViolations(pod, levels, minor)).map(([level, found]) => [
      level,
      found.map(explained),
    ]),
  );

const explained = ({ explain, ...violation }: FoundViolation): Violation => ({
  ...violation,
  ...explain(),
});

/** Returns the same without the details. Checks that two levels share run once. */
export function findViolations(
  pod: PodView,
  levels: readonly PodSecurityLevel[],
  minor: number,
): FoundViolationsByLevel {
  const { baseline, all, overridden } = standardFor(minor);
  const violations = runChecks(levels.includes('restricted') ? all : baseline, pod, minor);
  const found: Partial<Record<PodSecurityLevel, readonly FoundViolation[]>> = {};
  for (const level of levels) {
    if (level === 'privileged') found[level] = [];
    else if (level === 'baseline') found[level] = violations.filter(isOfBaseline);
    else found[level] = violations.filter(({ checkId }) => !overridden.has(checkId));
  }
  return found;
}

const isOfBaseline = ({ level }: FoundViolation): boolean => level === 'baseline';

function runChecks(
  rules: RuleIndex<PodView>,
  pod: PodView,
  minor: number,
): readonly FoundViolation[] {
  // A manifest that could not be decoded has no node: an empty spec is checked.
  const nodes = [pod.specNode ?? podSpecNode(pod.spec, undefined)];
  const context = new RuleContext(pod, { nodes, minor });
  visitNodes(nodes, rules, context);
  return context.violations;
}

const podSpecNode = (spec: Api<'PodSpec'>, parent: Node | undefined): Node =>
  new Node(apiType('PodSpec'), spec, parent, 'spec', undefined);

const apiType = (name: string): ApiType => newestApiTypes.get(name) as ApiType;

/** The standard at a version. */
interface PodSecurityStandard {
  readonly baseline: RuleIndex<PodView>;
  /** The checks of both levels. */
  readonly all: RuleIndex<PodView>;
  /** The ids of the checks of baseline that checks of restricted replace. */
  readonly overridden: ReadonlySet<string | undefined>;
}

const standardFor = memoizeByMinor((minor): PodSecurityStandard => {
  const checks = podSecurityRules.filter((rule) => appliesTo(rule, minor));
  return {
    baseline: new RuleIndex(checks.filter(({ podSecurity }) => podSecurity?.level === 'baseline')),
    all: new RuleIndex(checks),
    overridden: new Set(checks.map(({ podSecurity }) => podSecurity?.overrides)),
  };
});
