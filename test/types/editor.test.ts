// The completions and hints of an editor in a Pod: the checks of the types do not disturb them.
import { FILE, pod, service, write } from './editor.js';

/** Returns the completions at the cursor, sorted, without keywords and global names. */
function offered(program: string): readonly string[] {
  const entries = service.getCompletionsAtPosition(FILE, write(program), {})?.entries ?? [];
  const local = entries.filter(({ kind, sortText }) => kind !== 'keyword' && sortText !== '15');
  return local.map(({ name }) => name).sort();
}

const VOLUMES = 'volumes: { logs: { emptyDir: {} }, tmp: { emptyDir: {} } }';

test.each([
  [
    'the names of volumes',
    `containers: { app: { image: 'x', volumeMounts: { '/x': { volume: '|' } } } }, ${VOLUMES}`,
    'logs tmp',
  ],
  [
    'all volumes after the start of a name',
    `containers: { app: { image: 'x', volumeMounts: { '/x': { volume: 'lo|' } } } }, ${VOLUMES}`,
    'logs tmp',
  ],
  [
    'the names of volumes that are declared earlier',
    `${VOLUMES}, containers: { app: { image: 'x', volumeMounts: { '/x': { volume: '|' } } } }`,
    'logs tmp',
  ],
  [
    'the names of volumes in a list',
    "containers: { app: { image: 'x', volumeMounts: [{ mountPath: '/x', name: '|' }] } }, " +
      `${VOLUMES}`,
    'logs tmp',
  ],
  [
    'the names of ports',
    "containers: { app: { image: 'x', ports: { http: 80, dns: 53 }, readinessProbe: { " +
      "httpGet: { port: '|' } } } }",
    'dns http',
  ],
  [
    'the names of volumes of devices',
    `containers: { app: { image: 'x', volumeDevices: { '/x': { volume: '|' } } } }, ${VOLUMES}`,
    'logs tmp',
  ],
  [
    'the names of ports in a hook',
    "containers: { app: { image: 'x', ports: { http: 80, dns: 53 }, lifecycle: { preStop: { " +
      "httpGet: { port: '|' } } } } }",
    'dns http',
  ],
  [
    'the names of containers in the reference to a resource',
    "containers: { app: { image: 'x', env: { A: { resourceFieldRef: { containerName: '|', " +
      "resource: 'limits.cpu' } } } } }, initContainers: { setup: { image: 'y' } }",
    ' app setup',
  ],
  [
    'the names of containers in a volume',
    "containers: { app: { image: 'x' }, web: { image: 'y' } }, volumes: { info: { downwardAPI: { " +
      "items: [{ path: 'a', resourceFieldRef: { containerName: '|', resource: 'limits.cpu' } }] " +
      '} } }',
    'app web',
  ],
  [
    'the names of resource claims in a list',
    "containers: { app: { image: 'x', resources: { claims: [{ name: '|' }] } } }, " +
      "resourceClaims: { gpu: { resourceClaimName: 'a' }, nic: { resourceClaimName: 'b' } }",
    'gpu nic',
  ],
  [
    'the allowed values',
    "containers: { app: { image: 'x', imagePullPolicy: '|' } }",
    'Always IfNotPresent Never',
  ],
  [
    'the fields of a hook',
    "containers: { app: { image: 'x', lifecycle: { preStop: { | } } } }",
    'exec httpGet sleep',
  ],
  [
    'the fields of a probe',
    "containers: { app: { image: 'x', livenessProbe: { | } } }",
    'exec failureThreshold grpc httpGet initialDelaySeconds periodSeconds successThreshold ' +
      'tcpSocket terminationGracePeriodSeconds timeoutSeconds',
  ],
  [
    'the sources of a variable',
    "containers: { app: { image: 'x', env: { A: { | } } } }",
    'configMapKeyRef fieldRef fileKeyRef resourceFieldRef secretKeyRef',
  ],
  [
    'the levels',
    "podSecurity: '|', containers: { app: { image: 'x' } }",
    'baseline privileged restricted',
  ],
  [
    'the levels in a Pod that does not meet its level',
    "podSecurity: 'restricted|', containers: { app: { image: 'x' } }",
    'baseline privileged restricted',
  ],
  [
    'the fields of capabilities in a Pod that does not meet its level',
    "podSecurity: 'restricted', containers: { app: { image: 'x', securityContext: { " +
      'allowPrivilegeEscalation: false, capabilities: { | } } } }',
    'add drop',
  ],
])('%s', (_, props, names) => {
  expect(offered(pod(props))).toEqual(names.split(' '));
});

