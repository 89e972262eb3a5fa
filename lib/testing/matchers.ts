import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { Scenario } from '../lifecycle/simulate.js';
import type { MatcherOptions } from './matcher-context.js';
import { type EndPhase, toEndAs } from './to-end-as.js';
import { toHaveResource } from './to-have-resource.js';
import {
  type HazardMatcherOptions,
  toBeAccepted,
  toHaveNoHazards,
  toHaveNoWarnings,
  toMeetPodSecurity,
} from './verdict-matchers.js';

/**
 * Matchers for jest and for vitest, which have one protocol: `expect.extend(matchers)`. They speak
 * of a chart, an app, an ApiObject, a manifest or a list of manifests, as `Testing.synth` gives it.
 */
export const matchers = {
  toBeAccepted,
  toHaveNoWarnings,
  toHaveNoHazards,
  toMeetPodSecurity,
  toEndAs,
  toHaveResource,
};

/** The matchers as a test writes them. */
export interface PodMatchers<R> {
  /**
   * Whether cdk8s and the API server take it: all of it, with the Pod Security level that the
   * constructs say.
   */
  toBeAccepted(options?: MatcherOptions): R;
  /** Whether the API server takes it without a warning, but for what is silenced. */
  toHaveNoWarnings(options?: MatcherOptions): R;
  /** Whether there is nothing in it that people regret, but for what is silenced. */
  toHaveNoHazards(options?: HazardMatcherOptions): R;
  /**
   * Whether every Pod in it meets a level of the Pod Security Standards, whatever the constructs
   * say.
   */
  toMeetPodSecurity(level: PodSecurityLevel, options?: MatcherOptions): R;
  /**
   * Whether every Pod in it ends, and so: by the model of a Pod's life.
   *
   * @param events what happens to the Pod, and what its containers do; one that its script does not
   * name exits 0 after a second
   */
  toEndAs(end: EndPhase, events?: Scenario): R;
  /**
   * Whether there is an object of a kind that has these fields, whatever others it has. Lists are
   * compared as wholes, item by item.
   *
   * @default {} - any object of the kind
   */
  toHaveResource(kind: string, match?: object): R;
}

declare global {
  // vitest reads this, too, and where neither is installed it harms nobody.
  namespace jest {
    // The type parameters are those of jest.
    // biome-ignore lint/complexity/noBannedTypes: as jest has it
    interface Matchers<R, T = {}> extends PodMatchers<R> {}
  }
}
