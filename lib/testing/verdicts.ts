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
  const said = heardOf(subject, askedBy(options));
  const against = [...subject.faults(), ...linesOf(said, ({ refused, forbidden }) => [...refused, ...forbidden])];
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
  const subject = subjectOf(received);
  const said = heardOf(subject, { ...askedBy(options), podSecurity: level });
  const meet = `the Pod Security level ${level}`;
  return (
    unjudged(this, subject, said) ??
    trueWithout(
      linesOf(said, ({ forbidden }) => forbidden),
      `${subject.name} to meet ${meet}`,
      `expected ${subject.name} not to meet ${meet}, and all of it does`,
    )
  );
}

function without(
  matching: Matching,
  subject: Subject,
  asked: Partial<Asked>,
  what: string,
  of: (heard: Heard) => readonly string[],
): Matched {
  const said = heardOf(subject, asked);
  const { name } = subject;
  return (
    unjudged(matching, subject, said) ??
    trueWithout(linesOf(said, of), `${name} to have ${what}`, `expected ${name} to have some, and it has ${what}`)
  );
}

/** What is heard of an object, and its place. */
type Said = readonly [place: string, heard: Heard];

/** What is heard of every object with a Pod in it. */
export const heardOf = (subject: Subject, asked: Partial<Asked>): readonly Said[] =>
  podsOf(subject).map((each) => [each.place, each.hear(asked)]);

/** Of what a server does not take, nothing more can be said. */
export function unjudged(matching: Matching, { name }: Subject, said: readonly Said[]): Matched | undefined {
  const refused = linesOf(said, (heard) => heard.refused);
  return refused.length === 0 ? undefined : fails(matching, told(`${name} is refused, so nothing more can be said of it:`, refused));
}

const linesOf = (said: readonly Said[], of: (heard: Heard) => readonly string[]): readonly string[] =>
  said.flatMap(([place, heard]) => of(heard).map((line) => `[${place}] ${line}`));

function askedBy({ kubernetes }: VerdictOptions): Partial<Asked> {
  known('kubernetes', kubernetes, KUBERNETES_VERSIONS);
  return kubernetes === undefined ? {} : { kubernetes };
}

const byVersion = ({ kubernetes }: VerdictOptions): string => (kubernetes === undefined ? '' : ` by Kubernetes ${kubernetes}`);
