import { type ApiObject, Lazy } from 'cdk8s';
import type { FieldPath } from '../api/field-path.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import { isValidatedKind } from '../api/validated-kinds.js';
import type { Finding } from '../engine/finding.js';
import {
  type AuthoringOptions,
  findAuthoringErrors,
  findOtherNamespace,
} from '../spec/lowering/authoring-errors.js';
import { kindForms } from '../spec/lowering/kind-forms.js';
import type { PodProps } from '../spec/pod.js';
import { findSecretValues } from './find-secret-values.js';
import { nearestValidationProp } from './validation-props.js';

/**
 * The facts that validation knows about the props of an object, in addition to its rendered
 * manifest.
 */
export interface AuthoredPod {
  /**
   * The path of the Pod in the props: `''`, `'template.'` or `'jobTemplate.template.'`; `''` if
   * there is no Pod. `undefined` if the props have the form of the Kubernetes API.
   */
  readonly prefix: string | undefined;
  /** The `podSecurity` of the Pod itself. */
  readonly podSecurity: PodSecurityLevel | undefined;
  /**
   * The errors that only the props show, such as a container name that consists of digits. Their
   * fields are those of the props.
   */
  readonly authoringErrors: readonly Finding[];
  /** The hazards that only the props show, such as the values of a Secret. */
  readonly authoredHazards: readonly Finding[];
}

/**
 * The property that keeps the `AuthoredPod` of an object. A property takes less memory than an
 * entry of a WeakMap, and an app can have a hundred thousand objects.
 */
const AUTHORED_POD = Symbol.for('cdk8s-pods.authoredPod');

/** Shared by all objects without errors, hazards and levels in their props, by prefix, to save memory. */
const sharedPods = new Map<string | undefined, AuthoredPod>();

function sharedPodFor(prefix: string | undefined): AuthoredPod {
  const shared = sharedPods.get(prefix) ?? {
    prefix,
    podSecurity: undefined,
    authoringErrors: [],
    authoredHazards: [],
  };
  sharedPods.set(prefix, shared);
  return shared;
}

/** An object in the form of the Kubernetes API, which no construct of this package made. */
export const API_FORM: AuthoredPod = sharedPodFor(undefined);

/** Whether cdk8s replaces a value when it renders: a `Lazy` or another token. */
export const isLazyValue = (value: object): boolean =>
  value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';

/** The props of an object. */
export interface AuthoredProps {
  /** The Pod; `undefined` if the object has none. */
  readonly pod?: PodProps | undefined;
  /** The path of the Pod in the props: `''` or `'template.'`. */
  readonly prefix: string;
  /** The other fields. */
  readonly fields?: object | undefined;
  /** The objects in the props that have to be in the same namespace, and are no names. */
  readonly inNamespace?: readonly RelatedObject[] | undefined;
  /** Whether lowering saw a value that may be an authoring error. */
  readonly hasSuspectInput: boolean;
}

/** An object in the props of another one. */
export interface RelatedObject {
  readonly object: ApiObject;
  readonly path: FieldPath;
}

/**
 * Keeps what validation needs of an object's props. The props are checked now, as the caller may
 * change them later.
 */
export function setAuthoredPod(object: ApiObject, props: AuthoredProps): void {
  const { pod, prefix, fields = {}, hasSuspectInput, inNamespace = [] } = props;
  const authoringErrors =
    hasSuspectInput || inNamespace.length > 0 ? authoringErrorsOf(object, props) : [];
  const authoredHazards = object.kind === 'Secret' ? findSecretValues(object.node.id, fields) : [];
  const podSecurity = pod?.podSecurity;
  const authored =
    authoringErrors.length === 0 && authoredHazards.length === 0 && podSecurity === undefined
      ? sharedPodFor(prefix)
      : { prefix, podSecurity, authoringErrors, authoredHazards };
  (object as unknown as { [AUTHORED_POD]: AuthoredPod })[AUTHORED_POD] = authored;
}

function authoringErrorsOf(
  { kind, metadata: { namespace } }: ApiObject,
  { pod, prefix, fields, inNamespace = [] }: AuthoredProps,
): readonly Finding[] {
  const options: AuthoringOptions = { isLate: isLazyValue, namespace };
  const podErrors = pod === undefined ? [] : findAuthoringErrors(pod, options);
  return [
    ...podErrors.map((each) => ({ ...each, field: prefix + each.field })),
    ...findAuthoringErrors(fields, { ...options, forms: kindForms.get(kind) ?? NO_FORMS }),
    ...inNamespace.flatMap(({ object, path }) => findOtherNamespace(object, path, namespace)),
  ];
}

const NO_FORMS = new Map();

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
