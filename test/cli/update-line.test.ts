import { updateLine } from '../../lib/cli/update-line.js';

const pod = (image: string, spec: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'web', image }], ...spec },
});
const lineOf = (value: unknown): unknown => JSON.parse(updateLine(JSON.stringify(value)));

test('an accepted update has no causes', () => {
  const line = lineOf({ old: pod('nginx:1'), new: pod('nginx:2'), by: 'replace' });
  expect(line).toEqual({ refused: [], effect: 'restart-in-place' });
});

test('a refused update has the types and fields of the API server', () => {
  const manifest = pod('nginx:1', { hostNetwork: true });
  expect(lineOf({ old: pod('nginx:1'), new: manifest, by: 'client-side-apply' })).toEqual({
    refused: [
      {
        type: 'FieldValueForbidden',
        field: 'spec',
        detail: expect.stringMatching(/^Forbidden: pod updates may not change fields other than /),
      },
    ],
    effect: 'refused',
  });
});

test.each([
  ['{', /JSON/],
  ['[]', /Write an object with the members `old`, `new` and `by`\./],
  [JSON.stringify({ old: {}, new: {}, by: 'patch' }), /`by` is "replace", "client-side-apply", /],
  [
    JSON.stringify({ old: pod('a'), new: { ...pod('a'), kind: 'Job' }, by: 'replace' }),
    /^The manifests are of different objects: v1 Pod web and v1 Job web\.$/,
  ],
])('wrong input is refused with a reason: %s', (text, reason) => {
  expect(JSON.parse(updateLine(text))).toEqual({
    refused: [{ type: 'Other', field: '', detail: expect.stringMatching(reason) }],
    effect: 'refused',
  });
});

test('the options of a server-side apply are members of the line', () => {
  const managedFields = [
    {
      manager: 'argocd',
      operation: 'Apply',
      apiVersion: 'v1',
      fieldsType: 'FieldsV1',
      fieldsV1: { 'f:spec': { 'f:activeDeadlineSeconds': {} } },
    },
  ];
  const live = pod('nginx:1', { activeDeadlineSeconds: 9 });
  const request = {
    by: 'server-side-apply',
    old: pod('nginx:1'),
    new: pod('nginx:1', { activeDeadlineSeconds: 8 }),
    live: { ...live, metadata: { name: 'web', namespace: 'default', managedFields } },
  };
  expect(lineOf(request)).toMatchObject({ refused: [{ type: 'FieldManagerConflict' }] });
  expect(lineOf({ ...request, fieldManager: 'argocd' })).toMatchObject({ effect: 'change' });
  expect(lineOf({ ...request, forceConflicts: true })).toMatchObject({ effect: 'change' });
});
