import { effectOf, exampleValue, probesFor } from '../../../tools/next-minor/new-field-probe.js';

const TABLE = new Map([
  [
    'Profile',
    new Map([
      ['ref', 'string required'],
      ['base', 'Base'],
    ]),
  ],
  ['Base', new Map([['type', 'A|B required']])],
]);

test.each([
  ['string', 'a'],
  ['int32 = 1', 1],
  ['boolean', true],
  ['RuntimeDefault|Unconfined required', 'RuntimeDefault'],
  ['string[] required', ['a']],
  ['Quantity{}', { a: '1' }],
  ['Profile', { ref: 'a' }],
  ['Base[] by type', [{ type: 'A' }]],
])('a value for %s', (descriptor, value) => {
  expect(exampleValue(descriptor, TABLE)).toEqual(value);
});

test('manifests with a field and without it', () => {
  const base = {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [{ name: 'b', image: 'b' }] },
  };
  const change = { type: 'X', name: 'oci', was: undefined, is: 'Profile' };
  expect(
    probesFor(
      { ...change, path: 'Pod.spec.containers[].securityContext.profile.oci' },
      base,
      TABLE,
    ),
  ).toMatchObject({
    withField: {
      spec: { containers: [{ name: 'b', securityContext: { profile: { oci: { ref: 'a' } } } }] },
    },
    without: { spec: { containers: [{ name: 'b', securityContext: { profile: {} } }] } },
  });
  expect(
    probesFor({ ...change, path: 'Pod.spec.volumes[].oci' }, base, TABLE).withField,
  ).toMatchObject({ spec: { volumes: [{ name: 'a', oci: { ref: 'a' } }] } });
  expect(base.spec).toEqual({ containers: [{ name: 'b', image: 'b' }] });
});

test('what a server does with a field', () => {
  const verdict = (
    fields: string[],
    dropped: string[] = [],
  ): Parameters<typeof effectOf>[0]['without'] => ({
    refused: fields.map((field) => ({ type: 'FieldValueInvalid', field, detail: 'is wrong' })),
    warned: [],
    podSecurity: { baseline: [], restricted: [] },
    dropped,
  });
  const known = verdict(['spec.a']);
  expect(effectOf({ withField: known, without: known })).toBe('accepted');
  expect(effectOf({ withField: verdict(['spec.a'], ['spec.b']), without: known })).toBe(
    'dropped without a message',
  );
  expect(effectOf({ withField: verdict(['spec.a', 'spec.b']), without: known })).toBe(
    'refused: `spec.b`: is wrong',
  );
});
