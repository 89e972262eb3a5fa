import { POD_KINDS } from '../api/pod-kinds.js';
import { type ApiType, newestApiTypes } from '../engine/api-types.js';
import { closestMatch } from '../formats/closest-match.js';

/**
 * Returns the paths of all fields with a name, in any type that a type contains: one path for each
 * type that has the field, the shortest first.
 *
 * @param starts - the types in which paths begin, and how the paths begin
 */
export function fieldPaths(name: string, starts: readonly PathStart[] = KINDS): readonly string[] {
  const lower = name.toLowerCase();
  return reachedTypes(starts).flatMap(({ type, path }) =>
    [...type.fields.keys()]
      .filter((each) => each.toLowerCase() === lower)
      .map((each) => (path === '' ? each : `${path}.${each}`)),
  );
}

/** Returns the name of a field of any type that a misspelled name most likely means. */
export const closestFieldName = (misspelt: string): string | undefined =>
  closestMatch(
    misspelt,
    new Set(reachedTypes(KINDS).flatMap(({ type }) => [...type.fields.keys()])),
  );

/** Returns the fields of a PodSpec, and all types and their fields, such as `Container.ports`. */
export const fieldWords = (): readonly string[] => [
  ...(newestApiTypes.get('PodSpec')?.fields.keys() ?? []),
  ...[...newestApiTypes.values()].flatMap(({ name, fields }) => [
    name,
    ...[...fields.keys()].map((field) => `${name}.${field}`),
  ]),
];

/** A type, and the path at which its fields are. */
export interface PathStart {
  readonly type: ApiType;
  readonly path: string;
}

/** The kinds that contain a Pod; a Pod comes first, so that its paths are the shortest. */
const KINDS: readonly PathStart[] = [...POD_KINDS.keys()].flatMap((kind) => {
  const type = newestApiTypes.get(kind);
  return type === undefined ? [] : [{ type, path: kind.toLowerCase() }];
});

/** Returns all types that some types contain, each once, with its shortest path. */
function reachedTypes(starts: readonly PathStart[]): readonly PathStart[] {
  const reached = new Set<ApiType>();
  const found: PathStart[] = [];
  for (const start of starts) {
    const queue = [start];
    for (const { type, path } of queue) {
      if (reached.has(type)) continue;
      reached.add(type);
      found.push({ type, path });
      for (const field of type.fields.values())
        if (field.type !== undefined)
          queue.push({
            type: field.type,
            path: path === '' ? field.name : `${path}.${field.name}`,
          });
    }
  }
  return found;
}
