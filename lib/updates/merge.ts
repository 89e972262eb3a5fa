/**
 * Who writes the new manifest. `replace` is a PUT request, as `kubectl replace` and controllers
 * send it. `client-side-apply` is `kubectl apply`, and Argo CD by default. `server-side-apply` is
 * `kubectl apply --server-side`, Flux, and Argo CD with `ServerSideApply=true`.
 */
export type UpdateMethod = 'replace' | 'client-side-apply' | 'server-side-apply';

/** The ways to write a manifest, from the most usual. */
export const UPDATE_METHODS = [
  'client-side-apply',
  'server-side-apply',
  'replace',
] as const satisfies readonly UpdateMethod[];

/** Why an apply cannot merge two objects. */
export class MergeError extends Error {}
