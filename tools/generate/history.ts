import type { Schema, Schemas } from './upstream.js';

/** What a release's API looked like. */
export interface Release {
  /** Such as `1.34`. */
  readonly minor: string;
  readonly schemas: Schemas;
}

/**
 * When a field of a type was there, as facts of its word: ` since 1.34 until 1.35`. Of releases,
 * oldest first; nothing where the oldest and the newest have it. A type that was not there says it
 * for its fields, at the field that leads to it.
 */
export function historyOf(releases: readonly Release[], type: string, field: string): string {
  const inTime = releases.filter(({ schemas }) => schemas.has(type));
  const having = inTime.filter(({ schemas }) => schemas.get(type)?.properties?.[field]);
  const [first, last] = [having[0], having.at(-1)];
  const since = first === inTime[0] ? '' : ` since ${first?.minor}`;
  return last === inTime.at(-1) ? since : `${since} until ${last?.minor}`;
}

/**
 * The newest schemas, with the types and fields that some older releases had and the newest has
 * not.
 */
export function withRemoved(newest: Schemas, older: readonly Schemas[]): Schemas {
  const all = new Map(newest);
  for (const [name, schema] of older.flatMap((schemas) => [...schemas]))
    all.set(name, merged(schema, all.get(name)));
  return all;
}

function merged(older: Schema, newer: Schema | undefined): Schema {
  if (newer?.properties === undefined) return newer ?? older;
  const properties = { ...older.properties, ...newer.properties };
  return {
    ...newer,
    properties: Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
