import { NEWEST } from '../api/kubernetes.js';
import { rules } from './book.js';
import { dropIds } from './dropped/drops.js';
import { hazardRules } from './hazards/book.js';
import type { HazardLevel } from './hazards/hazard.js';
import { READING } from './reading.js';
import { checks } from './standards/book.js';
import { groups } from './warned/book.js';

/** A rule as people read of it. */
export interface Entry {
  readonly id: string;
  /** What a rule that fires comes to. */
  readonly part: 'refused' | 'warned' | 'hazard' | 'dropped' | 'pod-security';
  /** Of a hazard, how sure it is; of Pod Security, who asks for it. */
  readonly level: HazardLevel | 'baseline' | 'restricted' | undefined;
  /** The types of the API that it judges. */
  readonly on: readonly string[];
  /** What holds, in one sentence. */
  readonly says: string;
  readonly advice: string | undefined;
  /** The first and the last minor of Kubernetes that has it, where it is not all: 35 is 1.35. */
  readonly since: number | undefined;
  readonly until: number | undefined;
}

/** What every rule says of itself. */
export interface Ruled {
  readonly id: string;
  readonly on: readonly string[];
  readonly says: string;
  readonly advice: string | undefined;
  readonly since: number;
  readonly until: number;
}

const ruled = (part: Entry['part'], { id, on, says, advice, since, until }: Ruled, level?: HazardLevel): Entry => ({
  id,
  part,
  level,
  on,
  says,
  advice,
  since: since > 0 ? since : undefined,
  until: until < NEWEST ? until : undefined,
});

const ALWAYS = { since: 0, until: Number.POSITIVE_INFINITY };

/** Every rule, in the order of the page of rules. */
export const catalogue = (): readonly Entry[] => [
  ...READING.map((each) => ruled('refused', { ...each, on: [], ...ALWAYS })),
  ...rules.map((each) => ruled('refused', each)),
  ...groups.flat().map((each) => ruled('warned', each)),
  ...hazardRules.map((each) => ruled('hazard', each, each.level)),
  ...dropIds().map((id) => ruled('dropped', { id, on: [id.slice(0, id.indexOf('/'))], ...DROPPED, ...ALWAYS })),
  ...checks.flatMap(({ id, level, revisions }) =>
    revisions.map(
      ({ since, says }): Entry => ({ ...ruled('pod-security', { id, on: ['PodSpec'], says, advice: undefined, ...ALWAYS }), level, since }),
    ),
  ),
];

const DROPPED = {
  says: 'The field stands behind a feature gate that is off by default in some versions: the server drops it without a word.',
  advice: 'Leave it out, turn the gate on in the cluster, or use a Kubernetes that has it on.',
};
