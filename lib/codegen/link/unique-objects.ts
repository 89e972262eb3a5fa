import { isPlainObject, type PlainObject } from '../../spec/lowering/deep-copy.js';
import type { PlacedObject } from './link.js';

/** Objects by values that should identify them. */
export class UniqueObjects {
  private readonly objects = new Map<string, PlacedObject | 'several'>();

  add(value: unknown, object: PlacedObject): void {
    const key = keyOf(value);
    for (const each of [key, keyInChart(key, object.chart)])
      this.objects.set(each, this.objects.has(each) ? 'several' : object);
  }

  /**
   * Returns the only object of a chart that has a value, or else the only object of all charts.
   * `undefined` if there is none, or more than one.
   */
  find(value: unknown, chart: number): PlacedObject | undefined {
    const key = keyOf(value);
    const found = this.objects.get(keyInChart(key, chart)) ?? this.objects.get(key);
    return found === 'several' ? undefined : found;
  }
}

const keyInChart = (key: string, chart: number): string => `${chart} ${key}`;

/** Returns a text that is the same for values that are deeply equal, and for no others. */
const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (isPlainObject(each) ? withSortedKeys(each) : each));

const withSortedKeys = (fields: PlainObject): PlainObject =>
  Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
