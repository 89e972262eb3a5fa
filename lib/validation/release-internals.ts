import type { ApiObject } from 'cdk8s';

/** The private fields in which cdk8s and constructs keep the data of an object. */
interface ApiObjectInternals {
  readonly props?: { metadata?: unknown };
  patches?: unknown;
  readonly node: { _scopes?: unknown };
  readonly metadata: {
    readonly labels?: unknown;
    readonly _additionalAttributes?: { labels?: unknown };
  };
}

/**
 * Frees memory that an object does not need, as an app can have a hundred thousand objects. cdk8s
 * and constructs allocate arrays with spare capacity, and keep the metadata twice and the labels
 * three times, although they read only one copy. Skips a field that is not as expected.
 *
 * @param object - an object whose props belong to it alone
 */
export function releaseInternals(object: ApiObject): void {
  const internals = object as unknown as ApiObjectInternals;
  const { props, node, metadata, patches } = internals;
  if (Array.isArray(node._scopes)) node._scopes = node._scopes.slice();
  if (Array.isArray(patches)) internals.patches = patches.slice();
  if (props !== undefined && metadata._additionalAttributes !== undefined)
    props.metadata = undefined;
  if (metadata._additionalAttributes?.labels !== undefined)
    metadata._additionalAttributes.labels = metadata.labels;
}
