import { ApiObject, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { lowerPod } from '../../spec/lowering/lower-pod.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod } from '../../types/checked-pod.js';
import { registerObject } from '../../validation/validation-registry.js';

/**
 * A Pod: containers that start together on one node, share its network and, where they say so,
 * volumes.
 *
 * It is an ApiObject of cdk8s: its name, metadata, dependencies and JSON patches work as they do
 * anywhere. What is not written is not emitted, but for a name, which cdk8s makes of the
 * construct's path.
 *
 * Source: core/v1 Pod.
 */
export interface Pod extends ApiObject {}

/** How a Pod is made. */
export interface PodConstructor {
  /**
   * @param scope the chart, or a construct below one
   * @param id the name of the construct among its siblings
   * @param props the Pod; its mistakes do not compile, and what types cannot see is found at synth
   */
  new <const P = PodProps>(scope: Construct, id: string, props: CheckedPod<P>): Pod;

  /**
   * Checks a Pod and gives it back: for `super(scope, id, Pod.props({ ... }))`, where TypeScript
   * infers nothing by itself.
   */
  props<const P = PodProps>(props: CheckedPod<P>): PodProps;
}

/**
 * The type of `Pod` is written apart from the class, so that its instances are not generic and
 * `class Web extends Pod` works.
 */
export const Pod: PodConstructor = class Pod extends ApiObject {
  static props(props: PodProps): PodProps {
    return props;
  }

  /** ApiObject takes any object of its own for an instance, of whatever class. */
  static override [Symbol.hasInstance](value: unknown): value is ApiObject {
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  constructor(scope: Construct, id: string, props: PodProps) {
    const flags = { hasSuspectInput: false };
    const { metadata, spec } = lowerPod(props, flags);
    const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: metadata as object, spec };
    super(scope, id, manifest);
    // A name beside generateName would win over it.
    if (metadata?.generateName !== undefined && metadata.name === undefined)
      this.addJsonPatch(JsonPatch.remove('/metadata/name'));
    registerObject(this, props, flags.hasSuspectInput, '');
  }
} as PodConstructor;
