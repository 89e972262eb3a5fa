import { minorOf } from '../api/kubernetes.js';
import type { Problem, ProblemKind } from '../check/problem.js';
import type { VerdictOptions } from '../check/verdict.js';
import { textOf } from '../report/report.js';
import { catalogue } from '../rules/catalogue.js';
import type { ViolatingResource, Violation } from './context.js';

/** A problem of a file, and the name by which the report finds its construct. */
export interface Found {
  readonly problem: Problem;
  readonly file: string;
  readonly resourceName: string;
}

/** In the order in which they are reported. */
const KINDS: readonly ProblemKind[] = ['unread', 'refused', 'pod-security', 'warned', 'hazard'];

/** Problems as a report of the cdk8s command line has them: by rule, the gravest first. What is mended by other words stands apart. */
export function violationsOf(found: readonly Found[], { kubernetes, podSecurity }: VerdictOptions): readonly Violation[] {
  // Of a check of Pod Security, the last revision that is there counts.
  const rules = new Map(catalogue().flatMap(({ id, since = 0, says }) => (since <= minorOf(kubernetes) ? [[id, says] as const] : [])));
  const groups = new Map<string, Group>();
  for (const each of [...found].sort((a, b) => KINDS.indexOf(a.problem.kind) - KINDS.indexOf(b.problem.kind))) {
    const { kind, rule, advice } = each.problem;
    // A report has no severities: the name says it.
    const word = kind === 'warned' ? 'warning' : kind === 'pod-security' ? `${kind} ${podSecurity}` : kind;
    const recommendation = rules.get(rule) ?? (kind === 'unread' ? READABLE : each.problem.says);
    const said = { ruleName: `${word}: ${rule}`, recommendation, fix: advice || recommendation };
    const key = `${said.ruleName}\n${said.fix}`;
    const group = groups.get(key) ?? { said, found: [] };
    groups.set(key, group);
    group.found.push(each);
  }
  return [...groups.values()].map((group) => ({ ...group.said, violatingResources: resourcesOf(group.found) }));
}

/** What no rule is needed for. */
const READABLE = 'A manifest is YAML that kubectl can read.';

interface Group {
  readonly said: Omit<Violation, 'violatingResources'>;
  readonly found: Found[];
}

function resourcesOf(found: readonly Found[]): readonly ViolatingResource[] {
  const resources = new Map<string, ViolatingResource & { readonly locations: string[] }>();
  for (const { problem, file, resourceName } of found) {
    const key = `${file}\n${resourceName}`;
    const resource = resources.get(key) ?? { resourceName, locations: [], manifestPath: file };
    resources.set(key, resource);
    resource.locations.push(`line ${problem.place.line}: ${textOf(problem)}`);
  }
  return [...resources.values()];
}
