import type { AppCluster } from '../cluster/cluster.js';
import {
  type MatcherContext,
  type MatcherOptions,
  type MatcherResult,
  passIfEmpty,
} from './matcher-context.js';
import { type MatcherSubject, matcherSubjectOf, podsOf } from './matcher-subject.js';
import { failIfRejected, settingsFrom, validateObjects } from './verdict-matchers.js';

/** The matcher `toFit` of `PodMatchers`. */
export function toFit(
  this: MatcherContext,
  received: unknown,
  cluster: AppCluster,
  options: MatcherOptions = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const rejected = failIfRejected(
    this,
    subject,
    validateObjects(podsOf(subject), settingsFrom(options)),
  );
  if (rejected !== undefined) return rejected;
  return passIfEmpty(
    problemsOf(subject, cluster, options, ['cluster/node', 'cluster/room']),
    `all Pods of ${subject.name} to find a node`,
    `expected a Pod of ${subject.name} to find no node, but all of them do`,
  );
}

/** Returns the problems of the objects with a cluster, one line for each. */
function problemsOf(
  { objects }: MatcherSubject,
  cluster: AppCluster,
  { kubernetes }: MatcherOptions,
  rules: readonly string[],
): readonly string[] {
  const manifests = objects.map((each) => each.manifest());
  return cluster
    .findProblems(manifests, { kubernetes })
    .flatMap((findings, i) =>
      findings
        .filter(({ rule }) => rules.includes(rule))
        .map(({ field, detail }) => `[${objects[i]?.path}] ${field}: ${detail}`),
    );
}
