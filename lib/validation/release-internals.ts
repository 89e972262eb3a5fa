import type { ApiObject } from 'cdk8s';

/** What cdk8s and constructs keep of an object, in fields of their own. */
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
 * Makes an object as small as what is in it: there can be a hundred thousand of them. cdk8s and
 * constructs make lists with room for more than ever comes, and keep what was given as metadata
 * twice, and labels three times, where one is read. A field that is not as expected is left as it
 * is.
 *
 * @param object one whose props nobody else has
 */
export function releaseInternals(object: ApiObject): void {
  const inside = object as unknown as ApiObjectInternals;
  const { props, node, metadata, patches } = inside;
  if (Array.isArray(node._scopes)) node._scopes = node._scopes.slice();
  if (Array.isArray(patches)) inside.patches = patches.slice();
  if (props !== undefined && metadata._additionalAttributes !== undefined)
    props.metadata = undefined;
  if (metadata._additionalAttributes?.labels !== undefined)
    metadata._additionalAttributes.labels = metadata.labels;
}
