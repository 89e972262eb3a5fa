import { isArrayIndexKey } from '../../spec/lowering/authored-key.js';

/** Names that a constant cannot have, or should not. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'abstract any arguments as async await boolean break case catch class const constructor ' +
    'continue debugger declare default delete do else enum ' +
    'eval export exports extends false finally for from function get if implements import in ' +
    'infer instanceof interface is keyof let module namespace never ' +
    'new null number object of package private protected public readonly require return set ' +
    'static string super switch symbol this throw true try ' +
    'type typeof undefined unique unknown var void while with yield'
  ).split(' '),
);

/** Joins words to the name of a constant: `app.kubernetes.io/name` is `appKubernetesIoName`. */
export function camelCase(...words: readonly string[]): string {
  const [first = '', ...rest] = words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .filter((word) => word !== '');
  const name =
    lowerFirstWord(first) +
    rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^\d/.test(name) ? `_${name}` : name;
}

/** `URL` is `url`, `MyPod` is `myPod`. */
const lowerFirstWord = (word: string): string =>
  word.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (letters) => letters.toLowerCase());

/** Counts the occurrences of each name, in the order of first occurrence. */
export function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Returns the first name that is neither taken nor reserved. */
export const firstUnused = (
  names: readonly string[],
  taken: ReadonlySet<string>,
): string | undefined =>
  names.find((name) => name !== '' && !taken.has(name) && !RESERVED.has(name));

/** Appends to a name the first number, from 2, that makes it unique. */
export function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let i = 2; ; i++) if (!taken.has(`${name}${i}`)) return `${name}${i}`;
}

/** Names that cannot be ids: `constructs` looks up children in a plain object. */
const OBJECT_PROTOTYPE_KEYS: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/**
 * Returns the ids of the objects of a chart: their names. Objects that share a name get their kinds
 * appended.
 */
export function constructIds(
  objects: readonly { readonly name: string; readonly kind: string }[],
): readonly string[] {
  const bases = objects.map(({ name, kind }) => toConstructId(name) || kebabKind(kind) || 'object');
  const counts = countsOf(bases);
  const taken = new Set(OBJECT_PROTOTYPE_KEYS);
  return objects.map(({ kind }, i) => {
    const base = bases[i] as string;
    // JavaScript would move an id of digits before all others, which changes the order of objects.
    const own =
      counts.get(base) === 1 && !taken.has(base) && !isArrayIndexKey(base)
        ? base
        : `${base}-${kebabKind(kind)}`;
    const id = taken.has(own) ? numbered(`${own}-`, taken) : own;
    taken.add(id);
    return id;
  });
}

/** Maximum length of an id, in characters. */
const MAX_ID_LENGTH = 63;

/** Replaces the characters that are unusual in an id. */
const toConstructId = (name: string): string =>
  name
    .slice(0, MAX_ID_LENGTH)
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** `ConfigMap` is `config-map`. */
const kebabKind = (kind: string): string =>
  toConstructId(kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());
