import { KUBERNETES_VERSIONS, versionName } from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { Severity } from '../engine/finding.js';
import { assertSupported } from '../validation/configure-validation.js';
import {
  failuresOf,
  type ObjectVerdict,
  type ValidationSettings,
} from '../validation/validate-object.js';
import {
  failAlways,
  type MatcherContext,
  type MatcherOptions,
  type MatcherResult,
  messageWithDetails,
  passIfEmpty,
} from './matcher-context.js';
import {
  type MatcherSubject,
  matcherSubjectOf,
  podsOf,
  type TestedObject,
  validatedObjectsOf,
} from './matcher-subject.js';

/** Options of `toHaveNoHazards`. */
export interface HazardMatcherOptions extends MatcherOptions {
  /**
   * The lowest level of hazards that make the assertion fail.
   *
   * @default - the level that is configured for the constructs, or 'warning'
   */
  readonly hazards?: Severity | undefined;
}

/** The matcher `toBeAccepted` of `PodMatchers`. */
export function toBeAccepted(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const verdicts = validateObjects(validatedObjectsOf(subject), settingsFrom(options));
  const problems = [...subject.errors(), ...linesOf(verdicts, failuresOf)];
  const { kubernetes } = options;
  const version = kubernetes === undefined ? '' : ` by Kubernetes ${versionName(kubernetes)}`;
  return passIfEmpty(
    problems,
    `${subject.name} to be accepted${version}`,
    `expected ${subject.name} to be rejected, but all of it is accepted${version}`,
  );
}

/** The matcher `toHaveNoWarnings` of `PodMatchers`. */
export function toHaveNoWarnings(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  return expectNone(this, subject, settingsFrom(options), 'warnings', ({ warnings }) =>
    warnings.map((warning) => warning.format()),
  );
}

/** The matcher `toHaveNoHazards` of `PodMatchers`. */
export function toHaveNoHazards(
  this: MatcherContext,
  received: unknown,
  { hazards, ...options }: HazardMatcherOptions = {},
): MatcherResult {
  const settings = { ...settingsFrom(options), ...(hazards && { hazards }) };
  return expectNone(this, matcherSubjectOf(received), settings, 'hazards', (verdict) =>
    verdict.hazards.map((hazard) => hazard.format()),
  );
}

/** The matcher `toMeetPodSecurity` of `PodMatchers`. */
export function toMeetPodSecurity(
  this: MatcherContext,
  received: unknown,
  level: PodSecurityLevel,
  options: MatcherOptions = {},
): MatcherResult {
  assertSupported('podSecurity', level, POD_SECURITY_LEVELS);
  const subject = matcherSubjectOf(received);
  const verdicts = validateObjects(podsOf(subject), {
    ...settingsFrom(options),
    podSecurity: level,
  });
  return (
    failIfRejected(this, subject, verdicts) ??
    passIfEmpty(
      linesOf(verdicts, ({ violations }) => violations),
      `${subject.name} to meet the Pod Security level ${level}`,
      `expected ${subject.name} not to meet the Pod Security level ${level}, but all of it does`,
    )
  );
}

function expectNone(
  context: MatcherContext,
  subject: MatcherSubject,
  settings: Partial<ValidationSettings>,
  plural: string,
  select: (verdict: ObjectVerdict) => readonly string[],
): MatcherResult {
  const verdicts = validateObjects(validatedObjectsOf(subject), settings);
  const { name } = subject;
  return (
    failIfRejected(context, subject, verdicts) ??
    passIfEmpty(
      linesOf(verdicts, select),
      `${name} to have no ${plural}`,
      `expected ${name} to have ${plural}, but it has none`,
    )
  );
}

/** The verdict on an object, and the path of the object. */
type LocatedVerdict = readonly [path: string, verdict: ObjectVerdict];

/** Validates objects. */
export const validateObjects = (
  objects: readonly TestedObject[],
  settings: Partial<ValidationSettings>,
): readonly LocatedVerdict[] => objects.map((each) => [each.path, each.validate(settings)]);

/**
 * Returns a result that always fails if the API server rejects an object: it has no warnings, and
 * never runs.
 */
export function failIfRejected(
  context: MatcherContext,
  { name }: MatcherSubject,
  verdicts: readonly LocatedVerdict[],
): MatcherResult | undefined {
  const errors = linesOf(verdicts, (verdict) => verdict.errors);
  return errors.length === 0
    ? undefined
    : failAlways(
        context,
        messageWithDetails(`expected ${name} to be accepted first, but it is rejected:`, errors),
      );
}

const linesOf = (
  verdicts: readonly LocatedVerdict[],
  select: (verdict: ObjectVerdict) => readonly string[],
): readonly string[] =>
  verdicts.flatMap(([path, verdict]) => select(verdict).map((line) => `[${path}] ${line}`));

export function settingsFrom({ kubernetes }: MatcherOptions): Partial<ValidationSettings> {
  assertSupported('kubernetes', kubernetes, KUBERNETES_VERSIONS);
  return kubernetes === undefined ? {} : { kubernetes };
}
