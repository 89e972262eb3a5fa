import type { FieldPath } from '../api/field-path.js';
import type { JsonSchema } from './json-schema.js';

/** A value, its schema, and the version of Kubernetes that compares them. */
export interface SchemaCheck {
  readonly value: unknown;
  readonly schema: JsonSchema;
  readonly path: FieldPath;
  /** The minor of Kubernetes: 35 is 1.35. */
  readonly minor: number;
}
