import { isObject } from '../../engine/go-value.js';
import { isQuantity } from '../../formats/parse-quantity.js';
import { isRfc3339Time } from '../../formats/rfc3339-time.js';
import type { Scalar, Shape, ValueOf } from './shape.js';

/** Thrown if a value has another type than the API says. */
export class ShapeError extends Error {}

/**
 * Returns the fields of a value that a form names, without `null` and without other fields.
 *
 * @throws ShapeError if a field has another type
 */
export const readShape = <const S extends Shape>(value: unknown, shape: S): ValueOf<S> =>
  readerOf(shape)(value, []) as ValueOf<S>;

type Path = (number | string)[];
type Reader = (value: unknown, path: Path) => unknown;

const readers = new Map<Shape, Reader>();

function readerOf(shape: Shape): Reader {
  const known = readers.get(shape);
  if (known !== undefined) return known;
  const reader = createReader(shape);
  readers.set(shape, reader);
  return reader;
}

function createReader(shape: Shape): Reader {
  if (typeof shape === 'string') return SCALAR_READERS[shape];
  if (isListShape(shape)) return listReader(readerOf(shape[0]));
  const ofEach = shape['*'];
  return ofEach === undefined ? objectReader(shape) : mapReader(readerOf(ofEach));
}

const isListShape = (shape: Exclude<Shape, Scalar>): shape is readonly [Shape] =>
  Array.isArray(shape);

const scalarReader =
  (zero: unknown, isValid: (value: unknown) => boolean, expected: string): Reader =>
  (value, path) => {
    if (value === null || value === undefined) return zero;
    return isValid(value) ? value : fail(value, path, expected);
  };

const SCALAR_READERS: Readonly<Record<Scalar, Reader>> = {
  string: scalarReader('', (value) => typeof value === 'string', 'a string'),
  integer: scalarReader(0, Number.isInteger, 'an integer'),
  boolean: scalarReader(false, (value) => typeof value === 'boolean', 'a boolean'),
  quantity: scalarReader('0', isQuantity, 'a quantity'),
  time: scalarReader(
    '',
    (value) => typeof value === 'string' && isRfc3339Time(value),
    'a time in the format of RFC 3339',
  ),
  any: (value) => value,
};

const listReader =
  (readItem: Reader): Reader =>
  (value, path) => {
    if (value === null || value === undefined) return [];
    if (!Array.isArray(value)) return fail(value, path, 'a list');
    return value.map((item, i) => readAt(item, readItem, path, i));
  };

const mapReader =
  (readValue: Reader): Reader =>
  (value, path) => {
    const read: Record<string, unknown> = {};
    const map = objectOrEmpty(value, path);
    for (const name in map) setOwn(read, name, readAt(map[name], readValue, path, name));
    return read;
  };

/** Sets a property, also one that has the name of the prototype. */
function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true });
  else object[name] = value;
}

function objectReader(shape: Readonly<Record<string, Shape>>): Reader {
  const fields = Object.entries(shape).map(([key, each]) => {
    const isAlwaysRead = key.endsWith('!');
    return { name: isAlwaysRead ? key.slice(0, -1) : key, isAlwaysRead, read: readerOf(each) };
  });
  return (value, path) => {
    const object = objectOrEmpty(value, path);
    const found: Record<string, unknown> = {};
    for (const { name, isAlwaysRead, read } of fields) {
      const field = object[name];
      if (isAlwaysRead || (field !== undefined && field !== null))
        found[name] = readAt(field, read, path, name);
    }
    return found;
  };
}

function objectOrEmpty(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  return isObject(value) ? value : fail(value, path, 'an object');
}

function readAt(value: unknown, read: Reader, path: Path, key: number | string): unknown {
  path.push(key);
  const found = read(value, path);
  path.pop();
  return found;
}

function fail(value: unknown, path: Path, expected: string): never {
  const at = path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key));
  const found = typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : value;
  const shown = typeof found === 'string' && found !== value ? found : JSON.stringify(found);
  throw new ShapeError(`${at.length > 0 ? `${at.join('')}: ` : ''}${shown} is not ${expected}`);
}
