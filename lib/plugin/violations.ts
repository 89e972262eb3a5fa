import { minorOf } from '../api/kubernetes.js';
import type { Problem, ProblemKind } from '../check/problem.js';
import { textOf } from '../report/report.js';
import { saysOf, standardSays } from '../rules/says.js';
import type { Violation } from './context.js';
import type { Settings } from './settings.js';

/** A problem of a file, and the name by which the report finds its construct. */
export interface Found {
  readonly problem: Problem;
  readonly file: string;
  readonly resourceName: string;
}

/** In the order in which they are reported. */
const KINDS: readonly ProblemKind[] = ['unread', 'refused', 'pod-security', 'warned', 'hazard'];

/** Problems as a report of the cdk8s command line has them: by rule, the gravest first. What is mended by other words stands apart. */
export function violationsOf(found: readonly Found[], settings: Settings): readonly Violation[] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const key = `${nameOf(each.problem, settings)}\n${fixOf(each.problem, settings)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .sort(([a], [b]) => KINDS.indexOf(a?.problem.kind ?? 'hazard') - KINDS.indexOf(b?.problem.kind ?? 'hazard'))
    .flatMap((group) => violationOf(group, settings));
}

function violationOf(group: readonly Found[], settings: Settings): readonly Violation[] {
  const [first] = group;
  if (first === undefined) return [];
  const resources = new Map<string, Found[]>();
  for (const each of group) {
    const key = `${each.file}\n${each.resourceName}`;
    resources.set(key, [...(resources.get(key) ?? []), each]);
  }
  const violatingResources = [...resources.values()].map((some) => ({
    resourceName: some[0]?.resourceName ?? '',
    locations: some.map(({ problem }) => `line ${problem.place.line}: ${textOf(problem)}`),
    manifestPath: some[0]?.file ?? '',
  }));
  const { problem } = first;
  return [
    {
      ruleName: nameOf(problem, settings),
      recommendation: recommendationOf(problem, settings),
      fix: fixOf(problem, settings),
      violatingResources,
    },
  ];
}

/** A report has no severities: the name says it. */
function nameOf({ kind, rule }: Problem, { podSecurity }: Settings): string {
  const word = kind === 'warned' ? 'warning' : kind === 'pod-security' ? `pod-security ${podSecurity}` : kind;
  return `${word}: ${rule}`;
}

/** The rules by which what comes before all rules is known. */
const BEFORE_RULES: Readonly<Record<string, string>> = { strict: 'decode/unknown-field', decode: 'decode/type' };
const READABLE = 'A manifest is YAML that kubectl can read.';

function recommendationOf({ kind, rule, says }: Problem, { kubernetes }: Settings): string {
  const holds = kind === 'pod-security' ? standardSays(rule, minorOf(kubernetes)) : saysOf(BEFORE_RULES[rule] ?? rule);
  return holds || (kind === 'unread' ? READABLE : says);
}

const fixOf = (problem: Problem, settings: Settings): string => problem.advice || recommendationOf(problem, settings);
