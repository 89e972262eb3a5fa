import { splitPath } from '../engine/field-path.js';
import { isObject } from '../engine/go-value.js';

/** Where something stands in a value: keys of maps, and places in lists. */
export type FieldPath = readonly (string | number)[];

/** What stands at a step of a value; nothing, where there is no such step. */
export function childOf(value: unknown, step: string | number | undefined): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isObject(value) && typeof step === 'string' && Object.hasOwn(value, step)
    ? value[step]
    : undefined;
}

/** What stands at a path of a value; nothing, where it does not lead there. */
export const valueAtPath = (value: unknown, path: FieldPath): unknown =>
  path.reduce(childOf, value);

/** A path as far as it leads to something in a value. */
export function existingPrefix(value: unknown, path: FieldPath): FieldPath {
  let held = value;
  for (let i = 0; i < path.length; i++) {
    held = childOf(held, path[i]);
    if (held === undefined) return path.slice(0, i);
  }
  return path;
}

/**
 * A path that is written as Kubernetes writes it, `spec.containers[0].env[1]`, as far as it leads
 * to something in a value. Keys may have dots.
 */
export function parsePathIn(value: unknown, text: string): FieldPath {
  const names = splitPath(text);
  const path: (string | number)[] = [];
  let held = value;
  for (let at = 0; at < names.length; ) {
    const step = Array.isArray(held)
      ? { key: Number(names[at]), names: 1 }
      : matchKey(held, names, at);
    const next = step && childOf(held, step.key);
    if (step === undefined || next === undefined) break;
    path.push(step.key);
    held = next;
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
    if (childOf(map, key) !== undefined) return { key, names: end - at };
  }
  return undefined;
}

/** A path as JSON Patch has it. */
export const toJsonPointer = (path: FieldPath): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A path as Kubernetes writes it. */
export const formatPath = (path: FieldPath): string =>
  path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
