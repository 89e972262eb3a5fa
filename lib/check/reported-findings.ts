import type { Finding } from '../engine/finding.js';
import { type ApplicationDocument, toTypeMeta } from './application-diagnostics.js';
import type { ComparedDocument } from './compare-documents.js';
import { objectReferenceOf } from './diagnose.js';
import type { Diagnostic } from './diagnostic.js';
import { truncate } from './truncate.js';

/**
 * Returns the findings of each object of some documents that are reported: those that directives or
 * the configuration file ignore are left out.
 *
 * @param compared - the documents with diagnostics
 */
export function reportedFindings<D extends ApplicationDocument>(
  documents: readonly D[],
  compared: Iterable<ComparedDocument<D>>,
): readonly (readonly Finding[])[] {
  const reported = new Map<D, readonly (readonly Finding[])[]>();
  for (const each of compared) reported.set(each[0], reportedInDocument(each));
  return documents.flatMap((each) => reported.get(each) ?? each.objects.map(() => []));
}

function reportedInDocument([
  { objects },
  result,
  findings,
]: ComparedDocument<ApplicationDocument>) {
  const reported = new Set(
    result.objects.flatMap(({ reference, diagnostics }) =>
      diagnostics.map((each) => keyOf(reference, each)),
    ),
  );
  return objects.map(({ manifest }, i) => {
    const reference = objectReferenceOf(toTypeMeta(manifest));
    return (findings[i] ?? []).filter(({ rule, field, detail }) =>
      reported.has(keyOf(reference, { rule, field: truncate(field), message: truncate(detail) })),
    );
  });
}

const keyOf = (
  object: Diagnostic['object'],
  { rule, field, message }: Pick<Diagnostic, 'rule' | 'field' | 'message'>,
): string => JSON.stringify([object?.kind, object?.namespace, object?.name, rule, field, message]);
