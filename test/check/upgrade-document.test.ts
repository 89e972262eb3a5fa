import { KUBERNETES_VERSIONS } from '../../lib/api/kubernetes-version.js';
import { upgradeDocument } from '../../lib/check/upgrade-document.js';
import { diagnosticsOf } from '../../lib/report/report.js';
import { CHECK_OPTIONS, podYaml } from '../support/check-text.js';

/** Returns a line for each change of an upgrade: its level, its line, and its message. */
const changesIn = (text: string, versions = KUBERNETES_VERSIONS.slice()) =>
  diagnosticsOf(upgradeDocument({ text, line: 1 }, versions, CHECK_OPTIONS)).map(
    ({ kind, severity, range, field, message }) =>
      `${kind} ${severity} ${range.line} ${field}: ${message}`,
  );

test('nothing changes for an ordinary Pod', () => {
  expect(changesIn(podYaml('image: nginx:1.29'))).toEqual([]);
});

test('reports a field that a later version has, and a rule that a later version lacks', () => {
  const text = podYaml(
    'image: nginx:1.29',
    'env: [{name: a, valueFrom: {fileKeyRef: {key: a, path: b, volumeName: v}}}]',
  ).concat('\n  volumes: [{name: v, emptyDir: {}}]');
  const changes = changesIn(text);
  expect(changes.join('\n')).toContain('no longer ');
  expect(changes.every((each) => /^(?:hazard|change|refused) \w+ 8 /.test(each))).toBe(true);
});

test('reports an error that only one version has at both of its ends', () => {
  const text = [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: web}',
    'spec:',
    '  containers: [{name: app, image: "nginx:1.29"}]',
    '  initContainers:',
    '    - name: init',
    '      image: nginx:1.29',
    '      restartPolicy: Always',
    '      restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [1]}}]',
  ].join('\n');
  const about = changesIn(text).filter(
    (each) => each.includes('sidecar') || each.includes('Always'),
  );
  expect(about).toEqual([
    expect.stringMatching(/^refused error 10 .*: from 1\.35 on: Forbidden: /),
    expect.stringMatching(/^change note 10 .*: no longer refused from 1\.36 on\. Up to 1\.35: /),
  ]);
});

test('reports a default that changes', () => {
  const text = [
    'apiVersion: apps/v1',
    'kind: StatefulSet',
    'metadata: {name: web}',
    'spec:',
    '  serviceName: web',
    '  selector: {matchLabels: {app: web}}',
    '  template:',
    '    metadata: {labels: {app: web}}',
    '    spec: {containers: [{name: app, image: "nginx:1.29"}]}',
  ].join('\n');
  expect(changesIn(text)).toEqual([
    'change note 4 spec.updateStrategy.rollingUpdate.maxUnavailable: ' +
      'from 1.37 on: the default is 1, and was not set',
  ]);
  expect(changesIn(text, ['1.34', '1.35', '1.36'])).toEqual([]);
});

test('reports the items of a List, and what cannot be read', () => {
  const item = podYaml('image: a:1', 'bogus: 1').replaceAll('\n', '\n  ');
  const list = `kind: List\napiVersion: v1\nitems:\n- ${item}`;
  expect(upgradeDocument({ text: list, line: 1 }, ['1.36', '1.37'], CHECK_OPTIONS)).toMatchObject({
    objects: [{ diagnostics: [] }],
  });
  expect(changesIn('a: [')).toEqual([expect.stringMatching(/^unread error 1 /)]);
});
