/**
 * A field below a path, as Kubernetes writes them: `spec` and `containers[0]` give `spec.containers[0]`. `../` goes a step up: from an item to
 * its list, from a field to its object.
 */
export function join(path: string, field: string): string {
  if (field.startsWith('../')) return join(path.replace(/(\.[^.[]*|\[[^[]*\])$/, ''), field.slice(3));
  if (path === '') return field;
  if (field === '') return path;
  return field.startsWith('[') ? path + field : `${path}.${field}`;
}
