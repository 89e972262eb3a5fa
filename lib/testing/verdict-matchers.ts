import { KUBERNETES_VERSIONS } from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { Severity } from '../engine/finding.js';
import { assertSupported } from '../validation/configure-validation.js';
import type { ObjectVerdict, ValidationSettings } from '../validation/validate-object.js';
import {
  failAlways,
  type MatcherContext,
  type MatcherOptions,
  type MatcherResult,
  messageWithDetails,
  passIfEmpty,
} from './matcher-context.js';
import { type MatcherSubject, matcherSubjectOf, podsOf } from './matcher-subject.js';

/** How hazards are asked for. */
export interface HazardMatcherOptions extends MatcherOptions {
  /**
   * Down to which level.
   *
   * @default - what the constructs say, or 'warning'
   */
  readonly hazards?: Severity | undefined;
}

/**
 * Whether cdk8s and the API server take it: all of it, with the Pod Security level that the
 * constructs say.
 */
export function toBeAccepted(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const said = outcomesOf(subject, settingsFrom(options));
  const against = [
    ...subject.errors(),
    ...outcomeLines(said, ({ errors, violations }) => [...errors, ...violations]),
  ];
  const by = `accepted${versionSuffix(options)}`;
  return passIfEmpty(
    against,
    `${subject.name} to be ${by}`,
    `expected ${subject.name} to be refused, and all of it is ${by}`,
  );
}

/** Whether the API server takes it without a warning, but for what is silenced. */
export function toHaveNoWarnings(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  return expectNone(
    this,
    matcherSubjectOf(received),
    settingsFrom(options),
    'no warning',
    ({ warnings }) => warnings.map((each) => each.format()),
  );
}

/** Whether there is nothing in it that people regret, but for what is silenced. */
export function toHaveNoHazards(
  this: MatcherContext,
  received: unknown,
  { hazards, ...options }: HazardMatcherOptions = {},
): MatcherResult {
  const asked = { ...settingsFrom(options), ...(hazards && { hazards }) };
  return expectNone(this, matcherSubjectOf(received), asked, 'no hazard', (each) =>
    each.hazards.map((hazard) => hazard.format()),
  );
}

/**
 * Whether every Pod in it meets a level of the Pod Security Standards, whatever the constructs say.
 */
export function toMeetPodSecurity(
  this: MatcherContext,
  received: unknown,
  level: PodSecurityLevel,
  options: MatcherOptions = {},
): MatcherResult {
  assertSupported('podSecurity', level, POD_SECURITY_LEVELS);
  const subject = matcherSubjectOf(received);
  const said = outcomesOf(subject, { ...settingsFrom(options), podSecurity: level });
  const meet = `the Pod Security level ${level}`;
  return (
    failIfRefused(this, subject, said) ??
    passIfEmpty(
      outcomeLines(said, ({ violations }) => violations),
      `${subject.name} to meet ${meet}`,
      `expected ${subject.name} not to meet ${meet}, and all of it does`,
    )
  );
}

function expectNone(
  matching: MatcherContext,
  subject: MatcherSubject,
  asked: Partial<ValidationSettings>,
  what: string,
  of: (heard: ObjectVerdict) => readonly string[],
): MatcherResult {
  const said = outcomesOf(subject, asked);
  const { name } = subject;
  return (
    failIfRefused(matching, subject, said) ??
    passIfEmpty(
      outcomeLines(said, of),
      `${name} to have ${what}`,
      `expected ${name} to have some, and it has ${what}`,
    )
  );
}

/** What is heard of an object, and its place. */
type ObjectOutcome = readonly [place: string, heard: ObjectVerdict];

/** What is heard of every object with a Pod in it. */
export const outcomesOf = (
  subject: MatcherSubject,
  asked: Partial<ValidationSettings>,
): readonly ObjectOutcome[] => podsOf(subject).map((each) => [each.path, each.validate(asked)]);

/** Of what a server does not take, nothing more can be said. */
export function failIfRefused(
  matching: MatcherContext,
  { name }: MatcherSubject,
  said: readonly ObjectOutcome[],
): MatcherResult | undefined {
  const refused = outcomeLines(said, (heard) => heard.errors);
  return refused.length === 0
    ? undefined
    : failAlways(
        matching,
        messageWithDetails(`${name} is refused, so nothing more can be said of it:`, refused),
      );
}

const outcomeLines = (
  said: readonly ObjectOutcome[],
  of: (heard: ObjectVerdict) => readonly string[],
): readonly string[] =>
  said.flatMap(([place, heard]) => of(heard).map((line) => `[${place}] ${line}`));

function settingsFrom({ kubernetes }: MatcherOptions): Partial<ValidationSettings> {
  assertSupported('kubernetes', kubernetes, KUBERNETES_VERSIONS);
  return kubernetes === undefined ? {} : { kubernetes };
}

const versionSuffix = ({ kubernetes }: MatcherOptions): string =>
  kubernetes === undefined ? '' : ` by Kubernetes ${kubernetes}`;
