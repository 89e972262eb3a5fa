import type { FieldPath } from '../api/field-path.js';
import { isPodKind } from '../api/pod-kinds.js';
import type { ApiTypes } from '../engine/api-types.js';
import { exceedsSize } from '../parse/decode/exceeds-size.js';
import { type ParsedManifest, toParsedManifest } from '../parse/decode/parse-manifest.js';
import {
  asPodTemplate,
  expandList,
  fieldAt,
  isEmptyDocument,
  type ParsedDocument,
  toPlain,
} from '../parse/decode/parsed-document.js';
import type { ManifestError, TypeMeta } from '../parse/decode/type-meta.js';
import { truncate } from './truncate.js';

/**
 * The fields that lead to the Pod template in kinds that are not Kubernetes' own, by
 * `argoproj.io/v1alpha1:Rollout`.
 */
export type PodTemplatePaths = ReadonlyMap<string, readonly string[]>;

/** An object of a document, which is to be validated. */
export interface PodObject {
  /** Path of the object in the document: `[]` for the whole document, `items[2]` in a List. */
  readonly documentPath: FieldPath;
  readonly source: PodObjectSource;
  /** Where the object was found, if it is a Pod template in a kind that is not Kubernetes' own. */
  readonly template?:
    | { readonly heading: ParsedManifest['manifest']; readonly at: FieldPath }
    | undefined;
}

/** The decoded object, or why the API server cannot decode it, in its own words. */
export type PodObjectSource =
  | { readonly status: 'decoded'; readonly parsed: ParsedManifest }
  | { readonly status: 'malformed' | 'too large'; readonly error: string };

/** Maximum size of a request that the API server reads, in bytes. */
const MAX_REQUEST_BYTES = 3 * 1024 * 1024;
const TOO_LARGE: PodObjectSource = {
  status: 'too large',
  error: `Request entity too large: limit is ${MAX_REQUEST_BYTES}`,
};

/** The objects of a document that contain a Pod, and the number of other objects. */
export interface PodObjects {
  readonly objects: readonly PodObject[];
  readonly others: number;
}

/**
 * Returns the objects of a document. An empty document has none.
 *
 * @param api - the API of the server: an older server does not know newer fields
 */
export function podObjectsIn(
  read: ParsedDocument,
  text: string,
  templates: PodTemplatePaths,
  api?: ApiTypes,
): PodObjects {
  // An alias can stand for more than is written.
  return collectPodObjects(read, [], {
    shownText: truncate(text),
    mayBeTooLarge: text.length > MAX_REQUEST_BYTES || text.includes('*'),
    templates,
    api,
  });
}

/** The facts about a document that are needed for each of its objects. */
interface DocumentContext {
  /** The text to show if it has no kind. */
  readonly shownText: string;
  readonly mayBeTooLarge: boolean;
  readonly templates: PodTemplatePaths;
  readonly api: ApiTypes | undefined;
}

function collectPodObjects(
  read: ParsedDocument,
  place: FieldPath,
  whole: DocumentContext,
): PodObjects {
  const list = expandList(read);
  if (list !== undefined) {
    const all = list.map((each, i) => collectPodObjects(each, [...place, 'items', i], whole));
    return {
      objects: all.flatMap(({ objects }) => objects),
      others: all.reduce((sum, { others }) => sum + others, 0),
    };
  }
  if (isEmptyDocument(read)) return { objects: [], others: 0 };
  const source = toSource(toParsedManifest(read, whole.shownText, whole.api));
  if (source.status !== 'decoded') return { objects: [{ documentPath: place, source }], others: 0 };
  const { manifest } = source.parsed;
  const found = isPodKind(manifest) ? { source } : podTemplateIn(read, manifest, whole);
  if (found === undefined) return { objects: [], others: 1 };
  const isTooLarge = whole.mayBeTooLarge && exceedsSize(read, MAX_REQUEST_BYTES);
  return {
    objects: [
      isTooLarge ? { documentPath: place, source: TOO_LARGE } : { documentPath: place, ...found },
    ],
    others: 0,
  };
}

const toSource = (result: ParsedManifest | ManifestError): PodObjectSource =>
  'error' in result
    ? { status: 'malformed', error: result.error }
    : { status: 'decoded', parsed: result };

function podTemplateIn(
  read: ParsedDocument,
  heading: ParsedManifest['manifest'],
  { templates, api }: DocumentContext,
): Pick<PodObject, 'source' | 'template'> | undefined {
  const fields = templates.get(templateKeyOf(heading));
  const template = fields && fieldAt(read, fields);
  if (fields === undefined || template === undefined) return undefined;
  const metadata = fieldAt(read, ['metadata']);
  const called = { ...heading, metadata: metadata && toPlain(metadata) };
  return {
    source: toSource(toParsedManifest(asPodTemplate(template), '', api)),
    template: { heading: called, at: fields },
  };
}

const templateKeyOf = ({ apiVersion, kind }: TypeMeta): string => `${apiVersion}:${kind}`;
