// Manifests in which one field, or all of them, are large. The fields come from the schema.
import { POD_KINDS } from '../../lib/api/pod-kinds.js';
import { schema } from '../../lib/api/schema.js';
import { type ApiField, type ApiType, newestApiTypes } from '../../lib/engine/api-types.js';

type Manifest = { readonly kind: string };
type PlainObject = Readonly<Record<string, unknown>>;

/** A field of a manifest that can be of any size. */
export interface GrowingField {
  readonly kind: string;
  /** The path, such as `spec.containers.ports`. */
  readonly name: string;
  readonly steps: readonly ApiField[];
  readonly growth: 'list' | 'map' | 'string';
}

/** The names of the kinds that contain a Pod. */
export const KINDS: readonly string[] = [...POD_KINDS.keys()];

/** Returns all lists, maps and strings of a kind. A type is not visited within itself. */
export function growingFieldsOf(kind: string): readonly GrowingField[] {
  const visit = (type: ApiType, steps: readonly ApiField[]): readonly GrowingField[] =>
    [...type.fields.values()].flatMap((field) => {
      const all = [...steps, field];
      const growth =
        field.shape !== 'one' ? field.shape : isString(field) ? ('string' as const) : undefined;
      const name = all.map((step) => step.name).join('.');
      return [
        ...(growth === undefined ? [] : [{ kind, name, steps: all, growth }]),
        ...(field.type === undefined || steps.some(({ type: outer }) => outer === field.type)
          ? []
          : visit(field.type, all)),
      ];
    });
  return visit(typeOf(kind), []);
}

const typeOf = (name: string): ApiType => newestApiTypes.get(name) as ApiType;

const isString = ({ valueType }: ApiField): boolean =>
  valueType === 'string' ||
  valueType === 'IntOrString' ||
  valueType === 'Quantity' ||
  valueType === 'Time';

/** Returns a small manifest of a kind with one more field. */
export const manifestWith = (field: GrowingField, value: unknown): Manifest =>
  manifestWithAll(field.kind, [[field, value]]);

/** Returns a small manifest of a kind with more fields. A field comes after those around it. */
export const manifestWithAll = (
  kind: string,
  fields: readonly (readonly [GrowingField, unknown])[],
): Manifest =>
  [...fields]
    .sort(([one], [other]) => one.steps.length - other.steps.length)
    .reduce<PlainObject>((manifest, [{ steps }, value]) => withField(manifest, steps, value), {
      ...smallObject(typeOf(kind), 0),
      kind,
    }) as Manifest;

function withField(owner: PlainObject, steps: readonly ApiField[], value: unknown): PlainObject {
  const [field, ...rest] = steps as [ApiField, ...ApiField[]];
  if (rest.length === 0) return { ...owner, [field.name]: value };
  const before = owner[field.name];
  const item =
    (Array.isArray(before) ? before[0] : before) ?? smallObject(field.type as ApiType, 0);
  const after = withField(item as PlainObject, rest, value);
  const others = Array.isArray(before) ? before.slice(1) : [];
  return { ...owner, [field.name]: field.shape === 'list' ? [after, ...others] : after };
}

