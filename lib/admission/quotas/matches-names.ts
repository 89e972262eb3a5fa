import type { ScopeSelectorRequirement } from '../../cluster/objects/admission-shapes.js';

/** Whether one of the names of an object, or none, satisfies a requirement of a scope selector. */
export function matchesNames(
  { operator, values }: ScopeSelectorRequirement,
  names: readonly string[],
): boolean {
  switch (operator) {
    case 'Exists':
      return names.length > 0;
    case 'DoesNotExist':
      return names.length === 0;
    case 'In':
      return names.some((name) => values.includes(name));
    case 'NotIn':
      return names.length === 0 || names.some((name) => !values.includes(name));
    default:
      return false;
  }
}
