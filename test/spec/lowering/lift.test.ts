import fc from 'fast-check';
import type { Api } from '../../../lib/api/api.js';
import { lift } from '../../../lib/spec/lowering/lift.js';
import { lower } from '../../../lib/spec/lowering/lower.js';
import { arbitraryOf } from '../../support/arbitrary.js';

const lifted = (spec: unknown): unknown => lift(spec as Api<'PodSpec'>);

test('converts lists of named items to records', () => {
  const api = {
    containers: [
      {
        name: 'app',
        image: 'x',
        ports: [{ name: 'http', containerPort: 80 }],
        env: [{ name: 'A', value: 'b' }],
        volumeMounts: [{ name: 'logs', mountPath: '/logs' }],
      },
    ],
    volumes: [{ name: 'logs', emptyDir: {} }, { name: 'bare' }],
    imagePullSecrets: [{ name: 'a' }, {}],
    hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }],
  };
  expect(lifted(api)).toEqual({
    containers: {
      app: {
        image: 'x',
        ports: { http: 80 },
        env: { A: 'b' },
        volumeMounts: { '/logs': { volume: 'logs' } },
      },
    },
    volumes: { logs: { emptyDir: {} }, bare: {} },
    imagePullSecrets: ['a', {}],
    hostAliases: { '10.0.0.1': ['a'] },
  });
});

/** Lists that cannot be records: they remain lists. */
const lists: readonly (readonly [string, object, object])[] = [
  [
    'a port without a name',
    { ports: [{ containerPort: 80 }, { containerPort: 81, name: 'b' }] },
    { ports: [80, { containerPort: 81, name: 'b' }] },
  ],
  [
    'a variable that occurs twice',
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    },
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    },
  ],
  [
    'a variable whose name is digits only',
    {
      env: [
        { name: 'B', value: '1' },
        { name: '1', value: '2' },
      ],
    },
    {
      env: [
        { name: 'B', value: '1' },
        { name: '1', value: '2' },
      ],
    },
  ],
  ['a variable without a value', { env: [{ name: 'A' }] }, { env: [{ name: 'A' }] }],
  [
    'a mount without a volume',
    { volumeMounts: [{ mountPath: '/a' }] },
    { volumeMounts: [{ mountPath: '/a' }] },
  ],
  [
    'a path that is not absolute',
    { volumeMounts: [{ mountPath: 'C:/a', name: 'a' }] },
    { volumeMounts: [{ mountPath: 'C:/a', name: 'a' }] },
  ],
  [
    'a claim that is used twice',
    {
      resources: {
        claims: [
          { name: 'a', request: 'x' },
          { name: 'a', request: 'y' },
        ],
      },
    },
    {
      resources: {
        claims: [
          { name: 'a', request: 'x' },
          { name: 'a', request: 'y' },
        ],
      },
    },
  ],
];

test.each(lists)('keeps a list that contains %s', (_, api, written) => {
  expect(lifted({ containers: [{ name: 'app', ...api }] })).toEqual({
    containers: { app: written },
  });
});

test('is the inverse of lowering for every spec of the schema', () => {
  fc.assert(
    fc.property(arbitraryOf('PodSpec'), (spec) => {
      expect(lower(lift(spec as Api<'PodSpec'>))).toEqual(spec);
    }),
    { numRuns: 2000 },
  );
});
