import { type ApiObject, Lazy } from 'cdk8s';

import type { PodSecurityLevel } from '../api/pod-security-level.js';
import { isValidatedKind } from '../api/validated-kinds.js';
import type { Finding } from '../engine/finding.js';
import { findAuthoringErrors } from '../spec/lowering/authoring-errors.js';
import type { PodProps } from '../spec/pod.js';
import { nearestValidationProp } from './validation-props.js';

/**
 * The facts that validation knows about the props of a Pod, in addition to its rendered manifest.
 */
export interface AuthoredPod {
  /**
   * The path of the Pod in the props: `''`, `'template.'` or `'jobTemplate.template.'`.
   * `undefined` if the props have the form of the Kubernetes API.
   */
  readonly prefix: string | undefined;
  /** The `podSecurity` of the Pod itself. */
  readonly podSecurity: PodSecurityLevel | undefined;
  /** The errors that only the props show, such as a container name that consists of digits. */
  readonly authoringErrors: readonly Finding[];
}

/**
 * The property that keeps the `AuthoredPod` of an object. A property takes less memory than an
 * entry of a WeakMap, and an app can have a hundred thousand objects.
 */
const AUTHORED_POD = Symbol.for('cdk8s-pods.authoredPod');

/** Shared by all objects without errors and levels in their props, by prefix, to save memory. */
const sharedPods = new Map<string | undefined, AuthoredPod>();

function sharedPodFor(prefix: string | undefined): AuthoredPod {
  const shared = sharedPods.get(prefix) ?? { prefix, podSecurity: undefined, authoringErrors: [] };
  sharedPods.set(prefix, shared);
  return shared;
}

/** An object in the form of the Kubernetes API, which no construct of this package made. */
export const API_FORM: AuthoredPod = sharedPodFor(undefined);

/** Whether cdk8s replaces a value when it renders: a `Lazy` or another token. */
export const isLazyValue = (value: object): boolean =>
  value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';

/**
 * Keeps what validation needs of an object's props. The props are checked now, as the caller may
 * change them later.
 *
 * @param hasSuspectInput - whether lowering saw a value that may be an authoring error
 */
export function setAuthoredPod(
  object: ApiObject,
  pod: PodProps,
  hasSuspectInput: boolean,
  prefix: string,
): void {
  const { podSecurity } = pod;
  const authored =
    !hasSuspectInput && podSecurity === undefined
      ? sharedPodFor(prefix)
      : {
          prefix,
          podSecurity,
          authoringErrors: hasSuspectInput ? findAuthoringErrors(pod, isLazyValue) : [],
        };
  (object as unknown as { [AUTHORED_POD]: AuthoredPod })[AUTHORED_POD] = authored;
}

/** Whether a construct of this package made an object. */
export const isAuthored = (object: ApiObject): boolean =>
  (object as { readonly [AUTHORED_POD]?: AuthoredPod })[AUTHORED_POD] !== undefined;

/**
 * Returns what validation knows of an object's props; `undefined` if the object is not validated:
 * no construct of this package made it, and `validateAll` does not cover it.
 */
export function authoredPodOf(object: ApiObject): AuthoredPod | undefined {
  const authored = (object as { readonly [AUTHORED_POD]?: AuthoredPod })[AUTHORED_POD];
  if (authored !== undefined) return authored;
  return isValidatedKind(object) && nearestValidationProp(object, 'validateAll')
    ? API_FORM
    : undefined;
}