const SETTINGS =
  "const settings = new ConfigMap(scope, 'settings', { data: { MODE: 'fast', LEVEL: 'info' } });";
const LOGIN =
  "const login = new Secret(scope, 'login', { stringData: { token: 'x' }, data: { user: 'eA==' } });";
const WEB =
  "const web = new Deployment(scope, 'web', { template: { containers: { app: { image: 'nginx', " +
  'ports: { http: 80, metrics: 9090 } } } } });';

test.each([
  [
    'the names of the claims of a StatefulSet',
    "new StatefulSet(scope, 'a', { serviceName: 'a', volumeClaimTemplates: { data: { spec: { " +
      "accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } } }, " +
      "template: { containers: { a: { image: 'x', volumeMounts: { '/d': { volume: '|' } } } } } });",
    'data',
  ],
  [
    'the names of volumes in the props of a subclass',
    "new Pod(scope, 'a', Pod.props({ containers: { a: { image: 'x', volumeMounts: { '/d': { " +
      "volume: '|' } } } }, volumes: { logs: { emptyDir: {} } } }));",
    'logs',
  ],
  ['the keys of a ConfigMap', `${SETTINGS} settings.key('|');`, 'LEVEL MODE'],
  ['the keys of a Secret', `${LOGIN} login.key('|');`, 'token user'],
  [
    'the keys of a ConfigMap in a reference',
    `${SETTINGS} new Pod(scope, 'a', { containers: { a: { image: 'x', env: { A: { ` +
      "configMapKeyRef: { name: settings, key: '|' } } } } } });",
    'LEVEL MODE',
  ],
  [
    'the keys of a Secret in a volume',
    `${LOGIN} new Pod(scope, 'a', { containers: { a: { image: 'x' } }, volumes: { a: { secret: { ` +
      "secretName: login, items: [{ key: '|', path: 'a' }] } } } });",
    'token user',
  ],
  [
    'the ports of the selected Pods',
    `${WEB} new Service(scope, 's', { selector: web, ports: { a: { port: 80, targetPort: '|' } } });`,
    'http metrics',
  ],
  [
    'the ports of the selected Pods in a list',
    `${WEB} new Service(scope, 's', { selector: web, ports: [{ port: 80, targetPort: '|' }] });`,
    'http metrics',
  ],
  [
    'the ports of a Service',
    `${WEB} const service = new Service(scope, 's', { selector: web, ports: { http: 80, dns: ` +
      "{ port: 53, targetPort: 'http' } } }); new Ingress(scope, 'i', { defaultBackend: { " +
      "service: { name: service, port: { name: '|' } } } });",
    'dns http',
  ],
])('%s', (_, program, names) => {
  expect(offered(program)).toEqual(names.split(' '));
});

test('offers the missing fields of a container', () => {
  expect(offered(pod('containers: { app: { | } }'))).toEqual(
    expect.arrayContaining(['image', 'command', 'ports', 'volumeMounts', 'restartPolicy']),
  );
  expect(offered(pod("containers: { app: { image: 'x', | } }"))).not.toContain('image');
});

test('offers all fields in a Pod that does not meet its level', () => {
  const container = offered(
    pod("podSecurity: 'restricted', containers: { app: { image: 'x', | } }"),
  );
  expect(container).toEqual(
    expect.arrayContaining(['command', 'ports', 'securityContext', 'volumeMounts']),
  );
  const context = offered(
    pod(
      "podSecurity: 'restricted', containers: { app: { image: 'x', securityContext: { " +
        'runAsUser: 1, | } } }',
    ),
  );
  expect(context).toEqual(
    expect.arrayContaining([
      'allowPrivilegeEscalation',
      'capabilities',
      'runAsNonRoot',
      'seccompProfile',
    ]),
  );
});

test('offers the names of resource claims after the start of one', () => {
  const names = offered(
    pod(
      "containers: { app: { image: 'x', resources: { claims: { g| } } } }, resourceClaims: { " +
        "gpu: { resourceClaimName: 'a' }, nic: { resourceClaimName: 'b' } }",
    ),
  );
  expect(names).toEqual(expect.arrayContaining(['gpu', 'nic']));
});

test('offers the kinds of volumes', () => {
  const kinds = offered(pod("containers: { app: { image: 'x' } }, volumes: { data: { | } }"));
  expect(kinds).toHaveLength(30);
  expect(kinds).toContain('emptyDir');
});
