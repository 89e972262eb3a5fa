/**
 * A field below a path, as Kubernetes writes them: `spec` and `containers[0]` give
 * `spec.containers[0]`. `../` goes a step up: from an item to its list, from a field to its object.
 */
export function joinPath(path: string, field: string): string {
  if (field.startsWith('../'))
    return joinPath(path.replace(/(\.[^.[]*|\[[^[]*\])$/, ''), field.slice(3));
  if (path === '') return field;
  if (field === '') return path;
  return field.startsWith('[') ? path + field : `${path}.${field}`;
}

/** A step of a path: a field, or what stands in brackets. */
const PATH_STEP = /[^.[\]]+|\[([^\]]*)\]/g;

/**
 * The steps of a path as Kubernetes writes it, `spec.containers[0]`. A key that has dots in it is
 * several of them.
 */
export const splitPath = (path: string): readonly string[] =>
  Array.from(path.matchAll(PATH_STEP), ([step, inner]) => inner ?? step);
