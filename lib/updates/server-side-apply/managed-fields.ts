import { isObject } from '../../engine/go-value.js';
import { EMPTY_SET, type FieldSet, union } from './field-set.js';

/** An entry of `metadata.managedFields`, as a server writes it. */
interface ManagedFieldsEntry {
  readonly manager?: string;
  readonly operation?: string;
  readonly apiVersion?: string;
  readonly subresource?: string;
  readonly fieldsV1?: unknown;
}

/** A manager of fields, and what it owns. */
export interface FieldOwner {
  /** The manager, as the server names it in a conflict. */
  readonly name: string;
  readonly owned: FieldSet;
}

/** The owners of the fields of a stored object. */
export interface FieldOwners {
  /** The fields that the manager applied last. */
  readonly last: FieldSet;
  readonly others: readonly FieldOwner[];
}

/**
 * Returns the owners of the fields of a stored object, or `undefined` if it does not say them.
 *
 * @param manager - the manager that applies a manifest
 */
export function fieldOwnersOf(
  stored: Readonly<Record<string, unknown>>,
  manager: string,
): FieldOwners | undefined {
  const { managedFields } = (stored['metadata'] ?? {}) as { readonly managedFields?: unknown };
  if (!Array.isArray(managedFields)) return undefined;
  let last = EMPTY_SET;
  const others: FieldOwner[] = [];
  for (const entry of managedFields as readonly ManagedFieldsEntry[]) {
    const owned = parseFields(entry.fieldsV1);
    const isOwn = entry.manager === manager && entry.operation === 'Apply' && !entry.subresource;
    if (isOwn) last = union(last, owned);
    else others.push({ name: nameOf(entry), owned });
  }
  return { last, others };
}

/** Source: apimachinery managedfields printManager. */
function nameOf({ manager, operation, apiVersion, subresource }: ManagedFieldsEntry): string {
  const name =
    JSON.stringify(manager ?? '') +
    (subresource ? ` with subresource ${JSON.stringify(subresource)}` : '');
  return operation === 'Update' ? `${name} using ${apiVersion ?? ''}` : name;
}

/** Returns the paths of fields in the form of managed fields. A dot is the path itself. */
function parseFields(fields: unknown): FieldSet {
  if (!isObject(fields)) return EMPTY_SET;
  const children = new Map<string, FieldSet>();
  for (const [element, below] of Object.entries(fields)) {
    if (element === '.') continue;
    const { children: nested } = parseFields(below);
    const isMember = nested.size === 0 || (isObject(below) && Object.hasOwn(below, '.'));
    children.set(normalizeElement(element), { isMember, children: nested });
  }
  return { isMember: false, children };
}

/** Returns an item of a list with its keys in the order of this program. */
function normalizeElement(element: string): string {
  if (!element.startsWith('k:')) return element;
  const keys: object = JSON.parse(element.slice('k:'.length));
  const sorted = Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1));
  return `k:${JSON.stringify(Object.fromEntries(sorted))}`;
}
