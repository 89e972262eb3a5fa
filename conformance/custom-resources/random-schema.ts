import type { JsonSchema } from '../../lib/custom-resources/json-schema.js';
import type { Random } from '../random.js';

const NAMES = ['size', 'mode', 'items', 'a.b', 'x/y', 'constructor', 'name', 'value'];
const TEXTS = ['', 'a', 'web', 'Web-1', '10.0.0.1', '2024-02-30', '1h', 'ÄÖ', 'aaaaaaaaaaaa', 'é'];
const NUMBERS = [0, 1, -1, 3, 100, 1.5, 2 ** 31, 2 ** 40, 0.1, -7];
const PATTERNS = ['^[a-z]+$', '^(a|b)*$', '[0-9]', '^\\w{1,3}$', '(?i)^WEB$', '^\\p{L}+$'];
const FORMATS = [
  'byte',
  'cidr',
  'date',
  'date-time',
  'duration',
  'ipv4',
  'ipv6',
  'k8s-short-name',
  'k8s-long-name',
  'uuid',
  'uuid4',
  'password',
  'unheard-of',
  'int32',
];
/** Texts that have a format, or nearly. */
const FORMATTED = [
  'YQ==',
  'YQ=',
  '10.0.0.0/8',
  '10.0.0.0/33',
  '::1/128',
  '2024-02-28',
  '2024-02-28T10:00:00Z',
  '2024-02-28t10:00:00.5+01:00',
  '2024-02-28T24:00:00Z',
  '1h30m',
  '5 days',
  'five',
  '010.1.1.1',
  '::ffff:1.2.3.4',
  'fe80::1',
  'my-name',
  'my.name',
  '-name',
  '123e4567-e89b-42d3-a456-426614174000',
  '123e4567e89b12d3a456426614174000',
];

/** Returns the value of a keyword sometimes. */
const sometimes = <T>(random: Random, share: number, value: () => T): T | undefined =>
  random.next() < share ? value() : undefined;

/** Returns an object without fields that are undefined. */
const compact = (value: object): JsonSchema => JSON.parse(JSON.stringify(value));

/** Returns a random structural schema. */
export function randomSchema(random: Random, depth: number): JsonSchema {
  const kind = random.pick(
    depth > 0
      ? ['object', 'object', 'map', 'array', 'string', 'integer', 'number', 'boolean', 'either']
      : ['string', 'string', 'integer', 'number', 'boolean', 'either', 'anything'],
  );
  const nullable = sometimes(random, 0.15, () => true);
  const alternatives = randomAlternatives(random, kind);
  switch (kind) {
    case 'object':
      return compact({ ...randomObject(random, depth), ...alternatives, nullable });
    case 'map':
      return compact({
        type: 'object',
        additionalProperties: randomSchema(random, depth - 1),
        maxProperties: sometimes(random, 0.2, () => random.nextInt(3)),
        minProperties: sometimes(random, 0.2, () => random.nextInt(3)),
        nullable,
      });
    case 'array':
      return compact(randomList(random, depth));
    case 'string':
      return compact({ ...randomText(random), ...alternatives, nullable });
    case 'integer':
    case 'number':
      return compact({ ...randomNumber(random, kind), ...alternatives, nullable });
    case 'boolean':
      return compact({ type: 'boolean', nullable, enum: sometimes(random, 0.1, () => [true]) });
    case 'either':
      return compact({ 'x-kubernetes-int-or-string': true, ...alternatives });
    default:
      return { 'x-kubernetes-preserve-unknown-fields': true, type: 'object' };
  }
}

function randomObject(random: Random, depth: number): object {
  const names = NAMES.filter(() => random.next() < 0.4);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, randomSchema(random, depth - 1)])),
    required: sometimes(random, 0.3, () => NAMES.filter(() => random.next() < 0.2)),
    'x-kubernetes-preserve-unknown-fields': sometimes(random, 0.1, () => true),
    'x-kubernetes-embedded-resource': undefined,
  };
}

function randomList(random: Random, depth: number): object {
  const type = random.pick([undefined, undefined, 'set', 'map']);
  const items: JsonSchema =
    type === 'map'
      ? {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, value: randomSchema(random, depth - 1) },
        }
      : type === 'set'
        ? { type: 'string' }
        : randomSchema(random, depth - 1);
  return {
    type: 'array',
    items,
    minItems: sometimes(random, 0.2, () => random.nextInt(3)),
    maxItems: sometimes(random, 0.2, () => random.nextInt(3)),
    'x-kubernetes-list-type': type,
    'x-kubernetes-list-map-keys': type === 'map' ? ['name'] : undefined,
  };
}

