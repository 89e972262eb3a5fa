import { generateProgram } from '../../../lib/codegen/generate-program.js';
import {
  chartSourceIn,
  importedProgram,
  manifestsOfProgram,
} from '../../support/imported-program.js';
import {
  account,
  KEY_REF,
  login,
  type Manifest,
  named,
  pod,
  programOf,
  service,
  serviceOf,
  settings,
  textOf,
  variable,
  web,
  workload,
} from '../../support/linked-manifests.js';

test('declares a constant before its use, and only one for each object that is referred to', () => {
  const program = programOf([variable(KEY_REF), login, settings]);
  expect(program.match(/^(const \w+ = )?new (?!App|Chart)\w+/gm)).toEqual([
    'const settings = new ConfigMap',
    'new Pod',
    'new Secret',
  ]);
});

test('prefers the selector of a Service to the serviceName of its StatefulSet', () => {
  const program = programOf([
    workload('StatefulSet', { serviceName: 'a' }),
    serviceOf({ clusterIP: 'None', ports: [{ port: 8080 }] }),
  ]);
  expect(program).toContain("serviceName: 'a'");
  expect(program).toContain('selector: web');
});

test('appends the kind to the names of constants that would be equal or are taken', () => {
  const chart = named('v1', 'ConfigMap', 'chart', { data: { MODE: 'x' } });
  const program = programOf([
    pod({
      serviceAccountName: 'settings',
      volumes: [
        { name: 'a', configMap: { name: 'settings' } },
        { name: 'b', configMap: { name: 'chart' } },
      ],
    }),
    settings,
    chart,
    { ...account, metadata: { name: 'settings' } },
  ]);
  expect(program.match(/(?<=^const )\w+/gm)).toEqual([
    'app',
    'chart',
    'settingsConfigMap',
    'chartConfigMap',
    'settingsServiceAccount',
  ]);
});

test('keeps the comments of a value that a construct replaces', () => {
  const program = importedProgram(`apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: a}
spec:
  maxUnavailable: 1
  # above
  selector:
    # within
    matchLabels: {app: web} # beside
---
${JSON.stringify(web)}
`);
  expect(program).toContain(`  // above
  // within
  // beside
  selector: web,
`);
});

test('adds patches to a constant', () => {
  const program = programOf([
    variable(KEY_REF),
    { ...settings, metadata: { name: 'settings', annotations: {} } },
  ]);
  expect(program).toContain(`data: { MODE: 'fast' } });
settings.addJsonPatch(JsonPatch.add('/metadata/annotations', {}));
`);
});

test('makes no constant of repeated values that refer to objects', () => {
  const envFrom = [
    { configMapRef: { name: 'settings' } },
    { secretRef: { name: 'login' } },
    { prefix: 'A_long_prefix_of_variables_', secretRef: { name: 'login' } },
  ];
  const program = programOf([
    pod({}, { envFrom }),
    { ...pod({}, { envFrom }), metadata: { name: 'other' } },
    settings,
    login,
  ]);
  expect(program).not.toContain('const envFrom');
  expect(program.match(/name: settings/g)).toHaveLength(2);
});

/** Imports files, and returns the statements that create charts and objects. */
function statementsOf(...files: readonly (readonly Manifest[])[]): readonly string[] {
  const sources = files.map(
    (objects, i) => chartSourceIn(textOf(objects), `${'abc'[i]}.yaml`).chart,
  );
  const program = generateProgram(sources);
  expect(manifestsOfProgram(program)).toHaveLength(files.flat().length);
  return (
    program.match(/new (?!App)\w+\(\w+, '[^']*'|settings\.key|serviceName: \S+|selector: web/g) ??
    []
  );
}

test('refers to the objects of other files, whose charts come first', () =>
  expect(statementsOf([variable(KEY_REF)], [settings])).toEqual([
    "new Chart(app, 'b'",
    "new ConfigMap(b, 'settings'",
    "new Chart(app, 'a'",
    "new Pod(a, 'pod'",
    'settings.key',
  ]));

test('prefers the object of the same file', () =>
  expect(statementsOf([settings], [variable(KEY_REF), settings])).toEqual([
    "new Chart(app, 'a'",
    "new ConfigMap(a, 'settings'",
    "new Chart(app, 'b'",
    "new ConfigMap(b, 'settings'",
    "new Pod(b, 'pod'",
    'settings.key',
  ]));

test('keeps references that would make charts depend on each other', () =>
  expect(
    statementsOf(
      [variable(KEY_REF), service],
      [settings, workload('StatefulSet', { serviceName: 'service' })],
    ),
  ).toEqual([
    "new Chart(app, 'b'",
    "new ConfigMap(b, 'settings'",
    "new StatefulSet(b, 'web'",
    "serviceName: 'service',",
    "new Chart(app, 'a'",
    "new Pod(a, 'pod'",
    'settings.key',
    "new Service(a, 'service'",
  ]));
