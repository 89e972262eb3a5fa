import { findAuthoringErrors } from '../../../lib/spec/lowering/authoring-errors.js';

const found = (written: unknown): readonly string[] =>
  findAuthoringErrors(written).map(({ rule, field }) => `${rule} ${field}`);
const app = { image: 'x' };

/** Returns a list with holes. */
function sparse(items: Readonly<Record<number, unknown>>, length: number): readonly unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return Object.assign(list, items);
}

test.each<[string, unknown, readonly string[]]>([
  [
    'no errors in a valid Pod',
    {
      containers: { app: { image: 'x', ports: [80], args: ['a'], env: { A: 'b' } } },
      nodeSelector: { a: 'b' },
    },
    [],
  ],
  [
    'names of digits only, in all records',
    {
      containers: { '1': app, a: { ...app, env: { '0': 'x' } } },
      volumes: { '42': { emptyDir: {} } },
    },
    [
      'written/digits-only containers.1',
      'written/digits-only containers.a.env.0',
      'written/digits-only volumes.42',
    ],
  ],
  [
    'no error in digits that JavaScript does not move',
    { containers: { '01': app, '4294967295': app } },
    [],
  ],
  ['no error in digits in a map of the API', { nodeSelector: { '1': 'x' } }, []],
  [
    'a missing item in a list',
    { containers: { app: { image: 'x', args: ['a', undefined] } }, tolerations: [null] },
    ['written/hole containers.app.args[1]', 'written/hole tolerations[0]'],
  ],
  [
    'holes in lists, one for each run of them',
    {
      containers: {
        app: { image: 'x', args: sparse({ 1: 'a', 4: 'b' }, 9), ports: sparse({}, 2) },
      },
      tolerations: sparse({}, 4_000_000_000),
    },
    [
      'written/hole containers.app.args[0]',
      'written/hole containers.app.args[2]',
      'written/hole containers.app.args[5]',
      'written/hole containers.app.ports[0]',
      'written/hole tolerations[0]',
    ],
  ],
  [
    'properties of lists',
    { containers: { app: { image: 'x', args: Object.assign(['a'], { extra: 1 }) } } },
    ['written/list-property containers.app.args.extra'],
  ],
  [
    'symbols as keys',
    {
      containers: { app: { image: 'x', [Symbol('a')]: 1 }, [Symbol('b')]: app },
      tolerations: Object.assign([], { [Symbol('c')]: 1 }),
      [Symbol('d')]: 1,
    },
    [
      'written/symbol ',
      'written/symbol containers',
      'written/symbol containers.app',
      'written/symbol tolerations',
    ],
  ],
  ['a name without a value', { containers: { app: null } }, ['written/null containers.app']],
  [
    'a name field that duplicates the key',
    {
      containers: {
        app: { image: 'x', name: 'b', ports: { http: { containerPort: 1, name: 'c' } } },
      },
      volumes: { a: { name: 'b', emptyDir: {} } },
    },
    [
      'written/named-twice containers.app.name',
      'written/named-twice containers.app.ports.http.name',
      'written/named-twice volumes.a.name',
    ],
  ],
  [
    'no error in the name of a Secret that is the source of a variable',
    { containers: { app: { image: 'x', env: { A: { name: 'b' } } } } },
    [],
  ],
  [
    'instances of classes',
    {
      containers: { app: { image: new Date(0), env: { A: new Map() } } },
      securityContext: new (class Context {})(),
    },
    [
      'written/plain containers.app.image',
      'written/plain containers.app.env.A',
      'written/plain securityContext',
    ],
  ],
  [
    'keys that JavaScript reserves',
    JSON.parse(
      '{"containers":{"app":{"image":"x"}},"nodeSelector":{"__proto__":"a","constructor":"b"}}',
    ),
    ['written/key nodeSelector.__proto__', 'written/key nodeSelector.constructor'],
  ],
  [
    'no error in a reserved key of a record',
    { containers: { constructor: app, app: { ...app, env: { constructor: 'x' } } } },
    [],
  ],
  [
    'several errors at once',
    { containers: { '1': null, app: { args: [undefined] } } },
    [
      'written/digits-only containers.1',
      'written/null containers.1',
      'written/hole containers.app.args[0]',
    ],
  ],
  ['no errors in a value that is not an object', 'nginx', []],
])('finds %s', (_, written, expected) => {
  expect(found(written)).toEqual(expected);
});

test('ignores an object that is resolved later', () => {
  const late = new (class Late {})();
  expect(
    findAuthoringErrors(
      { containers: { app: { image: late } } },
      { isLate: (value) => value === late },
    ),
  ).toEqual([]);
});

test('treats an object without a prototype as a plain object', () => {
  expect(findAuthoringErrors(Object.assign(Object.create(null), { containers: { app } }))).toEqual(
    [],
  );
});
