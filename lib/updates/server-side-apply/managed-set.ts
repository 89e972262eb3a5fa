import type { FieldSet } from './field-set.js';
import { fieldElement } from './path-element.js';

/** Fields that identify or describe an object. Nobody owns them. */
const UNMANAGED_METADATA: ReadonlySet<string> = new Set(
  [
    'creationTimestamp',
    'generation',
    'managedFields',
    'name',
    'namespace',
    'resourceVersion',
    'selfLink',
    'uid',
  ].map(fieldElement),
);
const UNMANAGED: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'status'].map(fieldElement));
const METADATA = fieldElement('metadata');

/**
 * Returns the paths of a set that a manager can own.
 *
 * Source: apimachinery managedfields stripMeta, and GetResetFields of each kind.
 */
export function managedSetOf({ isMember, children }: FieldSet): FieldSet {
  const managed = new Map<string, FieldSet>();
  for (const [element, node] of children) {
    if (UNMANAGED.has(element)) continue;
    if (element !== METADATA) managed.set(element, node);
    else {
      const kept = [...node.children].filter(([name]) => !UNMANAGED_METADATA.has(name));
      if (kept.length > 0) managed.set(element, { isMember: false, children: new Map(kept) });
    }
  }
  return { isMember, children: managed };
}
