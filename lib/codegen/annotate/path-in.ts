import { FieldPath } from '../../api/field-path.js';
import { splitPath } from '../../engine/field-path.js';

/**
 * Parses a path that is written as Kubernetes writes it, such as `spec.containers[0].env[1]`, as
 * far as it leads to something in a value. Keys may contain dots.
 */
export function pathIn(value: unknown, text: string): FieldPath {
  const names = splitPath(text);
  const path: (string | number)[] = [];
  let current = value;
  for (let at = 0; at < names.length; ) {
    const step = Array.isArray(current)
      ? { key: Number(names[at]), names: 1 }
      : matchKey(current, names, at);
    const next = step && FieldPath.valueAt(current, [step.key]);
    if (step === undefined || next === undefined) break;
    path.push(step.key);
    current = next;
    at += step.names;
  }
  return path;
}

function matchKey(
  map: unknown,
  names: readonly string[],
  at: number,
): { readonly key: string; readonly names: number } | undefined {
  for (let end = at + 1; end <= names.length; end++) {
    const key = names.slice(at, end).join('.');
    if (FieldPath.valueAt(map, [key]) !== undefined) return { key, names: end - at };
  }
  return undefined;
}
