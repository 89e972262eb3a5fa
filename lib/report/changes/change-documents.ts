import type { FieldPath } from '../../api/field-path.js';
import { isPodKind } from '../../api/pod-kinds.js';
import type { Diagnostic } from '../../check/diagnostic.js';
import { DocumentLocations } from '../../check/document-locations.js';
import { truncate } from '../../check/truncate.js';
import type { ObjectChange } from '../../diff/find-changes.js';
import type { ManifestInFile } from '../../diff/manifest-in-file.js';
import { fieldOf } from '../../messages/format-finding.js';
import { formatMessage } from '../../messages/format-message.js';
import { type CheckedDocument, lineReader } from '../report.js';
import { type ChangeReport, causeText, EFFECT_WORDS } from './change-report.js';

/** A problem without its object and its location. */
type Problem = Omit<Diagnostic, 'object' | 'range' | 'fix' | 'field'> & {
  readonly field: string;
  readonly path: FieldPath;
};

/**
 * Returns the changes as diagnostics of documents, for the report formats of `check`.
 *
 * @param pathOf - returns the path of a file for the report
 */
export function changeDocuments(
  { changes, unstored }: ChangeReport,
  pathOf: (placed: ManifestInFile, isAfter: boolean) => string,
): readonly CheckedDocument[] {
  const documentOf = documentMaker();
  return [
    ...changes.flatMap((change) => {
      const placed = change.after ?? change.before;
      const file = placed && pathOf(placed, change.after !== undefined);
      return placed === undefined || file === undefined
        ? []
        : [documentOf(placed, file, problemsOf(change))];
    }),
    ...unstored.map(({ path, detail, remediation, ...placed }) =>
      documentOf(placed, pathOf(placed, true), [
        { ...NOTE, rule: 'diff/unstored', field: '', path, message: detail, remediation },
      ]),
    ),
  ];
}

const NOTE = { kind: 'change', severity: 'note' } as const;

function problemsOf({ update, difference }: ObjectChange): readonly Problem[] {
  const { effect, errors, warnings, fields, notes } = update;
  const found = warnings.map(
    (each): Problem => ({
      ...toProblem(each),
      kind: each.type === 'Hazard' ? 'hazard' : 'warned',
      severity: each.severity,
    }),
  );
  if (effect === 'refused') return [...errors.map(toProblem), ...found];
  const [path = []] = fields;
  const fieldNames = difference.fields.map((each) => each.path).join(', ');
  const text = [
    causeText(update) ?? `${EFFECT_WORDS[effect]}${fieldNames === '' ? '' : `: ${fieldNames}`}`,
    ...notes,
  ].join('. ');
  return [
    { ...NOTE, rule: `diff/${effect}`, field: '', path, message: text, remediation: undefined },
    ...found,
  ];
}

const toProblem = (finding: ObjectChange['update']['errors'][number]): Problem => ({
  kind: 'refused',
  severity: 'error',
  rule: finding.rule,
  field: fieldOf(finding),
  path: finding.path,
  message: formatMessage(finding),
  remediation: finding.remediation,
});

type DocumentMaker = (
  placed: ManifestInFile,
  file: string,
  problems: readonly Problem[],
) => CheckedDocument;

/** Returns a function that parses the text of a List once for all of its objects. */
function documentMaker(): DocumentMaker {
  let last = { text: '', line: 1, locations: new DocumentLocations('', 1) };
  return (placed, file, problems) => {
    const { text, line } = placed.source ?? { text: '', line: 1 };
    if (last.text !== text || last.line !== line)
      last = { text, line, locations: new DocumentLocations(text, line) };
    return documentOf(placed, file, problems, last.locations);
  };
}

function documentOf(
  { manifest, source }: ManifestInFile,
  file: string,
  problems: readonly Problem[],
  locations: DocumentLocations,
): CheckedDocument {
  const { text, line, path: objectPath } = source ?? { text: '', line: 1, path: [] };
  const metadata = (manifest['metadata'] ?? {}) as Readonly<Record<string, unknown>>;
  const object = {
    apiVersion: truncate(String(manifest['apiVersion'])),
    kind: truncate(String(manifest['kind'])),
    namespace: textOf(metadata['namespace']),
    name: textOf(metadata['name']) ?? '',
  };
  const diagnostics = problems.map(
    ({ path, ...problem }): Diagnostic => ({
      ...problem,
      field: truncate(problem.field),
      message: truncate(problem.message),
      object,
      range: locations.rangeOf([...objectPath, ...path]),
      fix: undefined,
    }),
  );
  const { apiVersion, kind } = object;
  const result = isPodKind(object)
    ? { objects: [{ reference: object, diagnostics }], skipped: [], diagnostics: [] }
    : { objects: [], skipped: [{ apiVersion, kind, podTemplate: undefined }], diagnostics };
  return {
    file,
    result: { ...result, isManifest: true },
    lineAt: lineReader({ text, line }),
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? truncate(value) : undefined;
