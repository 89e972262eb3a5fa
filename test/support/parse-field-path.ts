import type { FieldPath } from '../../lib/api/field-path.js';

/** Parses a path of a test: `spec.containers[0].image`, `nodeSelector[kubernetes.io/os]`. */
export const parseFieldPath = (text: string): FieldPath =>
  Array.from(text.matchAll(/[^.[\]]+|\[([^\]]*)\]/g), ([step, key]) =>
    key === undefined ? step : /^\d+$/.test(key) ? Number(key) : key,
  );
