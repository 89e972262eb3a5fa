/** A custom resource, and the definition of its kind. */
export interface DefinedResource {
  readonly definition: object;
  readonly object: object;
}
