import { groupOf } from '../../references/fields.js';
import type { NameReference } from '../../references/reference.js';
import { isReferable, metadataOf, type PlacedObject } from './link.js';

/** Finds the objects of a program by their kind, namespace and name. */
export class ObjectIndex {
  private readonly objects = new Map<string, PlacedObject[]>();

  constructor(objects: readonly PlacedObject[]) {
    for (const each of objects) {
      const { name, namespace } = metadataOf(each.object);
      if (typeof name !== 'string') continue;
      const { kind, manifest } = each.object;
      addTo(this.objects, keyOf(groupOf(manifest), kind, namespace, name), each);
    }
  }

  /**
   * Returns the object that a reference means; `undefined` if it is no construct of this package,
   * or if several objects have the name.
   *
   * @param chart - the chart of the reference: an object of the same chart has precedence
   */
  find({ group, kind, namespace, name }: NameReference, chart: number): PlacedObject | undefined {
    const found = onlyOne(this.objects.get(keyOf(group, kind, namespace, name)) ?? [], chart);
    return found && isReferable(found.object) ? found : undefined;
  }
}

const keyOf = (group: string, kind: string, namespace: unknown, name: string): string =>
  JSON.stringify([group, kind, namespace, name]);

/** Returns the only object of a chart, or else the only object of all charts. */
export function onlyOne(objects: readonly PlacedObject[], chart: number): PlacedObject | undefined {
  const own = objects.filter((each) => each.chart === chart);
  const candidates = own.length > 0 ? own : objects;
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Adds a value to the list of a key. */
export function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
