import { minorOf } from '../api/kubernetes-version.js';
import { isApplicationRule } from '../application/application-rules.js';
import { expandList, hasTypeMeta } from '../parse/decode/parsed-document.js';
import { type Document, parseDocument } from '../parse/documents.js';
import { isYamlError, type YamlError } from '../parse/read-yaml.js';
import { type ApplicationObject, applicationObjectsIn } from './application-objects.js';
import { type DiagnoseOptions, diagnose, objectReferenceOf } from './diagnose.js';
import type { Diagnostic, ObjectReference } from './diagnostic.js';
import { DocumentLocations } from './document-locations.js';
import {
  IgnoreDirectives,
  parseIgnoreAnnotation,
  parseIgnoreComments,
} from './ignore-directives.js';
import {
  manifestOf,
  type PodObject,
  type PodTemplatePaths,
  podObjectsIn,
  type SkippedObject,
} from './pod-objects.js';
import { type SuggestedFix, suggestFix } from './suggest-fix.js';
import { truncate } from './truncate.js';

/** The options of a check. */
export interface CheckOptions extends DiagnoseOptions {
  readonly podTemplates: PodTemplatePaths;
  /**
   * Whether the objects are also compared with those of other documents.
   *
   * @default false
   */
  readonly comparesObjects?: boolean;
}

/** The diagnostics of a document. */
export interface DocumentResult {
  /** The objects of kinds that are validated, each with its diagnostics. */
  readonly objects: readonly CheckedObject[];
  /** The objects of other kinds. */
  readonly skipped: readonly SkippedObject[];
  /** All objects, if they are compared with those of other documents. */
  readonly applicationObjects?: readonly ApplicationObject[] | undefined;
  /** Whether it can be a manifest: it has a kind or an API version, or cannot be read. */
  readonly isManifest: boolean;
  /** The diagnostics that belong to no object. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a document has neither objects nor diagnostics. */
export const isEmptyResult = ({ objects, skipped, diagnostics }: DocumentResult): boolean =>
  objects.length + skipped.length + diagnostics.length === 0;

export interface CheckedObject {
  readonly reference: ObjectReference | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns all diagnostics of a document of a stream, with their locations in the stream. Never
 * throws, whatever the document contains.
 */
export function checkDocument(document: Document, options: CheckOptions): DocumentResult {
  const { text, line } = document;
  const read = parseDocument(document);
  if (isYamlError(read))
    return {
      objects: [],
      skipped: [],
      isManifest: true,
      diagnostics: [yamlErrorDiagnostic(read, line)],
      applicationObjects: [],
    };
  const { objects: items, skipped } = podObjectsIn(read, text, {
    templates: options.podTemplates,
    minor: minorOf(options.kubernetes),
  });
  const places = new DocumentLocations(text, line, () => expandList(read)?.length);
  const ignores = new IgnoreDirectives(parseIgnoreComments(text));
  const objects = items.map((item) => checkObject(item, options, places, ignores));
  return {
    objects,
    skipped,
    isManifest: hasTypeMeta(read),
    diagnostics: ignores.diagnostics(places, (rule) => !isApplicationRule(rule)),
    ...(options.comparesObjects ? { applicationObjects: applicationObjectsIn(read, text) } : {}),
  };
}

function checkObject(
  item: PodObject,
  options: CheckOptions,
  places: DocumentLocations,
  ignores: IgnoreDirectives,
): CheckedObject {
  const { source, template, documentPath } = item;
  const manifest = template?.heading ?? manifestOf(source);
  const object = manifest && objectReferenceOf(manifest);
  const objectIgnores = ignores.add(parseIgnoreAnnotation(manifest, documentPath, places));
  const diagnostics = diagnose(item, options).flatMap((finding): readonly Diagnostic[] => {
    const { path, kind, severity, rule, field, message, remediation } = finding;
    const at = [...documentPath, ...path];
    if (
      kind !== 'refused' &&
      kind !== 'pod-security' &&
      ignores.isIgnored(finding, objectIgnores, () => places.lineOf(at))
    )
      return [];
    const range = places.rangeOf(at, KEY_ONLY_RULES.has(rule) ? 'key' : 'value');
    const suggested = suggestFix(finding, places.textAt(range));
    return [
      {
        kind,
        severity,
        rule,
        field: truncate(field),
        message: truncate(message),
        object,
        ...adviceFor(remediation, suggested),
        range,
      },
    ];
  });
  return { reference: object, diagnostics };
}

/** Returns what to do about a finding: its fix, and its remediation if that says more. */
function adviceFor(
  remediation: string | undefined,
  suggested: SuggestedFix | undefined,
): Pick<Diagnostic, 'remediation' | 'fix'> {
  if (suggested === undefined) return { remediation, fix: undefined };
  if (!suggested.isCertain)
    return { remediation: `Did you mean ${suggested.text}?`, fix: undefined };
  const isRepeated = remediation?.startsWith('Did you mean ') ?? false;
  return { remediation: isRepeated ? undefined : remediation, fix: suggested.text };
}

/** The rules that reject a field whatever its value is. */
const KEY_ONLY_RULES: ReadonlySet<string> = new Set([
  'decode/unknown-field',
  'decode/duplicate-field',
]);

const yamlErrorDiagnostic = ({ message, line, column }: YamlError, first: number): Diagnostic => ({
  kind: 'unread',
  severity: 'error',
  rule: 'yaml',
  object: undefined,
  field: '',
  message: truncate(message),
  remediation: undefined,
  range: {
    line: first + line - 1,
    column,
    endLine: first + line - 1,
    endColumn: column,
    target: 'value',
  },
  fix: undefined,
});
