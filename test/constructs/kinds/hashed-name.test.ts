// `npm run conformance:hashes -- --record` recorded the names that kubectl makes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lazy } from 'cdk8s';
import type { HashedObject } from '../../../conformance/hashes/hashed-objects.js';
import { hashedName } from '../../../lib/constructs/kinds/hashed-name.js';
import { App, Chart, ConfigMap, Pod, Secret } from '../../../lib/index.js';

const CASES = readFileSync(join(__dirname, 'cases/names.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): readonly [HashedObject, string] => JSON.parse(line));

const chart = (): Chart => new Chart(new App(), 'shop', { disableResourceNameHashes: true });

test('the names are those of kubectl', () => {
  expect(CASES.length).toBeGreaterThan(300);
  for (const kind of ['ConfigMap', 'Secret'])
    expect(CASES.filter(([object]) => object.kind === kind).length).toBeGreaterThan(100);
  expect(
    CASES.map(([object]) => [object, hashedName(object.metadata.name, object)] as const),
  ).toEqual(CASES);
});

test('each part of the content changes the name', () => {
  const names = [
    hashedName('a', { kind: 'ConfigMap' }),
    hashedName('b', { kind: 'ConfigMap' }),
    hashedName('a', { kind: 'Secret' }),
    hashedName('a', { kind: 'Secret', type: 'Opaque' }),
    hashedName('a', { kind: 'ConfigMap', data: { a: 'b' } }),
    hashedName('a', { kind: 'ConfigMap', data: { a: 'c' } }),
    hashedName('a', { kind: 'ConfigMap', data: { b: 'b' } }),
    hashedName('a', { kind: 'ConfigMap', binaryData: { a: 'b' } }),
    hashedName('a', { kind: 'ConfigMap', immutable: true }),
    hashedName('a', { kind: 'ConfigMap', immutable: false }),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test('the order of keys, and a field that is undefined or empty, do not change it', () => {
  const name = hashedName('a', { kind: 'ConfigMap', data: { a: '1', b: '2' } });
  const data = { b: '2', c: undefined, a: '1' };
  expect(hashedName('a', { kind: 'ConfigMap', data, binaryData: {}, immutable: undefined })).toBe(
    name,
  );
  expect(hashedName('a', { kind: 'ConfigMap', data: {} })).toBe(
    hashedName('a', { kind: 'ConfigMap' }),
  );
});

test('a text of a Secret has the same name in `data` and in `stringData`, which comes first', () => {
  const name = hashedName('a', { kind: 'Secret', stringData: { a: 'é' } });
  expect(hashedName('a', { kind: 'Secret', data: { a: 'w6k=' } })).toBe(name);
  const data = { a: 'AAAA' };
  expect(hashedName('a', { kind: 'Secret', data, stringData: { a: 'é' } })).toBe(name);
});

describe('`hashed`', () => {
  const data = { MODE: 'fast' };

  test('appends the hash to the name, and is not written', () => {
    const scope = chart();
    const settings = new ConfigMap(scope, 'settings', { data, hashed: true });
    const name = hashedName('shop-settings', { kind: 'ConfigMap', data });
    expect(settings.name).toBe(name);
    expect(settings.metadata.name).toBe(name);
    expect(settings.toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name },
      data,
    });
    const login = new Secret(scope, 'login', {
      metadata: { name: 'login' },
      stringData: { token: 'x' },
      hashed: true,
    });
    expect(login.toJson()).toMatchObject({
      metadata: { name: hashedName('login', { kind: 'Secret', stringData: { token: 'x' } }) },
    });
  });

  test('references have the name with the hash', () => {
    const scope = chart();
    const settings = new ConfigMap(scope, 'settings', { data, hashed: true });
    const pod = new Pod(scope, 'pod', {
      containers: { app: { image: 'nginx:1.29', env: { MODE: settings.key('MODE') } } },
    });
    expect(pod.toJson().spec.containers[0].env[0].valueFrom.configMapKeyRef).toEqual({
      name: settings.name,
      key: 'MODE',
    });
  });

  test('appends nothing if it is false or missing', () => {
    const scope = chart();
    expect(new ConfigMap(scope, 'a', { data, hashed: false }).name).toBe('shop-a');
    expect(new Secret(scope, 'b', { stringData: data }).name).toBe('shop-b');
  });

  const late = Lazy.any({ produce: () => 'x' }) as never;
  test.each<[string, () => unknown]>([
    [
      "ConfigMap 'shop/a': data['app.conf'] is a Lazy value, ",
      () => new ConfigMap(chart(), 'a', { data: { 'app.conf': late }, hashed: true }),
    ],
    [
      "ConfigMap 'shop/a': binaryData is a Lazy value, ",
      () => new ConfigMap(chart(), 'a', { binaryData: late, hashed: true }),
    ],
    [
      "ConfigMap 'shop/a': metadata.name is a Lazy value, ",
      () => new ConfigMap(chart(), 'a', { metadata: { name: late }, hashed: true }),
    ],
    [
      "Secret 'shop/a': stringData.token is a Lazy value, ",
      () => new Secret(chart(), 'a', { stringData: { token: late }, hashed: true }),
    ],
    [
      "Secret 'shop/a': type is a Lazy value, ",
      () => new Secret(chart(), 'a', { type: late, hashed: true }),
    ],
    [
      "ConfigMap 'shop/a': immutable is a Lazy value, ",
      () => new ConfigMap(chart(), 'a', { immutable: late, hashed: true }),
    ],
    [
      "ConfigMap 'shop/a': data.PORT is no string, ",
      () => new ConfigMap(chart(), 'a', { data: { PORT: 80 as never }, hashed: true }),
    ],
  ])('an error says %s', (start, make) => {
    expect(make).toThrow(
      `${start}but 'hashed: true' computes the name from it now: write the value itself, or ` +
        "remove 'hashed'",
    );
  });

  test('a Lazy value is no error without it', () => {
    const lazy = new ConfigMap(chart(), 'a', { data: { MODE: late } });
    expect(lazy.toJson()).toMatchObject({ data: { MODE: 'x' } });
  });

  test('invalid base64 is an error at synth only', () => {
    const scope = chart();
    new Secret(scope, 'a', { data: { token: '?' }, hashed: true });
    jest.spyOn(console, 'warn').mockImplementation();
    expect(() => (scope.node.root as App).synthYaml()).toThrow('illegal base64 data');
    jest.restoreAllMocks();
  });
});
