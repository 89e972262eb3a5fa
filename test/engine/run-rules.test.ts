import { decodeManifest } from '../../lib/engine/decode-manifest.js';
import { createRules } from '../../lib/engine/rule.js';
import { RuleContext } from '../../lib/engine/rule-context.js';
import { runValidationRules, selectValidationRules } from '../../lib/engine/run-rules.js';
import { findErrors } from '../../lib/rules/validation/find-errors.js';

const found = (manifest: object): readonly string[] =>
  findErrors(manifest).map(({ type, field, detail }) => `${type} ${field} ${detail}`);
const pod = (spec: object): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a' },
  spec,
});
const app = { name: 'app', image: 'x' };

test.each<[string, object, readonly string[]]>([
  [
    'an unknown field',
    pod({ containers: [{ ...app, imagee: 'x' }], hostNetwrok: true }),
    ['Strict spec.containers[0].imagee unknown', 'Strict spec.hostNetwrok unknown'],
  ],
  [
    'a field of another type',
    pod({ containers: [app], fsGroup: 1 }),
    ['Strict spec.fsGroup unknown'],
  ],
  [
    'a number for a text',
    pod({ containers: [{ ...app, image: 3 }] }),
    ['Decode spec.containers[0].image cannot unmarshal number into string'],
  ],
  [
    'a text for a list',
    pod({ containers: [{ ...app, command: 'sh' }] }),
    ['Decode spec.containers[0].command cannot unmarshal string into a list'],
  ],
  [
    'a list for an object',
    pod({ containers: [app], securityContext: [] }),
    ['Decode spec.securityContext cannot unmarshal array into PodSecurityContext'],
  ],
  [
    'a fraction for a whole number',
    pod({ containers: [app], priority: 1.5 }),
    ['Decode spec.priority cannot unmarshal number into int32'],
  ],
  [
    'a text for a boolean',
    pod({ containers: [app], hostNetwork: 'true' }),
    ['Decode spec.hostNetwork cannot unmarshal string into boolean'],
  ],
  [
    'what is no quantity',
    pod({ containers: [app], overhead: { cpu: '1x' } }),
    ['Decode spec.overhead[cpu] cannot unmarshal string into Quantity'],
  ],
  [
    'a map of other than texts',
    pod({ containers: [app], nodeSelector: { a: true } }),
    ['Decode spec.nodeSelector[a] cannot unmarshal bool into string'],
  ],
  [
    'a kind that is not validated',
    { kind: 'Event' },
    ['Decode kind is not a kind that is validated'],
  ],
  [
    'keys that objects inherit',
    pod({ containers: [app], toString: 1, constructor: 2 }),
    ['Strict spec.toString unknown', 'Strict spec.constructor unknown'],
  ],
  [
    'no nulls: Go reads them as nothing',
    pod({
      containers: [{ ...app, env: null, args: [null] }],
      volumes: null,
      nodeSelector: { a: null },
    }),
    [],
  ],
])('finds %s', (_, manifest, expected) => {
  expect(found(manifest)).toEqual(expected);
});

test('what is of the wrong type does not hide what is wrong elsewhere', () => {
  expect(found(pod({ containers: ['nginx', { name: 'b', image: '' }], volumes: 'none' }))).toEqual([
    'Decode spec.containers[0] cannot unmarshal string into Container',
    'Decode spec.volumes cannot unmarshal string into a list',
    'FieldValueRequired spec.containers[1].image ',
  ]);
});

test('what an object inherits is not written, and not judged', () => {
  expect(
    found(
      Object.create({ speck: {} }, Object.getOwnPropertyDescriptors(pod({ containers: [app] }))),
    ),
  ).toEqual([]);
});

test('fields are read in any order, and the order of the last manifest leads to no other', () => {
  const { spec, metadata, ...rest } = pod({
    containers: [{ image: 'x', name: 'A', tty: 1 }],
  }) as Readonly<Record<string, object>>;
  const all = [
    { spec, metadata, ...rest },
    { ...rest, metadata, spec },
    { metadata, ...rest, nothing: 1, spec },
  ].map(found);
  expect(all).toEqual([all[0], all[0], ['Strict nothing unknown', ...(all[0] ?? [])]]);
  expect(all[0]?.map((each) => each.split(' ')[1])).toEqual([
    'spec.containers[0].tty',
    'spec.containers[0].name',
  ]);
});

test('leaves the manifest as it was', () => {
  const manifest = pod({ containers: [{ ...app, args: [null] }, 'wrong'] });
  const before = structuredClone(manifest);
  findErrors(manifest);
  expect(manifest).toEqual(before);
});

test('asks only the rules of the version', () => {
  const rules = createRules<undefined, 'PodSpec'>('validation', 'PodSpec', {
    old: { until: 34, description: 'Old.', check: (_, context) => context.required('a') },
    new: { since: 35, description: 'New.', check: (_, context) => context.required('b') },
  });
  const at = (minor: number): readonly string[] => {
    const decoded = decodeManifest(pod({}));
    const context = new RuleContext(undefined, { nodes: decoded.nodes, minor });
    const found = runValidationRules(selectValidationRules(rules, minor), decoded, context);
    return found.map(({ rule }) => rule);
  };
  expect([at(34), at(35)]).toEqual([['PodSpec/old'], ['PodSpec/new']]);
});
