import type { KubernetesObject } from '../api/kubernetes-object.js';
import {
  type CustomResourceTypes,
  customResourceTypeOf,
} from '../custom-resources/custom-resource-types.js';
import { validateCustomResource } from '../custom-resources/validate-custom-resource.js';
import type { Finding } from '../engine/finding.js';
import { formatMessage } from '../messages/format-message.js';
import { withoutConsequences } from '../rules/without-consequences.js';
import { type ApplicationDocument, toTypeMeta } from './application-diagnostics.js';
import type { ApplicationObject } from './application-objects.js';
import type { CheckedObject, DocumentResult } from './check-document.js';
import { objectReferenceOf } from './diagnose.js';
import type { Diagnostic, ObjectReference } from './diagnostic.js';
import { DocumentLocations } from './document-locations.js';
import { truncate } from './truncate.js';

/**
 * Validates the custom resources of a document by the definitions of their kinds. `undefined` if
 * it has none.
 *
 * @param minor - the minor of Kubernetes: 35 is 1.35
 */
export function customResourceDiagnostics(
  { document: { text, line }, objects }: ApplicationDocument,
  types: CustomResourceTypes,
  minor: number,
): DocumentResult | undefined {
  const places = new DocumentLocations(text, line, () => objects.length);
  const checked = objects.flatMap((each): readonly CheckedObject[] => {
    const type = customResourceTypeOf(types, each.manifest as TypeMeta);
    if (type === undefined) return [];
    const reference = objectReferenceOf(toTypeMeta(each.manifest));
    const errors = validateCustomResource(each.manifest, type, minor);
    const found = withoutConsequences({ errors, warnings: [], hazards: [] }, each.manifest);
    const diagnostics = found.errors.map((finding) =>
      toDiagnostic(finding, each, reference, places),
    );
    return [{ reference, diagnostics }];
  });
  return checked.length === 0
    ? undefined
    : { objects: checked, skipped: [], isManifest: true, diagnostics: [] };
}

type TypeMeta = KubernetesObject & { readonly apiVersion?: unknown; readonly kind?: unknown };

function toDiagnostic(
  finding: Finding,
  { documentPath }: ApplicationObject,
  object: ObjectReference,
  places: DocumentLocations,
): Diagnostic {
  const { rule, severity, type, field, path, remediation } = finding;
  const at = [...documentPath, ...path];
  return {
    kind: 'refused',
    severity,
    rule,
    object,
    field: truncate(field),
    message: truncate(type === 'Strict' ? 'unknown field' : formatMessage(finding)),
    remediation,
    range: places.rangeOf(at, type === 'Strict' ? 'key' : 'value'),
    fix: undefined,
  };
}
