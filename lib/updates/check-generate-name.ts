import { FieldPath } from '../api/field-path.js';
import type { UpdateContext } from './update-context.js';

/** The name prefix of a stored object is checked only as a part of a path. */
export function checkGenerateName(context: UpdateContext): void {
  const path = ['metadata', 'generateName'];
  const prefix = String(FieldPath.valueAt(context.after, path) ?? '');
  for (const character of ['/', '%'])
    if (prefix.includes(character))
      context.invalid(
        'generate-name',
        path,
        `may not contain '${character}'`,
        'Leave out `generateName`.',
      );
}