/** Returns an object with all its scalars and the objects that it needs. */
function smallObject(type: ApiType, index: number): PlainObject {
  const fields = [...type.fields.values()].flatMap((field) => {
    const value = smallValue(type, field, index);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(fields);
}

function smallValue(owner: ApiType, field: ApiField, index: number): unknown {
  const descriptor = descriptorOf(owner, field);
  const isRequired = / required\b/.test(descriptor) || NEEDED.has(field.name);
  if (field.type !== undefined)
    return isRequired ? inShape(field, smallObject(field.type, index)) : undefined;
  if (field.shape !== 'one')
    return isRequired ? inShape(field, scalar(field, descriptor, index)) : undefined;
  return scalar(field, descriptor, index);
}

const inShape = ({ shape }: ApiField, value: unknown): unknown =>
  shape === 'list' ? [value] : shape === 'map' ? { key: value } : value;

const descriptorOf = (owner: ApiType, { name }: ApiField): string =>
  (schema as Readonly<Record<string, Readonly<Record<string, string>>>>)[owner.name]?.[name] ?? '';

/** Fields without which a manifest has no Pod. */
const NEEDED: ReadonlySet<string> = new Set([
  'metadata',
  'spec',
  'template',
  'jobTemplate',
  'containers',
  'selector',
]);

/** Returns a scalar like those that people write. Those of an index differ from the others. */
function scalar({ name, valueType }: ApiField, descriptor: string, index: number): unknown {
  const [choice = ''] = (descriptor.split(' ')[0] ?? '').split('|');
  if (valueType === 'int32' || valueType === 'int64') return index + 1;
  if (valueType === 'IntOrString') return index + 1;
  if (valueType === 'Quantity') return `${index + 1}Mi`;
  if (valueType === 'Time') return '2026-01-01T00:00:00Z';
  if (valueType !== 'string') return undefined;
  if (descriptor.includes('|')) return choice;
  if (name === 'apiVersion') return 'v1';
  if (name === 'protocol') return 'TCP';
  if (OMITTED.has(name)) return undefined;
  return /path$/i.test(name) ? `/n${index}` : `n${index}`;
}

/** Strings that change what all other fields mean. */
const OMITTED: ReadonlySet<string> = new Set([
  'kind',
  'restartPolicy',
  'generateName',
  'namespace',
]);

/** How the items of a list are alike. */
export const LIST_SHAPES = ['equal', 'different'] as const;
export type ListShape = (typeof LIST_SHAPES)[number];

/** Returns the value of a list or a map with a number of items. */
export function largeCollection({ steps }: GrowingField, shape: ListShape, size: number): unknown {
  const field = steps.at(-1) as ApiField;
  const item = (i: number): unknown =>
    field.type === undefined
      ? scalar(field, 'string', shape === 'equal' ? 0 : i)
      : smallObject(field.type, shape === 'equal' ? 0 : i);
  if (field.shape === 'list') return Array.from({ length: size }, (_, i) => item(i));
  return Object.fromEntries(Array.from({ length: size }, (_, i) => [`n${i}`, item(i)]));
}

/** Long strings, by what they are made of. */
export const LONG_STRINGS: Readonly<Record<string, string>> = {
  'references to one variable': '$(ZZ)',
  'open references': '$(',
  'escaped references': '$$(ZZ)',
  blanks: ' ',
  dots: '.',
  dashes: '-',
  'letters and dashes': 'a-',
  digits: '1',
  'path elements': 'a/',
  'parent folders': '../',
  slashes: '/',
  colons: ':',
  commas: '0,',
  'hexadecimal groups': 'f:',
  percent: '%41',
  letters: 'a',
  'capital letters': 'A_',
  'line feeds': 'a\n',
  quotes: '"\\',
  'characters of three bytes': '€',
};

/** Returns a manifest of a kind in which all lists of a level have a number of items. */
export function largeEverywhere(kind: string, shape: ListShape, size: number): Manifest {
  const grow = (
    type: ApiType,
    index: number,
    outer: readonly ApiType[],
    isGrowing: boolean,
  ): PlainObject =>
    Object.fromEntries(
      [...type.fields.values()].flatMap((field) => {
        const small = smallValue(type, field, index);
        const { type: inner, shape: form } = field;
        if (isGrowing && form !== 'one') {
          const item = (i: number): unknown => {
            const number = shape === 'equal' ? 0 : i;
            if (inner === undefined) return scalar(field, descriptorOf(type, field), number);
            // The first item has large lists too, the others have one item in each.
            return grow(inner, number, [...outer, type], i === 0 && !outer.includes(inner));
          };
          if (form === 'map')
            return [
              [
                field.name,
                Object.fromEntries(Array.from({ length: size }, (_, i) => [`n${i}`, item(i)])),
              ],
            ];
          return [[field.name, Array.from({ length: size }, (_, i) => item(i))]];
        }
        if (
          form === 'one' &&
          inner !== undefined &&
          !outer.includes(inner) &&
          inner !== type &&
          (isGrowing || small !== undefined)
        ) {
          return [[field.name, grow(inner, index, [...outer, type], isGrowing)]];
        }
        if (form === 'list' && RELATED.has(field.name) && inner !== undefined)
          return [[field.name, [smallObject(inner, index)]]];
        return small === undefined ? [] : [[field.name, small]];
      }),
    );
  return { ...grow(typeOf(kind), 0, [], true), kind } as Manifest;
}
const RELATED: ReadonlySet<string> = new Set([
  'ports',
  'volumeMounts',
  'volumeDevices',
  'env',
  'claims',
  'items',
]);
