import type { AppCluster } from '../cluster/cluster.js';
import {
  type MatcherContext,
  type MatcherOptions,
  type MatcherResult,
  passIfEmpty,
} from './matcher-context.js';
import { type MatcherSubject, matcherSubjectOf, podsOf } from './matcher-subject.js';
import { failIfRejected, settingsFrom, validateObjects } from './verdict-matchers.js';

/** The matcher `toBeAdmitted` of `PodMatchers`. */
export function toBeAdmitted(
  this: MatcherContext,
  received: unknown,
  cluster: AppCluster,
  options: MatcherOptions = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  return (
    failIfAnyRejected(this, subject, options) ??
    passIfEmpty(
      problemsOf(subject, cluster, options, ['cluster/admission']),
      `${subject.name} to be admitted`,
      `expected ${subject.name} not to be admitted, but all of it is`,
    )
  );
}

/** The matcher `toFit` of `PodMatchers`. */
export function toFit(
  this: MatcherContext,
  received: unknown,
  cluster: AppCluster,
  options: MatcherOptions = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  return (
    failIfAnyRejected(this, subject, options) ??
    passIfEmpty(
      problemsOf(subject, cluster, options, ALL_RULES),
      `all Pods of ${subject.name} to find a node`,
      `expected a Pod of ${subject.name} to find no node, but all of them do`,
    )
  );
}

/** A Pod that is not admitted finds no node either. */
const ALL_RULES = ['cluster/admission', 'cluster/node', 'cluster/room'];

const failIfAnyRejected = (
  context: MatcherContext,
  subject: MatcherSubject,
  options: MatcherOptions,
): MatcherResult | undefined =>
  failIfRejected(context, subject, validateObjects(podsOf(subject), settingsFrom(options)));

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
