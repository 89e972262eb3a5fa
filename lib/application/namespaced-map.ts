/**
 * Values by a key and a namespace. A value without a namespace is in every namespace, because the
 * namespace is set when its object is applied.
 */
export class NamespacedMap<Value> {
  private readonly entries = new Map<string, NamespacedEntry<Value>>();

  add(key: string, namespace: string | undefined, value: Value): void {
    let entry = this.entries.get(key);
    if (entry === undefined) {
      entry = { all: [], byNamespace: new Map() };
      this.entries.set(key, entry);
    }
    entry.all.push(value);
    addTo(entry.byNamespace, namespace, value);
  }

  /** Returns the values that may be in a namespace: all of them if it is `undefined`. */
  get(key: string, namespace: string | undefined): readonly Value[] {
    const entry = this.entries.get(key);
    if (entry === undefined) return NONE;
    if (namespace === undefined) return entry.all;
    const own = entry.byNamespace.get(namespace);
    const open = entry.byNamespace.get(undefined);
    if (open === undefined) return own ?? NONE;
    return own === undefined ? open : [...own, ...open];
  }

  /** Returns the values of a key in all namespaces. */
  all(key: string): readonly Value[] {
    return this.entries.get(key)?.all ?? NONE;
  }
}

interface NamespacedEntry<Value> {
  readonly all: Value[];
  readonly byNamespace: Map<string | undefined, Value[]>;
}

const NONE: readonly never[] = [];

/** Adds a value to the list of a key. */
function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether two namespaces may be the same. One that is not written is set on applying. */
export const mayBeSameNamespace = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;
