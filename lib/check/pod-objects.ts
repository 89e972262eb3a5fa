import type { FieldPath } from '../api/field-path.js';
import { isValidatedKind } from '../api/validated-kinds.js';
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
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import {
  findNoKindMatch,
  isKubernetesGroup,
  type NoKindMatch,
} from '../rules/find-no-kind-match.js';
import { findPodTemplate } from './find-pod-template.js';
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
  | {
      readonly status: 'no match';
      readonly manifest: ParsedManifest['manifest'];
      readonly match: NoKindMatch;
    }
  | { readonly status: 'malformed' | 'too large'; readonly error: string };

/** Maximum size of a request that the API server reads, in bytes. */
const MAX_REQUEST_BYTES = 3 * 1024 * 1024;
const TOO_LARGE: PodObjectSource = {
  status: 'too large',
  error: `Request entity too large: limit is ${MAX_REQUEST_BYTES}`,
};

/** An object that is not validated. */
export interface SkippedObject extends TypeMeta {
  /** The path of a Pod template in it, such as `spec.template`, if it has one. */
  readonly podTemplate: string | undefined;
}

/** The objects of a document whose kinds are validated or unknown, and all others. */
export interface PodObjects {
  readonly objects: readonly PodObject[];
  readonly skipped: readonly SkippedObject[];
}

/** The server for which objects are read, and where they contain Pods. */
export interface PodObjectOptions {
  readonly templates: PodTemplatePaths;
  /** The minor version of the server. It does not know newer kinds and fields. */
  readonly minor: number;
}

/** Returns the objects of a document. An empty document has none. */
export function podObjectsIn(
  read: ParsedDocument,
  text: string,
  { templates, minor }: PodObjectOptions,
): PodObjects {
  const found: { objects: PodObject[]; skipped: SkippedObject[] } = { objects: [], skipped: [] };
  // An alias can stand for more than is written.
  collectPodObjects(read, [], found, {
    shownText: truncate(text),
    mayBeTooLarge: text.length > MAX_REQUEST_BYTES || text.includes('*'),
    templates,
    minor,
    api: serverProfileFor(minor).types,
  });
  return found;
}

/** The facts about a document that are needed for each of its objects. */
interface DocumentContext extends PodObjectOptions {
  /** The text to show if it has no kind. */
  readonly shownText: string;
  readonly mayBeTooLarge: boolean;
  readonly api: ApiTypes;
}

function collectPodObjects(
  read: ParsedDocument,
  documentPath: FieldPath,
  found: { readonly objects: PodObject[]; readonly skipped: SkippedObject[] },
  context: DocumentContext,
): void {
  const list = expandList(read);
  if (list !== undefined) {
    for (const [i, each] of list.entries())
      collectPodObjects(each, [...documentPath, 'items', i], found, context);
    return;
  }
  if (isEmptyDocument(read)) return;
  const object = podObjectIn(read, context);
  if (!('source' in object)) found.skipped.push(object);
  else found.objects.push({ documentPath, ...object });
}

function podObjectIn(
  read: ParsedDocument,
  context: DocumentContext,
): Omit<PodObject, 'documentPath'> | SkippedObject {
  const source = toSource(toParsedManifest(read, context.shownText, context.api));
  if (source.status !== 'decoded') return { source };
  const { manifest } = source.parsed;
  const isConfigured = context.templates.has(templateKeyOf(manifest));
  const match = isConfigured ? undefined : findNoKindMatch(manifest, context.minor);
  if (match !== undefined) return { source: { status: 'no match', manifest, match } };
  const found = isValidatedKind(manifest) ? { source } : podTemplateIn(read, manifest, context);
  if (found === undefined) return skippedObject(read, manifest);
  const isTooLarge = context.mayBeTooLarge && exceedsSize(read, MAX_REQUEST_BYTES);
  return isTooLarge ? { source: TOO_LARGE } : found;
}

function skippedObject(read: ParsedDocument, { apiVersion, kind }: TypeMeta): SkippedObject {
  const template = isKubernetesGroup(apiVersion) ? undefined : findPodTemplate(read);
  return { apiVersion, kind, podTemplate: template?.join('.') };
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

/** Returns the object as far as it can be decoded. */
export function manifestOf(source: PodObjectSource): ParsedManifest['manifest'] | undefined {
  switch (source.status) {
    case 'decoded':
      return source.parsed.manifest;
    case 'no match':
      return source.manifest;
    default:
      return undefined;
  }
}
