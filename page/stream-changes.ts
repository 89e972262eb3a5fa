import { FieldPath } from '../lib/api/field-path.js';
import type { KubernetesVersion } from '../lib/api/kubernetes-version.js';
import { DocumentTree } from '../lib/assist/document-tree.js';
import { LineIndex, type OffsetRange } from '../lib/assist/line-index.js';
import type { Diagnostic } from '../lib/check/diagnostic.js';
import { findChanges, type ObjectChange } from '../lib/diff/find-changes.js';
import type { ManifestInFile } from '../lib/diff/manifest-in-file.js';
import { changeDocuments } from '../lib/report/changes/change-documents.js';
import { effectsText, unsupportedText } from '../lib/report/changes/change-report.js';
import { comparisonText } from '../lib/report/changes/comparison-text.js';
import { type StreamError, StreamReader } from './stream-reader.js';
import type { UpdateSettings } from './update-settings.js';

/** An object whose manifest differs, and what happens to it. */
export interface StreamChange extends ObjectChange {
  /** The text of its new manifest; `undefined` if it was removed. */
  readonly range: OffsetRange | undefined;
  /** The errors and warnings, with their positions in the new text. */
  readonly findings: readonly Diagnostic[];
  /** The stored fields that cause the effect. */
  readonly causes: readonly FieldCause[];
}

/** A field that causes an effect. */
export interface FieldCause {
  readonly field: string;
  /** The text of the field, or of the nearest field above it. */
  readonly range: OffsetRange | undefined;
}

/** The changes from one stream to another. */
export interface StreamChanges {
  /** The changes, up to the most that are shown. */
  readonly changes: readonly StreamChange[];
  /** The number of changes that are not shown. */
  readonly moreCount: number;
  /** The number of objects whose manifests are equal. */
  readonly unchangedCount: number;
  /** The number of objects for each effect, and the kinds that are not supported. */
  readonly summary: readonly string[];
  /** How the objects were compared, and what this assumes. */
  readonly assumption: string;
}

/** Why a stream cannot be compared. */
export interface UnreadStream extends StreamError {
  readonly unread: 'old' | 'new';
}

/** Number of changes that are shown. */
const MAX_CHANGES = 200;
/**
 * Returns what happens to each object when the new text is applied after the old one.
 *
 * @param reader - the reader of the last streams, which need not parse their documents again
 */
export function findStreamChanges(
  text: string,
  { old, by }: UpdateSettings,
  kubernetes: KubernetesVersion,
  reader: StreamReader = new StreamReader(),
): StreamChanges | UnreadStream {
  const [before = [], after = []] = reader.read([old, text]);
  if ('message' in before) return { unread: 'old', ...before };
  if ('message' in after) return { unread: 'new', ...after };
  const changes = findChanges(before, after, { by, kubernetes });
  const shown = changes.slice(0, MAX_CHANGES);
  const assumption = comparisonText({ name: 'the old manifest', by, changes });
  const documents = changeDocuments({ changes: shown, unstored: [], assumption }, () => '');
  const rangeIn = rangeFinder(text);
  return {
    changes: shown.map((change, i) => {
      const { objects = [], diagnostics = [] } = documents[i]?.result ?? {};
      const findings = [...objects.flatMap((object) => object.diagnostics), ...diagnostics];
      return {
        ...change,
        range: change.after && rangeIn(change.after, []),
        findings: findings.filter(({ kind }) => kind !== 'change'),
        causes: change.update.fields.map((path) => ({
          field: FieldPath.toString(path),
          range: change.after && rangeIn(change.after, path),
        })),
      };
    }),
    moreCount: changes.length - shown.length,
    unchangedCount: after.length - changes.filter((each) => each.after !== undefined).length,
    summary: [...effectsText(changes), ...unsupportedText(changes)],
    assumption,
  };
}

/** Returns a function that finds the text of a field of an object, in the stream. */
function rangeFinder(
  text: string,
): (placed: ManifestInFile, path: FieldPath) => OffsetRange | undefined {
  const index = new LineIndex(text);
  let last: { readonly text: string; readonly tree: DocumentTree } | undefined;
  return ({ source }, path) => {
    if (source === undefined) return undefined;
    if (last?.text !== source.text)
      last = { text: source.text, tree: new DocumentTree(source.text) };
    const start = index.startOf(source.line);
    const range = last.tree.rangeOf([...source.path, ...path]);
    return range && { start: start + range.start, end: start + range.end };
  };
}
