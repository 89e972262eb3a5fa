/** One value, or several. A list for each single value would need much memory. */
type OneOrMore<Value> = Value | Value[];
type ValuesByKey<Value> = Map<string, OneOrMore<Value>>;

/**
 * Values by a key and a namespace. A value without a namespace is in every namespace, because the
 * namespace is set when its object is applied. A value must not be a list.
 */
export class NamespacedMap<Value extends object> {
  private readonly byNamespace = new Map<string | undefined, ValuesByKey<Value>>();
  /** The values of all namespaces. Made when it is needed. */
  private everywhere: ValuesByKey<Value> | undefined;

  add(key: string, namespace: string | undefined, value: Value): void {
    let values = this.byNamespace.get(namespace);
    if (values === undefined) {
      values = new Map();
      this.byNamespace.set(namespace, values);
    }
    addTo(values, key, value);
    this.everywhere = undefined;
  }

  /** Returns the values that may be in a namespace: all of them if it is `undefined`. */
  get(key: string, namespace: string | undefined): readonly Value[] {
    if (namespace === undefined) return this.all(key);
    const own = valuesIn(this.byNamespace.get(namespace), key);
    const open = valuesIn(this.byNamespace.get(undefined), key);
    if (open.length === 0) return own;
    return own.length === 0 ? open : [...own, ...open];
  }

  /** Returns the values of a key in all namespaces. */
  all(key: string): readonly Value[] {
    this.everywhere ??= this.merge();
    return valuesIn(this.everywhere, key);
  }

  private merge(): ValuesByKey<Value> {
    const [only] = this.byNamespace.values();
    if (only !== undefined && this.byNamespace.size === 1) return only;
    const merged: ValuesByKey<Value> = new Map();
    for (const values of this.byNamespace.values())
      for (const [key, each] of values)
        for (const value of Array.isArray(each) ? each : [each]) addTo(merged, key, value);
    return merged;
  }
}

function addTo<Value extends object>(values: ValuesByKey<Value>, key: string, value: Value): void {
  const known = values.get(key);
  if (known === undefined) values.set(key, value);
  else if (Array.isArray(known)) known.push(value);
  else values.set(key, [known, value]);
}

function valuesIn<Value extends object>(
  values: ValuesByKey<Value> | undefined,
  key: string,
): readonly Value[] {
  const found = values?.get(key);
  if (found === undefined) return NONE;
  return Array.isArray(found) ? found : [found];
}

const NONE: readonly never[] = [];

/** Whether two namespaces may be the same. One that is not written is set on applying. */
export const mayBeSameNamespace = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;
