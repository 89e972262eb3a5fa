import type { Api } from '../../../lib/api/api.js';
import { validate } from '../../../lib/rules/validate.js';

const backend = { service: { name: 'web', port: { number: 80 } } };

/** Returns the errors about an Ingress: each field and detail. */
const errorsOf = (spec: Api<'IngressSpec'>): readonly string[] =>
  validate({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web' },
    spec,
  }).errors.map(({ field, detail }) => `${field}: ${detail}`);

const errorsOfPath = (path: Api<'HTTPIngressPath'>): readonly string[] =>
  errorsOf({ rules: [{ http: { paths: [path] } }] }).map((each) =>
    each.replace('spec.rules[0].http.paths[0]', ''),
  );

test('an Ingress that leads nowhere is reported at its spec', () => {
  expect(errorsOf({})).toEqual(['spec: either `defaultBackend` or `rules` must be specified']);
  expect(errorsOf({ defaultBackend: backend })).toEqual([]);
});

test('the backend of a path without a type is not validated', () => {
  expect(errorsOfPath({ backend: {} } as Api<'HTTPIngressPath'>)).toEqual([
    '.pathType: pathType must be specified',
  ]);
});

test('an exact path has no parts that a proxy changes', () => {
  const path = '/a//b/../c%2Fd/.';
  expect(errorsOfPath({ path, pathType: 'Exact', backend })).toEqual([
    ".path: must not contain '//'",
    ".path: must not contain '/../'",
    ".path: must not contain '%2F'",
    ".path: cannot end with '/.'",
  ]);
  expect(errorsOfPath({ path, pathType: 'ImplementationSpecific', backend })).toEqual([]);
});

test('the resource of a backend may be of any kind, unlike the data source of a claim', () => {
  const resource = { kind: 'Bucket', name: 'static' };
  expect(errorsOf({ defaultBackend: { resource } })).toEqual([]);
  expect(errorsOf({ defaultBackend: { resource, ...backend } })).toEqual([
    'spec.defaultBackend: cannot set both resource and service backends',
  ]);
});
