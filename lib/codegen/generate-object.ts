import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import { findPodKind, isPodKind } from '../api/pod-kinds.js';
import { diagnose, objectReferenceOf, type UnlocatedDiagnostic } from '../check/diagnose.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { type ParsedDocument, toPlain } from '../parse/decode/parsed-document.js';
import type { TypeMeta } from '../parse/decode/type-meta.js';
import type { YamlComment } from '../parse/locate/comments.js';
import type { PlainObject } from '../spec/lowering/deep-copy.js';
import { type ConstructCall, constructCallFor } from './construct-call.js';
import { existingPrefix, parsePathIn } from './field-path.js';
import { lineComment, lineComments } from './line-comment.js';
import { extractPatches, type ManifestPatch } from './manifest-patch.js';
import { TreeAnnotations } from './tree-annotations.js';
import { isApiObjectMetadata } from './type-checks.js';
import { findTypeRejections } from './type-rejections.js';
import { buildValueTree, type ValueTree } from './value-tree.js';

/**
 * An object of a document: what was read of it, and the comments that are about it, with their
 * places in it.
 */
export interface ParsedObject {
  readonly document: ParsedDocument;
  readonly parsed: ParsedManifest;
  readonly comments: readonly YamlComment[];
}

/** An object as it will be written. */
export interface GeneratedObject {
  readonly kind: string;
  readonly name: string;
  /** The class of its construct. */
  readonly construct: string;
  readonly tree: ValueTree;
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly patches: readonly ManifestPatch[];
  /** Whether only an app that judges all looks at it. */
  readonly shouldValidateAll: boolean;
  /** What no two objects of an app share; nothing, where it has no name. */
  readonly identity: string | undefined;
}

const CAST_COMMENT =
  'The API server refuses this, for what is marked. `as never` lets it compile: take it away ' +
  'once it is mended.';

/**
 * Makes of an object what is written of it: in the grammar, where it is of a kind that the grammar
 * knows, and has the shape of one.
 */
export function generateObject({ document, parsed, comments: all }: ParsedObject): GeneratedObject {
  const raw = withTypeMeta(toPlain(document) as PlainObject, parsed);
  const { apiVersion, kind } = raw;
  const given = extractPatches(raw);
  const form = constructCallFor(given);
  const marks = new TreeAnnotations(form.props);
  const below: string[] = [];
  for (const { text, path, isTrailing } of all) {
    if (!isTrailing) marks.addComment(form.authoredPathOf(path), lineComment(text));
    else if (path.length === 0) below.push(lineComment(text));
    else marks.addEndComment(form.authoredPathOf(path), lineComment(text));
  }
  const refused = isPodKind(parsed.manifest) ? errorsOf(parsed) : [];
  suppressTypeErrors(form, given.manifest, refused.length > 0, marks);
  for (const finding of refused) {
    const place = form.authoredPathOf(parsePathIn(raw, finding.path));
    marks.addComment(
      place,
      ...errorComments(finding, existingPrefix(form.props, place).length < place.length),
    );
  }
  const { namespace, name } = objectReferenceOf(raw);
  return {
    kind,
    name,
    construct: form.construct,
    tree: buildValueTree(form.props, marks),
    above: marks.above([]),
    below,
    patches: form.patches,
    shouldValidateAll: form.construct === 'ApiObject' && findPodKind(parsed.manifest) !== undefined,
    identity:
      name === ''
        ? undefined
        : JSON.stringify([apiVersion.split('/').slice(0, -1), kind, namespace, name]),
  };
}

/** What was read, with what it says it is: Kubernetes reads `Kind`, too. */
function withTypeMeta(read: PlainObject, { manifest }: ParsedManifest): PlainObject & TypeMeta {
  const { apiVersion = manifest.apiVersion, kind = manifest.kind } = read;
  const isSaid =
    typeof apiVersion === 'string' && typeof kind === 'string' && apiVersion !== '' && kind !== '';
  return isSaid
    ? { ...read, apiVersion, kind }
    : { ...read, apiVersion: manifest.apiVersion, kind: manifest.kind };
}

const errorsOf = (source: ParsedManifest): readonly UnlocatedDiagnostic[] =>
  diagnose(
    { documentPath: '', source: { status: 'decoded', parsed: source } },
    { kubernetes: NEWEST_VERSION, podSecurity: undefined, hazards: 'none' },
  ).filter(({ kind }) => kind === 'refused');

/**
 * What is wrong, and what to write instead, as `check` tells it. What is missing, or is in a patch,
 * is named: it has no place of its own.
 */
function errorComments(
  { field, message, rule, remediation }: UnlocatedDiagnostic,
  isElsewhere: boolean,
): readonly string[] {
  const what =
    isElsewhere || message.startsWith('Required value') ? `${field}: ${message}` : message;
  return lineComments(
    `refused: ${what} [${rule}]${remediation === undefined ? '' : `\n= ${remediation}`}`,
  );
}

/** Tells the types to let pass what they refuse, and says why. */
function suppressTypeErrors(
  form: ConstructCall,
  manifest: PlainObject,
  isRefused: boolean,
  marks: TreeAnnotations,
): void {
  if (form.construct === 'ApiObject') {
    if (!isApiObjectMetadata(manifest['metadata'])) marks.addCast(['metadata']);
  } else if (isRefused) {
    marks.addCast([]);
    marks.addComment([], lineComment(CAST_COMMENT));
  } else
    for (const { path, why } of findTypeRejections(manifest, form)) {
      const place = form.authoredPathOf(path);
      marks.addCast(place);
      marks.addComment(place, lineComment(`\`as never\`: the types refuse ${why}`));
    }
}