const randomText = (random: Random): object => ({
  type: 'string',
  format: sometimes(random, 0.4, () => random.pick(FORMATS)),
  minLength: sometimes(random, 0.2, () => random.nextInt(4)),
  maxLength: sometimes(random, 0.2, () => random.nextInt(6)),
  pattern: sometimes(random, 0.2, () => random.pick(PATTERNS)),
  enum: sometimes(random, 0.1, () => ['a', 'web', 'b']),
  default: sometimes(random, 0.1, () => 'web'),
});

const randomNumber = (random: Random, type: string): object => ({
  type,
  format: sometimes(random, 0.4, () => random.pick(['int32', 'int64', 'float', 'double', 'date'])),
  minimum: sometimes(random, 0.3, () => randomLimit(random, type)),
  maximum: sometimes(random, 0.3, () => randomLimit(random, type)),
  exclusiveMinimum: sometimes(random, 0.2, () => true),
  exclusiveMaximum: sometimes(random, 0.2, () => true),
  multipleOf: sometimes(random, 0.1, () =>
    random.pick(type === 'integer' ? [1, 2, 3] : [1, 2, 0.5, 3]),
  ),
  enum: sometimes(random, 0.1, () => [1, 3, 100]),
  default: sometimes(random, 0.1, () => 1),
});

/** Returns a limit that a number of a type can have. */
const randomLimit = (random: Random, type: string): number =>
  random.pick(
    NUMBERS.filter((each) => type !== 'integer' || (Number.isInteger(each) && each < 2 ** 31)),
  );

/** Alternatives have no types of their own, except in the schema of either integers or texts. */
function randomAlternatives(random: Random, kind: string): JsonSchema {
  const one = (): JsonSchema =>
    kind === 'either'
      ? { type: random.pick(['integer', 'string']) }
      : kind === 'object'
        ? { required: [random.pick(NAMES)] }
        : kind === 'string'
          ? compact({ pattern: random.pick(PATTERNS), minLength: random.nextInt(3) })
          : { minimum: randomLimit(random, 'integer') };
  const list = (): readonly JsonSchema[] => Array.from({ length: 1 + random.nextInt(3) }, one);
  const keyword = random.pick([
    undefined,
    undefined,
    undefined,
    undefined,
    'allOf',
    'anyOf',
    'oneOf',
    'not',
  ]);
  if (keyword === undefined || kind === 'anything') return {};
  return { [keyword]: keyword === 'not' ? one() : list() };
}

/** Returns a value that mostly fits a schema. */
export function randomValue(random: Random, schema: JsonSchema | undefined, depth = 5): unknown {
  if (random.next() < 0.06)
    return random.pick([null, 'text', 5, 1.5, true, [], {}, [null], { x: 1 }]);
  if (schema === undefined || depth < 0) return random.pick([1, 'a', null, { b: 1 }, [1]]);
  if (schema['x-kubernetes-int-or-string']) return random.pick([...NUMBERS, ...TEXTS]);
  switch (schema.type) {
    case 'object':
      return randomFields(random, schema, depth);
    case 'array': {
      const items = Array.from({ length: random.nextInt(4) }, () =>
        randomValue(random, schema.items, depth - 1),
      );
      return random.next() < 0.2 && items.length > 0 ? [...items, items[0]] : items;
    }
    case 'string':
      return random.pick(schema.format === undefined ? TEXTS : FORMATTED);
    case 'boolean':
      return random.next() < 0.5;
    default:
      return schema.type === 'integer'
        ? random.pick(NUMBERS.filter((each) => Number.isInteger(each) || random.next() < 0.1))
        : random.pick(NUMBERS);
  }
}

function randomFields(random: Random, schema: JsonSchema, depth: number): unknown {
  const { properties = {}, additionalProperties } = schema;
  const entries = Object.entries(properties).flatMap(([name, own]) =>
    random.next() < 0.7 ? [[name, randomValue(random, own, depth - 1)]] : [],
  );
  const isOpen = typeof additionalProperties === 'object';
  const others = NAMES.filter(() => random.next() < (isOpen ? 0.2 : 0.04)).map((name) => [
    name,
    randomValue(random, isOpen ? additionalProperties : undefined, depth - 1),
  ]);
  return Object.fromEntries([...others, ...entries]);
}
