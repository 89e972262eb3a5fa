import { imageReferenceError } from './image-reference.js';
import { memoize } from './memoize.js';

/**
 * Returns the default pull policy of an image: `Always` if its tag is `latest`, or if it has
 * neither a tag nor a digest. A text that is no reference has no tag.
 *
 * Source: core/v1 SetDefaults_Container, util/parsers.ParseImageName.
 */
export const defaultPullPolicy = memoize((image): 'Always' | 'IfNotPresent' => {
  if (imageReferenceError(image) !== '') return 'IfNotPresent';
  const [name = '', digest] = image.slice(image.lastIndexOf('/') + 1).split('@');
  const [, tag] = name.split(':');
  return tag === 'latest' || (tag === undefined && digest === undefined)
    ? 'Always'
    : 'IfNotPresent';
});
