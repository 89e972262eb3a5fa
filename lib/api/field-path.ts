/**
 * The path to a value in a manifest: the names of fields, the keys of maps and the indexes of
 * lists. `['spec', 'containers', 0, 'image']` is `spec.containers[0].image`.
 *
 * Source: apimachinery field.Path.
 */
export type FieldPath = readonly (string | number)[];

/** A name that is written after a dot. Any other key is written in brackets. */
const IDENTIFIER = /^[A-Za-z_$][\w$-]*$/;

/**
 * Functions on paths, named as the methods of field.Path.
 *
 * @example
 * ```ts
 * import { FieldPath } from 'cdk8s-pods';
 *
 * const image = FieldPath.child(['spec', 'containers', 0], 'image');
 * console.log(FieldPath.toString(image)); // spec.containers[0].image
 * console.log(FieldPath.toJsonPointer(image)); // /spec/containers/0/image
 * ```
 */
export const FieldPath = {
  /** Returns the path to a field, or to a field of a field, below a path. */
  child: (path: FieldPath, ...names: readonly string[]): FieldPath => [...path, ...names],

  /** Returns the path to an item of the list at a path. */
  index: (path: FieldPath, index: number): FieldPath => [...path, index],

  /**
   * Returns a path as text: `spec.containers[0].image`, `metadata.annotations[example.com/a]`. A
   * key that looks like the name of a field is written as one, because a path does not know whether
   * a value is a map.
   */
  toString(path: FieldPath): string {
    let text = '';
    for (const step of path)
      text +=
        typeof step === 'number' || !IDENTIFIER.test(step)
          ? `[${step}]`
          : text === ''
            ? step
            : `.${step}`;
    return text;
  },

  /** Returns a path as a JSON Pointer, as JSON Patch writes it: `/spec/containers/0/image`. */
  toJsonPointer: (path: FieldPath): string =>
    path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),

  /** Whether a path is another path, or leads to something below it. */
  startsWith: (path: FieldPath, prefix: FieldPath): boolean =>
    prefix.length <= path.length && prefix.every((step, i) => step === path[i]),

  /** Returns the value at a path, or `undefined` if there is none. Reads own properties only. */
  valueAt: (value: unknown, path: FieldPath): unknown => path.reduce<unknown>(stepInto, value),

  /** Returns the longest beginning of a path that leads to a value. */
  existingPart(value: unknown, path: FieldPath): FieldPath {
    let current = value;
    const missing = path.findIndex((step) => {
      current = stepInto(current, step);
      return current === undefined;
    });
    return missing < 0 ? path : path.slice(0, missing);
  },
} as const;

function stepInto(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string, unknown>>)[step]
    : undefined;
}
