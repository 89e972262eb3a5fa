import { FieldPath } from '../lib/api/field-path.js';
import type { KubernetesVersion } from '../lib/api/kubernetes-version.js';
import { DocumentTree } from '../lib/assist/document-tree.js';
import { LineIndex, type OffsetRange } from '../lib/assist/line-index.js';
import type { Diagnostic } from '../lib/check/diagnostic.js';
import { findChanges, type ObjectChange } from '../lib/diff/find-changes.js';
import type { ManifestInFile } from '../lib/diff/manifest-in-file.js';
import { manifestsInParsed } from '../lib/diff/manifests-in-text.js';
import { parseDocument, splitDocuments } from '../lib/parse/documents.js';
import { isYamlError } from '../lib/parse/read-yaml.js';
import { changeDocuments } from '../lib/report/changes/change-documents.js';
import { effectsText, unsupportedText } from '../lib/report/changes/change-report.js';
import { comparisonText } from '../lib/report/changes/comparison-text.js';
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
export interface UnreadStream {
  readonly unread: 'old' | 'new';
  readonly line: number;
  readonly message: string;
}

/** Number of changes that are shown. */
const MAX_CHANGES = 200;
/** The name of both streams, so that their objects are of the same file. */
const FILE = 'manifests';

/** Returns what happens to each object when the new text is applied after the old one. */
export function findStreamChanges(
  text: string,
  { old, by }: UpdateSettings,
  kubernetes: KubernetesVersion,
): StreamChanges | UnreadStream {
  const before = readStream(old);
  if ('message' in before) return { unread: 'old', ...before };
  const after = readStream(text);
  if ('message' in after) return { unread: 'new', ...after };
  const changes = findChanges(before, after, { by, kubernetes });
  const shown = changes.slice(0, MAX_CHANGES);
  const assumption = comparisonText({ name: 'the old manifest', by, changes });
  const documents = changeDocuments({ changes: shown, unstored: [], assumption }, () => FILE);
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

/** Returns the objects of a stream, or the first error of its syntax. */
function readStream(text: string): readonly ManifestInFile[] | Omit<UnreadStream, 'unread'> {
  const manifests: ManifestInFile[] = [];
  for (const document of splitDocuments(text)) {
    const { text: source, line } = document;
    const parsed = parseDocument(document);
    if (isYamlError(parsed)) return { line: line + parsed.line - 1, message: parsed.message };
    for (const each of manifestsInParsed(parsed, { text: source, line, path: [] }))
      manifests.push({ file: FILE, ...each });
  }
  return manifests;
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
