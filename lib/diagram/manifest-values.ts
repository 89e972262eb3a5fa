import type { ApiPodSpec } from '../lifecycle/pod-containers.js';

// A picture is drawn of a manifest while it is being written: any value can have any type.

/** An object of the manifest. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** Returns the value if it is an object, else an empty one. */
export const recordOf = (value: unknown): AnyRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as AnyRecord) : {};

/** Returns the objects of a list; an empty list if the value is none. */
export const recordsOf = (value: unknown): readonly AnyRecord[] =>
  Array.isArray(value) ? value.map(recordOf) : [];

/** Maximum length of a text in a picture, in UTF-16 code units. */
const MAX_TEXT_LENGTH = 300;

/** Returns a string, number or boolean as text, cut to a length that can be drawn; else `''`. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, MAX_TEXT_LENGTH)
    : '';

/** Returns the result of a function; `undefined` if the manifest is too incomplete for it. */
export function resultOf<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}

/** Returns the spec with lists of named objects, so that functions of the lifecycle accept it. */
export function drawableSpec(spec: ApiPodSpec): ApiPodSpec {
  const named = (value: unknown) =>
    recordsOf(value).map((each) => ({ ...each, name: textOf(each['name']) }));
  return {
    ...spec,
    initContainers: named(spec.initContainers),
    containers: named(spec.containers),
    volumes: named(spec.volumes),
  } as unknown as ApiPodSpec;
}
