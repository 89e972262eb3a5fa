import { imageReferenceError, isCanonicalReference } from './image-reference.js';

const FORM = '<registry>/<repository>@<algorithm>:<digest>';

/**
 * Returns why a text is not the full name of an artifact in a registry with its digest and without
 * a tag, in the words of Kubernetes. Empty if it is one.
 *
 * Source: ValidateCustom_SecurityProfileOCI_Ref.
 */
export function pinnedReferenceError(text: string): string {
  const error = imageReferenceError(text) || (isCanonicalReference(text) ? '' : NOT_CANONICAL);
  if (error !== '')
    return `must be a digest-pinned reference in canonical form (${FORM}): ${error}`;
  const [name = '', digest] = text.split('@');
  if (name.slice(name.lastIndexOf('/')).includes(':')) return 'must not contain a tag';
  return digest === undefined ? `must be pinned by digest (${FORM})` : '';
}

const NOT_CANONICAL = 'repository name must be canonical';
