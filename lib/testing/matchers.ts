import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { AppCluster } from '../cluster/cluster.js';
import type { Scenario } from '../lifecycle/simulate.js';
import type { RuntimeViewOptions } from '../runtime/runtime-options.js';
import { toBeAdmitted, toFit } from './cluster-matchers.js';
import type { MatcherOptions } from './matcher-context.js';
import { type EndPhase, toEndAs } from './to-end-as.js';
import { toHaveResource } from './to-have-resource.js';
import { type ExpectedRun, toRun } from './to-run.js';
import {
  type HazardMatcherOptions,
  toBeAccepted,
  toHaveNoHazards,
  toHaveNoWarnings,
  toMeetPodSecurity,
} from './verdict-matchers.js';

/**
 * Matchers for jest and vitest. They accept a chart, an app, an ApiObject or any other construct, a
 * manifest, and a list of manifests, such as the result of `Testing.synth`.
 *
 * @example
 * ```ts
 * import { Testing } from 'cdk8s';
 * import { Deployment } from 'cdk8s-pods';
 * import { matchers } from 'cdk8s-pods/testing';
 *
 * expect.extend(matchers);
 *
 * const chart = Testing.chart();
 * new Deployment(chart, 'web', {
 *   replicas: 2,
 *   template: { containers: { app: { image: 'shop/web:1.4' } } },
 * });
 * expect(chart).toBeAccepted({ kubernetes: '1.35' });
 * expect(chart).toHaveResource('Deployment', { spec: { replicas: 2 } });
 * ```
 */
export const matchers = {
  toBeAccepted,
  toHaveNoWarnings,
  toHaveNoHazards,
  toMeetPodSecurity,
  toEndAs,
  toBeAdmitted,
  toFit,
  toRun,
  toHaveResource,
};

/** The matchers, as methods of the value that `expect` returns. */
export interface PodMatchers<R> {
  /**
   * Whether synth succeeds and the API server accepts all objects, with the Pod Security level that
   * is configured for the constructs, and no object has a hazard of level `error` that is not
   * ignored.
   */
  toBeAccepted(options?: MatcherOptions): R;
  /** Whether the API server accepts all objects without a warning that is not ignored. */
  toHaveNoWarnings(options?: MatcherOptions): R;
  /** Whether no object has a hazard that is not ignored. */
  toHaveNoHazards(options?: HazardMatcherOptions): R;
  /**
   * Whether every Pod meets a level of the Pod Security Standards, whatever level is configured for
   * the constructs.
   */
  toMeetPodSecurity(level: PodSecurityLevel, options?: MatcherOptions): R;
  /**
   * Whether every Pod ends in a phase, as `simulate` predicts it.
   *
   * @param scenario - what happens to the Pods, and what their containers do. A container without a
   * script exits with code 0 after a second
   */
  toEndAs(phase: EndPhase, scenario?: Scenario): R;
  /**
   * Whether the admission plugins of a cluster admit all objects, and the Pods that their
   * controllers create, also during an update: LimitRanges, quotas, classes and others.
   *
   * @param cluster - what `clusterOf` of `cdk8s-pods/cluster` returns
   */
  toBeAdmitted(cluster: AppCluster, options?: MatcherOptions): R;
  /**
   * Whether every Pod finds a node in a cluster, as `place` of `cdk8s-pods/cluster` decides it,
   * with all Pods of the value together and in each order that is tried.
   *
   * @param cluster - what `clusterOf` of `cdk8s-pods/cluster` returns
   */
  toFit(cluster: AppCluster, options?: MatcherOptions): R;
  /**
   * Whether each container of a name runs like this, according to what the kubelet asks the
   * container runtime for. ConfigMaps and Secrets of the tested value provide the values of
   * variables.
   *
   * @param expected - some of the values, such as `{ env: { MODE: 'fast' }, user: 1000 }`
   * @param options - what is known about the images, the node and other objects
   */
  toRun(container: string, expected?: ExpectedRun, options?: RuntimeViewOptions): R;
  /**
   * Whether there is an object of a kind with these fields. It may have other fields too. Lists are
   * compared in full, item by item.
   *
   * @param match - the fields. Their values may be asymmetric matchers, such as
   * `expect.any(Number)`. By default, any object of the kind matches
   */
  toHaveResource(kind: string, match?: object): R;
}

declare global {
  // vitest reads this interface too. It has no effect if neither is installed.
  namespace jest {
    // The type parameters must be those of @types/jest.
    // biome-ignore lint/complexity/noBannedTypes: as in @types/jest
    interface Matchers<R, T = {}> extends PodMatchers<R> {}
  }
}
