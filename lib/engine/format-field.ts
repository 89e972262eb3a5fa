import type { FieldPath } from '../api/field-path.js';
import type { ApiType } from './api-types.js';

/**
 * Returns a path as Kubernetes writes it: fields after a dot, and the keys of maps and the indexes
 * of lists in brackets, as in `spec.containers[0].resources.limits[cpu]`.
 *
 * @param type - the type of the value at which the path begins. A field that it does not have is
 * written after a dot
 * @param prefix - the text to continue
 */
export function formatField(path: FieldPath, type: ApiType | undefined, prefix = ''): string {
  let text = prefix;
  let owner = type;
  let isKey = false;
  for (const step of path) {
    if (isKey || typeof step === 'number') {
      text += `[${step}]`;
      isKey = false;
      continue;
    }
    text = text === '' ? step : `${text}.${step}`;
    const field = owner?.fields.get(step);
    isKey = field?.shape === 'map';
    owner = field?.type;
  }
  return text;
}
