import { app, init, PROBES, sidecar } from './programs.js';

const VOLUMES =
  "volumes: { data: { emptyDir: {} }, disk: { persistentVolumeClaim: { claimName: 'c' } } }";
const mount = (fields: string, more = ''): string =>
  app(`volumeMounts: { '/data': { volume: 'data', ${fields} } }, ${more}`, VOLUMES);
const mounts = (entries: string): string => app(`volumeMounts: [${entries}]`, VOLUMES);
const env = (fields: string): string => app(`env: { ${fields} }`, VOLUMES);
const listedEnv = (entry: string): string => app(`env: [${entry}]`, VOLUMES);
const image = (value: string): string =>
  `new Pod(scope, 'pod', { containers: { app: { image: ${value} } } });`;
const port = (fields: string): string => app(`ports: { http: { containerPort: 80, ${fields} } }`);

/** Values and pairs of fields of a container that are wrong, one in each program. */
export const WRONG_VALUES: Readonly<Record<string, readonly string[]>> = {
  images: [
    ...['', ' nginx', 'nginx ', 'nginx\\n', 'Nginx:1.29', 'MyOrg', 'acme/Web:1', 'ghcr.io/A/b'],
    ...['https://ghcr.io/a/b', 'nginx:', 'a b', '$(IMAGE)', `\${IMAGE}`, '{{ .image }}'],
    ...['nginx@sha256', '/nginx', 'nginx/', ':1', 'a//b', '<image>'],
  ]
    .map((reference) => image(`'${reference}'`))
    .concat(image("flag ? 'nginx' : ''"), image(`\`Nginx:\${text}\``)),
  'numbers of probes': [
    ...PROBES.flatMap((probe) =>
      [
        'periodSeconds: -10',
        'periodSeconds: flag ? -1 : 5',
        'timeoutSeconds: 0.5',
        'initialDelaySeconds: -1',
        'failureThreshold: 1e-3',
        'failureThreshold: 3000000000',
      ].map((field) => app(`${probe}: { tcpSocket: { port: 80 }, ${field} }`)),
    ),
    app('readinessProbe: { tcpSocket: { port: 80 }, successThreshold: 1.5 }'),
    ...[0, -1, 1.5].flatMap((seconds) =>
      ['livenessProbe', 'startupProbe'].map((probe) =>
        app(`${probe}: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: ${seconds} }`),
      ),
    ),
  ],
  'handlers of probes and hooks': [
    ...["''", "'X Custom'", "'Host:'", "'a_b'"].flatMap((name) =>
      ['readinessProbe: {', 'lifecycle: { preStop: {'].map((start) =>
        app(
          `${start} httpGet: { port: 80, httpHeaders: [{ name: 'Ok', value: '' }, ` +
            `{ name: ${name}, value: '1' }] } }${start.endsWith('preStop: {') ? ' }' : ''}`,
        ),
      ),
    ),
    app('livenessProbe: { exec: { command: [] } }'),
    sidecar('lifecycle: { postStart: { exec: { command: [] } } }'),
    app("readinessProbe: { httpGet: { port: 443, scheme: 'HTTPS', protocol: 'HTTP2' } }"),
    app("readinessProbe: { httpGet: { port: 80, host: 'a', protocol: 'HTTP2' } }"),
  ],
  'the seconds of a hook, and its signal': [
    ...[-5, 2.5, 31, 60, 100].map((seconds) =>
      app(`lifecycle: { preStop: { sleep: { seconds: ${seconds} } } }`),
    ),
    ...[
      [10, 15],
      [100, 120],
      [45, 50],
      [99, 100],
    ].map(([grace, seconds]) =>
      app(
        `lifecycle: { postStart: { sleep: { seconds: ${seconds} } } }`,
        `terminationGracePeriodSeconds: ${grace}`,
      ),
    ),
    app("lifecycle: { stopSignal: 'SIGQUIT' }"),
    sidecar("lifecycle: { stopSignal: 'SIGQUIT' }"),
  ],
  'names of variables': [
    env("'': 'a'"),
    env("'A=': 'a'"),
    env("'A=B': 'a'"),
    listedEnv("{ name: '', value: 'a' }"),
    listedEnv("{ name: 'A=', value: 'a' }"),
  ],
  'sources of variables': [
    ...['secretKeyRef', 'configMapKeyRef'].flatMap((source) =>
      [
        "name: 'My Config', key: 'a'",
        "name: 'my_config', key: 'a'",
        "name: 'MyConfig', key: 'a'",
        "name: '-a', key: 'a'",
        "name: 'a.', key: 'a'",
        "name: 'a', key: ''",
        "name: 'a', key: 'path/a'",
        "name: 'a', key: '..'",
      ].flatMap((fields) => [
        env(`A: { ${source}: { ${fields} } }`),
        listedEnv(`{ name: 'A', valueFrom: { ${source}: { ${fields} } } }`),
      ]),
    ),
    ...[
      "volumeName: 'data', path: '../a', key: 'A'",
      "volumeName: 'data', path: '', key: 'A'",
      "volumeName: 'data', path: 'a', key: 'A='",
      "volumeName: 'disk', path: 'a', key: 'A'",
    ].map((fields) => env(`A: { fileKeyRef: { ${fields} } }`)),
    ...[
      "resource: 'limits.memory', divisor: '1MB'",
      "resource: 'limits.memory', divisor: '5Mi'",
      "resource: 'limits.memory', divisor: '1m'",
      "resource: 'limits.cpu', divisor: '10m'",
      "resource: 'requests.cpu', divisor: 2",
      "resource: 'requests.cpu', containerName: 'web'",
    ].flatMap((fields) => [
      env(`A: { resourceFieldRef: { ${fields} } }`),
      listedEnv(`{ name: 'A', valueFrom: { resourceFieldRef: { ${fields} } } }`),
    ]),
    listedEnv("{ name: 'A', value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }"),
    listedEnv("{ name: 'A', valueFrom: {} }"),
    ...['My Config', '', 'my_config'].flatMap((name) => [
      app(`envFrom: [{ configMapRef: { name: '${name}' } }]`),
      app(`envFrom: [{ secretRef: { name: 'a' } }, { secretRef: { name: '${name}' } }]`),
    ]),
    app("envFrom: [{ secretRef: { name: 'a' }, prefix: 'A=' }]"),
  ],
  'fields of mounts': [
    ...['/a', '../a', 'a/../b', 'a/..', '..'].flatMap((path) => [
      mount(`subPath: '${path}'`),
      mount(`subPathExpr: '${path}'`),
      mounts(`{ name: 'data', mountPath: '/data', subPath: '${path}' }`),
    ]),
    mount("subPath: 'a', subPathExpr: '$(A)'"),
    mount("recursiveReadOnly: 'Enabled'"),
    mount("recursiveReadOnly: 'IfPossible', readOnly: false"),
    mount("recursiveReadOnly: 'Enabled', readOnly: true, mountPropagation: 'HostToContainer'"),
    mount("mountPropagation: 'Bidirectional'"),
    mount("mountPropagation: 'Bidirectional'", 'securityContext: { privileged: false }'),
    mount("mountPropagation: 'Bidirectional'", 'securityContext: {}'),
  ],
  devices: [
    app("volumeDevices: { '/dev/a': { volume: 'data' } }", VOLUMES),
    app("volumeDevices: [{ devicePath: '/dev/a', name: 'data' }]", VOLUMES),
    app("volumeDevices: { '/dev/../a': { volume: 'disk' } }", VOLUMES),
    app(
      "volumeMounts: { '/a': { volume: 'disk' } }, volumeDevices: { '/b': { volume: 'disk' } }",
      VOLUMES,
    ),
    app(
      "volumeMounts: { '/a': { volume: 'data' } }, volumeDevices: { '/a': { volume: 'disk' } }",
      VOLUMES,
    ),
  ],
  'ports of the node': [
    ...['localhost', '10.0.0', 'example.com'].map((ip) => port(`hostPort: 80, hostIP: '${ip}'`)),
  ],
  'names of ports in lists': ['HTTP', 'my_port', '80', 'a-very-long-port-name'].map((name) =>
    app(`ports: [{ name: '${name}', containerPort: 80 }]`),
  ),
  'a security context': [
    ...['-1', '1.5', '3000000000', 'flag ? -1 : 5'].flatMap((id) => [
      app(`securityContext: { runAsUser: ${id} }`),
      init(`securityContext: { runAsGroup: ${id} }`),
    ]),
    ...[
      "seccompProfile: { type: 'Localhost' }",
      "seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'a.json' }",
      "seccompProfile: { type: 'Localhost', localhostProfile: '/a.json' }",
      "seccompProfile: { type: 'Localhost', localhostProfile: '../a.json' }",
      "appArmorProfile: { type: 'Localhost' }",
      "appArmorProfile: { type: 'Unconfined', localhostProfile: 'a' }",
      'runAsNonRoot: true, runAsUser: 0',
      'privileged: true, allowPrivilegeEscalation: false',
      "allowPrivilegeEscalation: false, capabilities: { add: ['CAP_SYS_ADMIN'] }",
      "procMount: 'Unmasked'",
    ].flatMap((fields) => [
      app(`securityContext: { ${fields} }`),
      sidecar(`securityContext: { ${fields} }`),
    ]),
    app("securityContext: { procMount: 'Unmasked' }", 'hostUsers: true'),
  ],
  amounts: [
    "limits: { memory: '512m' }",
    "requests: { 'ephemeral-storage': '100m' }",
    'requests: { cpu: -1 }',
    "limits: { 'nvidia.com/gpu': '0.5' }",
    "limits: { 'nvidia.com/gpu': 0.5 }",
    "limits: { 'nvidia.com/gpu': '500m' }",
    "requests: { 'nvidia.com/gpu': 1 }",
    "requests: { 'nvidia.com/gpu': 1 }, limits: { memory: '1Gi' }",
    "requests: { cpu: '1', 'hugepages-2Mi': '4Mi' }",
    "limits: { 'hugepages-2Mi': '4Mi' }",
  ].map((fields) => app(`resources: { ${fields} }`)),
  'policies of restarts and resizes': [
    app("restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }]"),
    app(`resizePolicy: [${"{ resourceName: 'cpu', restartPolicy: 'NotRequired' }, ".repeat(2)}]`),
    app(
      "resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }]",
      "restartPolicy: 'Never'",
    ),
  ],
};

/** The same with two errors each: both entries of a list, or both fields of a pair, are wrong. */
export const TWICE_WRONG_VALUES: readonly string[] = [
  mounts("{ name: 'data', mountPath: '/data' }, { name: 'data', mountPath: '/data' }"),
  app("ports: [{ name: 'http', containerPort: 80 }, { name: 'http', containerPort: 81 }]"),
  app('ports: { a: { containerPort: 1, hostPort: 80 }, b: { containerPort: 2, hostPort: 80 } }'),
  app("resources: { requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': 2 } }"),
];
