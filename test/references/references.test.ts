// The references of each kind of object: their targets, and the paths at which they are written.
import { FieldPath } from '../../lib/api/field-path.js';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import type { Reference } from '../../lib/references/reference.js';
import { references } from '../../lib/references/references.js';
import { workload } from '../application/objects.js';
import { objectCases } from './object-cases.js';
import { podCases } from './pod-cases.js';

/** A reference as `path: target`. */
function textOf(reference: Reference): string {
  const { path, use, namespace = '', port } = reference;
  const at = FieldPath.toString(path);
  const space = namespace === '' ? '' : `${namespace}/`;
  if (reference.by === 'selector') {
    const { matchLabels, matchExpressions } = reference.selector;
    const labels = [...matchLabels].map(([key, value]) => `${key}=${value}`);
    const others = matchExpressions.map(
      ({ key, operator, values }) => `${key} ${operator} ${values.join('|')}`,
    );
    const target = port === undefined ? '' : ` ${reference.protocol} ${port}`;
    return `${at}: ${use} ${space}${[...labels, ...others].join(',')}${target}`;
  }
  const { group, kind, name, key, optional } = reference;
  return [
    `${at}: ${use} ${kind}${group && `.${group}`} ${space}${name}`,
    key && `key ${key}`,
    port && `port ${port}`,
    optional ? 'optional' : undefined,
  ]
    .filter(Boolean)
    .join(' ');
}

describe('a Pod', () => {
  test.each(podCases)('%s', (_, manifest, expected) => {
    expect(references(manifest).map(textOf).sort()).toEqual([...expected].sort());
  });
});

describe('another object', () => {
  test.each(objectCases)('%s', (_, manifest, expected) => {
    const found = references(manifest).filter(
      (each) => each.by === 'name' || each.use !== 'spread',
    );
    expect(found.map(textOf).sort()).toEqual([...expected].sort());
  });
});

test('the path of each reference leads to a value of the manifest', () => {
  for (const [, manifest] of [...podCases, ...objectCases])
    for (const { path, use } of references(manifest)) {
      // The port of a webhook is a default.
      const isDefault = use === 'webhook' && path.at(-1) === 'port';
      expect(isDefault || FieldPath.valueAt(manifest, path) !== undefined).toBe(true);
    }
});

test.each([undefined, null, 1, 'text', [], {}, { spec: null }, { spec: [], metadata: 'x' }])(
  'a manifest can be anything: %j',
  (value) => {
    expect(references(value as KubernetesObject)).toEqual([]);
    expect(references({ ...workload('StatefulSet', 'a'), spec: value })).toEqual([]);
  },
);
