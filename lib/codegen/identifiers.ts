import { isArrayIndexKey } from '../spec/lowering/authored-key.js';

/** Names that a program cannot give to its constants. */
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

/** Words as the name of a constant: `app.kubernetes.io/name` is `appKubernetesIoName`. */
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

/** How often each of some names is there, in the order in which they are met. */
export function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The first of some names that nothing else has. */
export const firstUnused = (
  names: readonly string[],
  taken: ReadonlySet<string>,
): string | undefined =>
  names.find((name) => name !== '' && !taken.has(name) && !RESERVED.has(name));

/** A name with the first number that makes it one that nothing else has. */
export function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let i = 2; ; i++) if (!taken.has(`${name}${i}`)) return `${name}${i}`;
}

/** What every object has: constructs would find it in the place of a child. */
const OBJECT_PROTOTYPE_KEYS: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/** The ids of objects in their chart: their names; of those that share one, with their kinds. */
export function constructIds(
  objects: readonly { readonly name: string; readonly kind: string }[],
): readonly string[] {
  const bases = objects.map(({ name, kind }) => toConstructId(name) || kebabKind(kind) || 'object');
  const counts = countsOf(bases);
  const taken = new Set(OBJECT_PROTOTYPE_KEYS);
  return objects.map(({ kind }, i) => {
    const base = bases[i] as string;
    // An id of digits would come before all others.
    const own =
      counts.get(base) === 1 && !taken.has(base) && !isArrayIndexKey(base)
        ? base
        : `${base}-${kebabKind(kind)}`;
    const id = taken.has(own) ? numbered(`${own}-`, taken) : own;
    taken.add(id);
    return id;
  });
}

/** A longer id nobody reads. */
const MAX_ID_LENGTH = 63;

/** A name as a construct has it. */
const toConstructId = (name: string): string =>
  name
    .slice(0, MAX_ID_LENGTH)
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** `ConfigMap` is `config-map`. */
const kebabKind = (kind: string): string =>
  toConstructId(kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());
