import { KUBERNETES_VERSIONS } from '../api/kubernetes.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { Asked, Heard } from '../constructs/heard.js';
import { known } from '../constructs/judging.js';
import type { HazardLevel } from '../rules/hazards/hazard.js';
import { fails, type Matched, type Matching, told, trueWithout, type VerdictOptions } from './matching.js';
import { podsOf, type Subject, subjectOf } from './subject.js';

/** How hazards are asked for. */
export interface HazardOptions extends VerdictOptions {
  /**
   * Down to which level.
   *
   * @default - what the constructs say, or 'warning'
   */
  readonly hazards?: HazardLevel | undefined;
}

/** Whether cdk8s and the API server take it: all of it, with the Pod Security level that the constructs say. */
export function toBeAccepted(this: Matching, received: unknown, options: VerdictOptions = {}): Matched {
  const subject = subjectOf(received);
  const against = [...subject.faults(), ...refusals(subject, askedBy(options))];
  const by = `accepted${byVersion(options)}`;
  return trueWithout(against, `${subject.name} to be ${by}`, `expected ${subject.name} to be refused, and all of it is ${by}`);
}

/** Whether the API server takes it without a warning, but for what is silenced. */
export function toHaveNoWarnings(this: Matching, received: unknown, options: VerdictOptions = {}): Matched {
  return without(this, subjectOf(received), askedBy(options), 'no warning', ({ warned }) => warned.map((each) => each.line()));
}

/** Whether there is nothing in it that people regret, but for what is silenced. */
export function toHaveNoHazards(this: Matching, received: unknown, { hazards, ...options }: HazardOptions = {}): Matched {
  const asked = { ...askedBy(options), ...(hazards && { hazards }) };
  return without(this, subjectOf(received), asked, 'no hazard', (each) => each.hazards.map((hazard) => hazard.line()));
}

/** Whether every Pod in it meets a level of the Pod Security Standards, whatever the constructs say. */
export function toMeetPodSecurity(this: Matching, received: unknown, level: PodSecurityLevel, options: VerdictOptions = {}): Matched {
  known('podSecurity', level, POD_SECURITY_LEVELS);
  const asked = { ...askedBy(options), podSecurity: level };
  const subject = subjectOf(received);
  const refused = unjudged(this, subject, asked);
  if (refused !== undefined) return refused;
  const against = linesOf(subject, asked, ({ forbidden }) => forbidden);
  const meet = `the Pod Security level ${level}`;
  return trueWithout(against, `${subject.name} to meet ${meet}`, `expected ${subject.name} not to meet ${meet}, and all of it does`);
}

function without(
  matching: Matching,
  subject: Subject,
  asked: Partial<Asked>,
  what: string,
  of: (heard: Heard) => readonly string[],
): Matched {
  const refused = unjudged(matching, subject, asked);
  if (refused !== undefined) return refused;
  const against = linesOf(subject, asked, of);
  return trueWithout(against, `${subject.name} to have ${what}`, `expected ${subject.name} to have some, and it has ${what}`);
}

/** Of what a server does not take, nothing more can be said. */
export function unjudged(matching: Matching, subject: Subject, asked: Partial<Asked>): Matched | undefined {
  const refused = linesOf(subject, asked, (heard) => heard.refused);
  return refused.length === 0
    ? undefined
    : fails(matching, told(`${subject.name} is refused, so nothing more can be said of it:`, refused));
}

const refusals = (subject: Subject, asked: Partial<Asked>): readonly string[] =>
  linesOf(subject, asked, ({ refused, forbidden }) => [...refused, ...forbidden]);

const linesOf = (subject: Subject, asked: Partial<Asked>, of: (heard: Heard) => readonly string[]): readonly string[] =>
  podsOf(subject).flatMap((each) => of(each.hear(asked)).map((line) => `[${each.place}] ${line}`));

function askedBy({ kubernetes }: VerdictOptions): Partial<Asked> {
  known('kubernetes', kubernetes, KUBERNETES_VERSIONS);
  return kubernetes === undefined ? {} : { kubernetes };
}

const byVersion = ({ kubernetes }: VerdictOptions): string => (kubernetes === undefined ? '' : ` by Kubernetes ${kubernetes}`);
