import { minorOf } from '../api/kubernetes-version.js';
import { expandList } from '../parse/decode/parsed-document.js';
import { type Document, parseDocument } from '../parse/documents.js';
import { isYamlError, type YamlError } from '../parse/read-yaml.js';
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import { type DiagnoseOptions, diagnose, objectReferenceOf } from './diagnose.js';
import type { Diagnostic, ObjectReference } from './diagnostic.js';
import { DocumentLocations } from './document-locations.js';
import {
  IgnoreDirectives,
  parseIgnoreAnnotation,
  parseIgnoreComments,
} from './ignore-directives.js';
import { type PodObject, type PodTemplatePaths, podObjectsIn } from './pod-objects.js';
import { suggestFix } from './suggest-fix.js';
import { truncate } from './truncate.js';

/** The options of a check. */
export interface CheckOptions extends DiagnoseOptions {
  readonly podTemplates: PodTemplatePaths;
}

/** The diagnostics of a document. */
export interface DocumentResult {
  /** The objects that contain a Pod, each with its diagnostics. */
  readonly objects: readonly CheckedObject[];
  /** The number of objects that contain no Pod. */
  readonly others: number;
  /** The diagnostics that belong to no object. */
  readonly diagnostics: readonly Diagnostic[];
}

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
    return { objects: [], others: 0, diagnostics: [yamlErrorDiagnostic(read, line)] };
  const { objects: items, others } = podObjectsIn(
    read,
    text,
    options.podTemplates,
    serverProfileFor(minorOf(options.kubernetes)).types,
  );
  const places = new DocumentLocations(text, line, () => expandList(read)?.length);
  const ignores = new IgnoreDirectives(parseIgnoreComments(text));
  const objects = items.map((item) => checkObject(item, options, places, ignores));
  return { objects, others, diagnostics: ignores.diagnostics(places) };
}

function checkObject(
  item: PodObject,
  options: CheckOptions,
  places: DocumentLocations,
  ignores: IgnoreDirectives,
): CheckedObject {
  const { source, template, documentPath } = item;
  const manifest =
    template?.heading ?? (source.status === 'decoded' ? source.parsed.manifest : undefined);
  const object = manifest && objectReferenceOf(manifest);
  const own =
    manifest === undefined
      ? []
      : parseIgnoreAnnotation(manifest, () =>
          places.lineOf([...documentPath, 'metadata', 'annotations']),
        );
  const objectIgnores = ignores.add(own);
  const diagnostics = diagnose(item, options).flatMap(
    ({ path, ...finding }): readonly Diagnostic[] => {
      const at = [...documentPath, ...path];
      if (
        finding.kind !== 'refused' &&
        finding.kind !== 'pod-security' &&
        ignores.isIgnored(finding, objectIgnores, () => places.lineOf(at))
      )
        return [];
      const range = places.rangeOf(at, KEY_ONLY_RULES.has(finding.rule) ? 'key' : 'value');
      const fix = suggestFix(finding.message, places.textAt(range));
      return [
        {
          ...finding,
          field: truncate(finding.field),
          message: truncate(finding.message),
          object,
          range,
          fix,
        },
      ];
    },
  );
  return { reference: object, diagnostics };
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
