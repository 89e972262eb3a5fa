import type { Schema, Schemas } from './upstream.js';

/** The API of one release of Kubernetes. */
export interface Release {
  /** The minor version, such as `1.34`. */
  readonly minor: string;
  readonly schemas: Schemas;
}

/**
 * Returns the releases that have a field, as facts of its descriptor: ` since 1.34 until 1.35`.
 * Empty if both the oldest and the newest release have it. For a new type, only the field that
 * refers to it has such a fact, not its own fields.
 *
 * @param releases oldest first
 */
export function historyOf(releases: readonly Release[], type: string, field: string): string {
  const withType = releases.filter(({ schemas }) => schemas.has(type));
  const withField = withType.filter(({ schemas }) => schemas.get(type)?.properties?.[field]);
  const [first, last] = [withField[0], withField.at(-1)];
  const since = first === withType[0] ? '' : ` since ${first?.minor}`;
  return last === withType.at(-1) ? since : `${since} until ${last?.minor}`;
}

/**
 * Returns the newest schemas, with the types and fields that only other releases have: those that
 * were removed since, and those that a preview adds.
 */
export function withOthers(newest: Schemas, others: readonly Schemas[]): Schemas {
  const all = new Map(newest);
  for (const [name, schema] of others.flatMap((schemas) => [...schemas]))
    all.set(name, merged(schema, all.get(name)));
  return all;
}

function merged(other: Schema, newest: Schema | undefined): Schema {
  if (newest?.properties === undefined) return newest ?? other;
  const properties = { ...other.properties, ...newest.properties };
  return {
    ...newest,
    properties: Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
