import type { FieldPath } from '../../api/field-path.js';

/** Reports that the types reject the value at a path. */
export type RejectValue = (path: FieldPath, reason: string) => void;
