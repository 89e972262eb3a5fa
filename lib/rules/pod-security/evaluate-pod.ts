import type { Api } from '../../api/api.js';
import type { PodSecurityLevel } from '../../api/pod-security-level.js';
import { type ApiType, newestApiTypes } from '../../engine/api-types.js';
import type { Violation } from '../../engine/finding.js';
import { Node } from '../../engine/node.js';
import { appliesTo } from '../../engine/rule.js';
import { RuleContext } from '../../engine/rule-context.js';
import { RuleIndex } from '../../engine/rule-index.js';
import { visitNodes } from '../../engine/run-rules.js';
import { memoizeByMinor } from '../context/memoize-by-minor.js';
import { PodView } from '../context/pod-view.js';
import { podSecurityRules } from './pod-security-rules.js';

/** The violations of each level. */
export type ViolationsByLevel = Readonly<Partial<Record<PodSecurityLevel, readonly Violation[]>>>;

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

/** Returns the violations of several levels. Checks that two levels share run once. */
export function evaluateLevels(
  pod: PodView,
  levels: readonly PodSecurityLevel[],
  minor: number,
): ViolationsByLevel {
  const found: Partial<Record<PodSecurityLevel, readonly Violation[]>> = {};
  const { baseline, restricted, overridden } = standardFor(minor);
  const baselineViolations = runChecks(baseline, pod, minor);
  for (const level of levels) {
    if (level === 'privileged') found[level] = [];
    else if (level === 'baseline') found[level] = baselineViolations;
    else
      found[level] = [
        ...baselineViolations.filter(({ checkId }) => !overridden.has(checkId)),
        ...runChecks(restricted, pod, minor),
      ];
  }
  return found;
}

function runChecks(rules: RuleIndex<PodView>, pod: PodView, minor: number): readonly Violation[] {
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
  /** The checks that restricted has in addition to baseline. */
  readonly restricted: RuleIndex<PodView>;
  /** The ids of the checks of baseline that checks of restricted replace. */
  readonly overridden: ReadonlySet<string | undefined>;
}

const standardFor = memoizeByMinor((minor): PodSecurityStandard => {
  const checks = podSecurityRules.filter((rule) => appliesTo(rule, minor));
  const restricted = checks.filter(({ podSecurity }) => podSecurity?.level === 'restricted');
  return {
    baseline: new RuleIndex(checks.filter((rule) => !restricted.includes(rule))),
    restricted: new RuleIndex(restricted),
    overridden: new Set(restricted.map(({ podSecurity }) => podSecurity?.overrides)),
  };
});
