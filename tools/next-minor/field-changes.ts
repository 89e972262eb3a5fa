import type { FieldTable } from '../generate/table.js';

/** A field of the API that differs between two versions. */
export interface FieldChange {
  readonly type: string;
  readonly name: string;
  /** The shortest path to the field, from a kind: `Pod.spec.containers[].image`. */
  readonly path: string;
  /** The descriptor, as in lib/api/schema.ts; `undefined` if the version lacks the field. */
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** A step from a type to the type of one of its fields. */
interface Step {
  readonly type: string;
  readonly path: string;
}

/** Kinds with a Pod come first: a field of a Pod has the path from the Pod. */
const FIRST_KINDS = ['Pod', 'Job', 'CronJob', 'Deployment', 'StatefulSet', 'DaemonSet'];

const TYPE_OF = /^(\w+)(\[\]|\{\})?/;

/** Returns the shortest path from a kind to each type, preferring paths that avoid `status`. */
export function typePaths(
  table: FieldTable,
  roots: readonly string[],
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const ordered = [...FIRST_KINDS, ...roots.filter((root) => !FIRST_KINDS.includes(root))];
  const visit = (start: readonly Step[], entersStatus: boolean): void => {
    const queue = [...start];
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      if (paths.has(step.type)) continue;
      paths.set(step.type, step.path);
      for (const next of nextSteps(table, step))
        if (entersStatus || !next.path.endsWith('.status')) queue.push(next);
    }
  };
  for (const root of ordered) visit([{ type: root, path: root }], false);
  const rest = [...paths].flatMap(([type, path]) => nextSteps(table, { type, path }));
  visit(rest, true);
  return paths;
}

const nextSteps = (table: FieldTable, { type, path }: Step): readonly Step[] =>
  [...(table.get(type) ?? [])].flatMap(([name, descriptor]) => {
    const [, held = '', shape = ''] = TYPE_OF.exec(descriptor) ?? [];
    return table.has(held) ? [{ type: held, path: `${path}.${name}${shape}` }] : [];
  });

/** Returns the fields that are new, removed or changed, in the order of their paths. */
export function compareTables(
  older: FieldTable,
  newer: FieldTable,
  roots: readonly string[],
): readonly FieldChange[] {
  const [oldPaths, newPaths] = [typePaths(older, roots), typePaths(newer, roots)];
  const types = [...new Set([...older.keys(), ...newer.keys()])];
  const changes = types.flatMap((type) => {
    const [before, after] = [older.get(type), newer.get(type)];
    const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
    return names.flatMap((name): readonly FieldChange[] => {
      const [was, is] = [before?.get(name), after?.get(name)];
      const owner = newPaths.get(type) ?? oldPaths.get(type) ?? type;
      return was === is ? [] : [{ type, name, path: `${owner}.${name}`, was, is }];
    });
  });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether only the status of objects has a field: a server sets it, users do not. */
export const isStatus = ({ path }: FieldChange): boolean => /\.status(\.|$|\[)/.test(path);

/** An enumeration that has more or fewer values than before. */
export interface EnumChange {
  readonly type: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Returns the enumerations whose values differ, with those that are new. */
export function compareEnums(
  older: ReadonlyMap<string, readonly string[]>,
  newer: ReadonlyMap<string, readonly string[]>,
): readonly EnumChange[] {
  return [...newer].flatMap(([type, values]) => {
    const before = older.get(type) ?? [];
    const added = values.filter((value) => !before.includes(value));
    const removed = before.filter((value) => !values.includes(value));
    return added.length + removed.length === 0 ? [] : [{ type, added, removed }];
  });
}
