import type { KubernetesObject } from '../api/kubernetes-object.js';
import { isApplicationRule } from '../application/application-rules.js';
import type { Finding } from '../engine/finding.js';
import type { Document } from '../parse/documents.js';
import type { ApplicationObject } from './application-objects.js';
import type { CheckedObject, DocumentResult } from './check-document.js';
import { objectReferenceOf } from './diagnose.js';
import { DocumentLocations } from './document-locations.js';
import {
  IgnoreDirectives,
  parseIgnoreAnnotation,
  parseIgnoreComments,
} from './ignore-directives.js';
import { truncate } from './truncate.js';

/** A document, and its objects. */
export interface ApplicationDocument {
  readonly document: Document;
  readonly objects: readonly ApplicationObject[];
}

/**
 * Returns the diagnostics of a document that follow from other documents, with their locations.
 *
 * @param findings - the findings of each object, in the order of the objects
 */
export function applicationDiagnostics(
  { document: { text, line }, objects }: ApplicationDocument,
  findings: readonly (readonly Finding[])[],
): DocumentResult {
  const places = new DocumentLocations(text, line, () => objects.length);
  const comments = parseIgnoreComments(text).filter(({ rule }) => isApplicationRule(rule));
  const ignores = new IgnoreDirectives(comments);
  const checked = objects.map(({ documentPath, manifest }, i): CheckedObject => {
    const annotations = parseIgnoreAnnotation(toTypeMeta(manifest), documentPath, places);
    const own = ignores.add(annotations.filter(({ rule }) => isApplicationRule(rule)));
    const object = objectReferenceOf(toTypeMeta(manifest));
    const diagnostics = (findings[i] ?? []).flatMap((finding) => {
      const { severity, rule, field, path, detail, remediation } = finding;
      const at = [...documentPath, ...path];
      if (ignores.isIgnored(finding, own, () => places.lineOf(at))) return [];
      const range = places.rangeOf(at, 'value');
      const [message, fix] = [truncate(detail), undefined];
      const kind = 'hazard' as const;
      return [
        { kind, severity, rule, object, field: truncate(field), message, remediation, range, fix },
      ];
    });
    return { reference: object, diagnostics };
  });
  return {
    objects: checked.filter(({ diagnostics }) => diagnostics.length > 0),
    skipped: [],
    isManifest: true,
    diagnostics: ignores.diagnostics(places, isApplicationRule),
  };
}

/** Returns an object with its kind and API version as texts. */
export function toTypeMeta(manifest: KubernetesObject): Parameters<typeof objectReferenceOf>[0] {
  const { apiVersion, kind, metadata } = manifest;
  const isMap = typeof metadata === 'object' && metadata !== null;
  return {
    apiVersion: typeof apiVersion === 'string' ? apiVersion : '',
    kind: typeof kind === 'string' ? kind : '',
    ...(isMap ? { metadata } : {}),
  };
}
