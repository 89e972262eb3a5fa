import { memoize } from './memoize.js';
import { goToLower } from './name-formats.js';

/**
 * Returns why a text is not a reference to an image, in the words of the kubelet, which then does
 * not ask the container runtime for the image: `InvalidImageName`. Empty if it is one.
 *
 * Source: kubelet images.applyDefaultImageTag, distribution/reference.ParseNormalizedNamed.
 */
export const imageReferenceError = memoize((image) => {
  if (IDENTIFIER.test(image))
    return `invalid repository name (${image}), cannot specify 64-byte hexadecimal strings`;
  const { domain, rest } = splitDomain(image);
  const [repository = ''] = rest.split(':', 1);
  if (repository.toLowerCase() !== repository)
    return `invalid reference format: repository name (${repository}) must be lowercase`;
  const text = `${domain}/${rest}`;
  const { name, digest } = REFERENCE.exec(text)?.groups ?? {};
  if (name === undefined)
    return REFERENCE.test(goToLower(text))
      ? 'repository name must be lowercase'
      : 'invalid reference format';
  if (pathOf(name).length > MAX_PATH_LENGTH)
    return `repository name must not be more than ${MAX_PATH_LENGTH} characters`;
  return digest === undefined ? '' : digestError(digest);
});

/** Returns a valid reference that a text most likely means, or `undefined`. */
function suggestImageReference(image: string): string | undefined {
  const trimmed = image.replace(/\s+/g, '').replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const slash = trimmed.indexOf('/');
  const afterDomain = /[.:]/.test(trimmed.slice(0, Math.max(slash, 0))) ? slash + 1 : 0;
  const [repository = ''] = trimmed.slice(afterDomain).split(/[:@]/, 1);
  const rest = trimmed.slice(afterDomain + repository.length);
  const suggestions = [trimmed, trimmed.slice(0, afterDomain) + repository.toLowerCase() + rest];
  return suggestions.find((each) => each !== image && imageReferenceError(each) === '');
}

/** Number of hexadecimal digits by the algorithm of a digest. */
const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/** The form of a reference, as a remediation. */
export const REFERENCE_FORM =
  'Write `registry/name:tag` or `registry/name@digest`, such as `ghcr.io/acme/web:1.4`.';

/** Length, in characters, above which a text is not compared with references. */
const MAX_MEANT_LENGTH = 1024;

/** Returns what to write in the place of a text that is not a reference. */
export function imageReferenceRemediation(image: string): string {
  if (image.length > MAX_MEANT_LENGTH) return REFERENCE_FORM;
  if (/\$[{(]|\{\{|<[^>]*>/.test(image)) return 'Replace the placeholder.';
  const suggestion = suggestImageReference(image);
  if (suggestion !== undefined) return `Did you mean '${suggestion}'?`;
  const [, algorithm = '', digits = ''] = /@(\w+):(.*)$/s.exec(image) ?? [];
  const length = DIGEST_LENGTHS.get(algorithm);
  if (length !== undefined && digits.length !== length)
    return `Write all ${length} digits of the ${algorithm} digest: these are ${digits.length}.`;
  if (image.endsWith(':')) return 'Write the tag after the colon.';
  return REFERENCE_FORM;
}

/** Whether a reference is written in full, with its registry. */
export function isCanonicalReference(image: string): boolean {
  const { domain, rest } = splitDomain(image);
  return `${domain}/${rest}` === image;
}

const DEFAULT_DOMAIN = 'docker.io';

/** Splits a reference into the name of its registry and the rest, with the defaults of Docker. */
function splitDomain(image: string): { readonly domain: string; readonly rest: string } {
  const slash = image.indexOf('/');
  if (slash === -1) return { domain: DEFAULT_DOMAIN, rest: `library/${image}` };
  const [first, after] = [image.slice(0, slash), image.slice(slash + 1)];
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
  const domain = isDomain && first !== 'index.docker.io' ? first : DEFAULT_DOMAIN;
  const rest = isDomain ? after : image;
  return {
    domain,
    rest: domain === DEFAULT_DOMAIN && !rest.includes('/') ? `library/${rest}` : rest,
  };
}

const IDENTIFIER = /^[a-f0-9]{64}$/;
const MAX_PATH_LENGTH = 255;

const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const PATH = `${PATH_COMPONENT}(?:/${PATH_COMPONENT})*`;
const TAG = '\\w[\\w.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}';
const REFERENCE = new RegExp(
  `^(?<name>(?:${DOMAIN}/)?${PATH})(?::${TAG})?(?:@(?<digest>${DIGEST}))?$`,
);
const NAME = new RegExp(`^(?:${DOMAIN}/)?(?<path>${PATH})$`);

/** Returns the name of a repository without its registry. */
const pathOf = (name: string): string => NAME.exec(name)?.groups?.['path'] ?? name;

const DIGEST_FORMAT = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;

/** Source: opencontainers/go-digest.Digest.Validate. */
function digestError(digest: string): string {
  const colon = digest.indexOf(':');
  const length = DIGEST_LENGTHS.get(digest.slice(0, colon));
  const encoded = digest.slice(colon + 1);
  if (length === undefined)
    return DIGEST_FORMAT.test(digest)
      ? 'unsupported digest algorithm'
      : 'invalid checksum digest format';
  if (encoded.length !== length) return 'invalid checksum digest length';
  return /^[a-f0-9]*$/.test(encoded) ? '' : 'invalid checksum digest format';
}
