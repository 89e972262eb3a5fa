import { objectReferenceOf } from '../check/diagnose.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { type ParsedDocument, toPlain } from '../parse/decode/parsed-document.js';
import type { TypeMeta } from '../parse/decode/type-meta.js';
import type { YamlComment } from '../parse/locate/comments.js';
import type { PlainObject } from '../spec/lowering/deep-copy.js';
import { annotateTree } from './annotate/annotate-tree.js';
import { lineComment } from './print/line-comment.js';
import { toConstructCall } from './props/construct-call.js';
import { type ManifestPatch, normalizeManifest } from './props/normalize-manifest.js';
import type { ValueTree } from './value-tree.js';

/** An object of a document, and the comments about it, with their paths in the object. */
export interface ParsedObject {
  readonly document: ParsedDocument;
  readonly parsed: ParsedManifest;
  readonly comments: readonly YamlComment[];
}

/** An object that is ready to be printed. */
export interface GeneratedObject {
  readonly kind: string;
  readonly name: string;
  /** The object without what patches add. */
  readonly manifest: PlainObject;
  /** The class of the construct. */
  readonly construct: string;
  /** The annotated props of the construct. */
  readonly props: ValueTree;
  /** The lines of the comments above the statement, and below it. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly patches: readonly ManifestPatch[];
  /** Equal for two objects that cannot both be in an app; `undefined` without a name. */
  readonly identity: string | undefined;
}

/**
 * Generates the construct for an object: normalizes the manifest, converts it to props as a tree
 * whose nodes know the paths that they come from, and annotates the tree.
 */
export function generateObject({ document, parsed, comments }: ParsedObject): GeneratedObject {
  const raw = withTypeMeta(toPlain(document) as PlainObject, parsed);
  const normalized = normalizeManifest(raw);
  const call = toConstructCall(normalized);
  const isBelow = ({ isTrailing, path }: YamlComment): boolean => isTrailing && path.length === 0;
  annotateTree(call, {
    raw,
    manifest: normalized.manifest,
    parsed,
    comments: comments.filter((comment) => !isBelow(comment)),
  });
  const { namespace, name } = objectReferenceOf(raw);
  const group = raw.apiVersion.split('/').slice(0, -1);
  return {
    kind: raw.kind,
    name,
    manifest: normalized.manifest,
    ...call,
    above: call.props.comments,
    below: comments.filter(isBelow).map(({ text }) => lineComment(text)),
    identity: name === '' ? undefined : JSON.stringify([group, raw.kind, namespace, name]),
  };
}

/**
 * Returns the object as it was read, with its kind and API version under these names: Kubernetes
 * also reads, for example, `Kind`.
 */
function withTypeMeta(raw: PlainObject, { manifest }: ParsedManifest): PlainObject & TypeMeta {
  const { apiVersion = manifest.apiVersion, kind = manifest.kind } = raw;
  const isComplete =
    typeof apiVersion === 'string' && typeof kind === 'string' && apiVersion !== '' && kind !== '';
  return isComplete
    ? { ...raw, apiVersion, kind }
    : { ...raw, apiVersion: manifest.apiVersion, kind: manifest.kind };
}
