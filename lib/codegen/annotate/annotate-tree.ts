import { FieldPath } from '../../api/field-path.js';
import { NEWEST_VERSION } from '../../api/kubernetes-version.js';
import { isPodKind } from '../../api/pod-kinds.js';
import { diagnose, type UnlocatedDiagnostic } from '../../check/diagnose.js';
import type { ParsedManifest } from '../../parse/decode/parse-manifest.js';
import type { YamlComment } from '../../parse/locate/comments.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import { lineComment, lineComments } from '../print/line-comment.js';
import type { ConstructCall } from '../props/construct-call.js';
import type { ValueTree } from '../value-tree.js';
import { findTypeRejections } from './find-type-rejections.js';
import { isApiObjectMetadata } from './object-metadata.js';
import { OriginIndex } from './origin-index.js';

/** The object that the props of a construct come from. */
export interface AnnotationSource {
  /** The object as it was read. */
  readonly raw: PlainObject;
  /** The object without what patches add. */
  readonly manifest: PlainObject;
  readonly parsed: ParsedManifest;
  readonly comments: readonly YamlComment[];
}

const CAST_COMMENT =
  'The API server rejects this object. Fix the errors below, then remove `as never`.';

/**
 * Attaches to the props the comments of the source, `as never` where the types reject a value, and
 * the errors that the API server reports.
 */
export function annotateTree(call: ConstructCall, source: AnnotationSource): void {
  const index = new OriginIndex(call.props);
  for (const comment of source.comments) attachComment(comment, index);
  const isTyped = call.construct !== 'ApiObject';
  const errors = isTyped || isPodKind(source.parsed.manifest) ? errorsOf(source.parsed) : [];
  suppressTypeErrors(call, source.manifest, errors.length > 0, index);
  for (const error of errors) {
    const { node, isExact } = index.findNearest(FieldPath.existingPart(source.raw, error.path));
    node.comments.push(...errorComments(error, isExact));
  }
}

/** Attaches a comment above its value, or after the last entry of a list or a map. */
function attachComment({ text, path, isTrailing }: YamlComment, index: OriginIndex): void {
  const { node, isExact } = index.findNearest(path);
  const isAfterEntries = isTrailing && isExact && node.kind !== 'leaf';
  (isAfterEntries ? node.trailingComments : node.comments).push(lineComment(text));
}

const errorsOf = (parsed: ParsedManifest): readonly UnlocatedDiagnostic[] =>
  diagnose(
    { documentPath: [], source: { status: 'decoded', parsed } },
    { kubernetes: NEWEST_VERSION, podSecurity: undefined, hazards: 'none' },
  ).filter(({ kind }) => kind === 'refused');

/**
 * Formats an error as `check` does. The field is named only if the comment is not above it: a
 * required field that is missing, or one that a patch adds.
 */
function errorComments(
  { field, message, rule, remediation }: UnlocatedDiagnostic,
  isAboveField: boolean,
): readonly string[] {
  const text =
    isAboveField && !message.startsWith('Required value') ? message : `${field}: ${message}`;
  return lineComments(
    `refused: ${text} [${rule}]${remediation === undefined ? '' : `\n= ${remediation}`}`,
  );
}

/** Casts the values that the types reject, so that the program compiles, and says why. */
function suppressTypeErrors(
  { construct, props }: ConstructCall,
  manifest: PlainObject,
  hasErrors: boolean,
  index: OriginIndex,
): void {
  if (construct === 'ApiObject') {
    if (!isApiObjectMetadata(manifest['metadata']))
      index.findNearest(['metadata']).node.isCast = true;
  } else if (hasErrors) cast(props, CAST_COMMENT);
  else
    for (const { path, reason } of findTypeRejections(manifest, index))
      cast(index.findNearest(path).node, `\`as never\`: the types reject ${reason}`);
}

function cast(node: ValueTree, comment: string): void {
  node.isCast = true;
  node.comments.push(lineComment(comment));
}
