/** A field below a path, as Kubernetes writes them: `spec` and `containers[0]` give `spec.containers[0]`. */
export const join = (path: string, field: string): string =>
  path === '' ? field : field === '' ? path : field.startsWith('[') ? path + field : `${path}.${field}`;
