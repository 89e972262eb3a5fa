import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Finding } from '../engine/finding.js';
import type { ApplicationObject } from './application-objects.js';
import type { DocumentResult } from './check-document.js';
import { objectReferenceOf } from './diagnose.js';
import type { Diagnostic } from './diagnostic.js';
import { truncate } from './truncate.js';

/**
 * Returns the findings of each object of a document that are reported: those that directives or the
 * configuration file ignore are left out.
 *
 * @param findings - the findings of each object, in the order of the objects
 * @param result - the diagnostics of these findings that are reported
 */
export function toldFindings(
  objects: readonly ApplicationObject[],
  findings: readonly (readonly Finding[])[],
  result: Pick<DocumentResult, 'objects'>,
): readonly (readonly Finding[])[] {
  const told = new Set(
    result.objects.flatMap(({ reference, diagnostics }) =>
      diagnostics.map((each) => keyOf(reference, each)),
    ),
  );
  return objects.map(({ manifest }, i) => {
    const reference = referenceOf(manifest);
    return (findings[i] ?? []).filter(({ rule, field, detail }) =>
      told.has(keyOf(reference, { rule, field: truncate(field), message: truncate(detail) })),
    );
  });
}

const keyOf = (
  object: Diagnostic['object'],
  { rule, field, message }: Pick<Diagnostic, 'rule' | 'field' | 'message'>,
): string => JSON.stringify([object?.kind, object?.namespace, object?.name, rule, field, message]);

const referenceOf = ({ kind, metadata }: KubernetesObject): Diagnostic['object'] =>
  objectReferenceOf({ apiVersion: '', kind: typeof kind === 'string' ? kind : '', metadata });
