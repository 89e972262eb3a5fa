import {
  APP_ARMOR,
  app,
  BASELINE,
  CONF,
  context,
  HANDLERS,
  HOOKS,
  init,
  ofPod,
  PARTS,
  pod,
  RESTRICTED,
  restrictedApp,
  restrictedVolume,
  SOURCES,
  SUFFIXES,
  SYSCTLS,
  sidecar,
  volume,
} from './programs.js';

export const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  quantities: SUFFIXES.flatMap((suffix) =>
    ['1', '0.5', '.5', '5.', '+1', '-0', '007'].map((number) =>
      app(`resources: { requests: { cpu: '${number}${suffix}' } }`),
    ),
  ).concat(
    ['1e3', '1E3', '1e+3', '1E-3', ' 1', '1Gi '].map((amount) =>
      volume(`emptyDir: { sizeLimit: '${amount}' }`),
    ),
  ),
  'names that look like numbers': ['0x1', '0b1', '0o1', '1e3'].flatMap((name) => [
    pod(`volumes: { '${name}': { emptyDir: {} } }`),
    app(`ports: { '${name}': 80 }`),
  ]),
  'numbers of ports': [
    '1',
    '80',
    '9999',
    '10000',
    '59999',
    '60000',
    '64999',
    '65000',
    '65499',
    '65500',
    '65529',
    '65530',
    '65535',
  ].map((number) => app(`ports: { a: ${number} }`)),
  'capabilities of baseline': BASELINE.map((name) =>
    app(`securityContext: { capabilities: { add: ['${name}'] } }`, "podSecurity: 'baseline'"),
  ),
  'sysctls of baseline': SYSCTLS.map((name) =>
    ofPod('baseline', `sysctls: [{ name: '${name}', value: '1' }]`),
  ),
  'volumes of restricted': RESTRICTED.map(restrictedVolume),
  'Pods in a user namespace': [
    ...['runAsUser: 0', 'runAsNonRoot: false'].map((fields) =>
      restrictedApp(fields, 'hostUsers: false'),
    ),
    app("securityContext: { procMount: 'Unmasked' }", "podSecurity: 'baseline', hostUsers: false"),
  ],
  'a level whose type is a union': [
    volume("nfs: { server: 's', path: '/' }", "podSecurity: text as 'baseline' | 'restricted'"),
  ],
  'unusual names of variables': ['0x1', '-1', '1.5', 'a b', 'constructor'].map((name) =>
    app(`env: { '${name}': 'x' }`),
  ),
  'one of each': [
    ...HANDLERS.map((fields) => app(`livenessProbe: { ${fields} }`)),
    ...HOOKS.map((fields) => app(`lifecycle: { preStop: { ${fields} } }`)),
    ...SOURCES.map((fields) => app(`env: { A: { ${fields} } }`, CONF)),
    ...PARTS.map((fields) => volume(`projected: { sources: [{ ${fields} }] }`)),
  ],
  'ports without a hostPort': [
    '{ a: { containerPort: 80, hostPort: 0 } }',
    '[{ containerPort: 80, hostPort: 0 }, 81]',
  ].map((ports) => app(`ports: ${ports}`, "podSecurity: 'baseline'")),
  'fields that a level allows': [
    'privileged: false',
    "procMount: 'Default'",
    "seccompProfile: { type: 'Localhost', localhostProfile: 'p' }",
    "appArmorProfile: { type: 'RuntimeDefault' }",
    "capabilities: { drop: ['ALL'] }",
    'windowsOptions: { hostProcess: false }',
    'allowPrivilegeEscalation: false',
    'runAsNonRoot: true',
    'runAsUser: 1',
    "seLinuxOptions: { level: 's0' }",
    "seLinuxOptions: { type: 'container_engine_t', user: '', role: '' }",
  ].flatMap((fields) => [...context('restricted', fields), ...context('baseline', fields)]),
  'probes without another host': [
    app(
      "livenessProbe: { httpGet: { port: 80, host: '' } }, readinessProbe: { tcpSocket: { " +
        'port: 80, host: text } }',
      "podSecurity: 'baseline'",
    ),
    app(
      "lifecycle: { preStop: { exec: { command: ['true'] } } }, startupProbe: { grpc: { " +
        'port: 80 } }',
      "podSecurity: 'baseline'",
    ),
  ],
  annotations: ['', 'runtime/default', 'localhost/p'].map((profile) =>
    pod(
      `podSecurity: 'baseline', metadata: { name: 'a', annotations: { '${APP_ARMOR}app': ` +
        `'${profile}', note: 'unconfined' } }`,
    ),
  ),
  'values whose types are wide': [
    pod("podSecurity: 'baseline', metadata: { annotations: { [text]: 'unconfined' } }"),
    ...context('baseline', 'seLinuxOptions: { type: text, user: text }'),
    app('ports: { a: number, [text]: number }'),
    app('ports: { a: { containerPort: number, hostPort: 80 } }', 'hostNetwork: true'),
    app('ports: { a: { containerPort: 80, hostPort: number } }', 'hostNetwork: true'),
    app('ports: [number, { containerPort: number }]'),
    app('livenessProbe: { tcpSocket: { port: number } }'),
    app(
      'livenessProbe: { tcpSocket: { port: text } }, lifecycle: { preStop: { httpGet: { ' +
        'port: text } } }',
    ),
    app('env: { A: text, [text]: text }'),
    app("env: { A: { fileKeyRef: { volumeName: text, path: 'p', key: 'k' } } }"),
    app("volumeMounts: { '/a': { volume: text }, [text]: { volume: 'conf' } }", CONF),
    app(
      "volumeMounts: [{ mountPath: '/a', name: text }], volumeDevices: { '/dev': { volume: " +
        'text } }',
    ),
    app(
      'resources: { requests: { cpu: text }, limits: { cpu: number }, claims: { [text]: {} } }',
      "resourceClaims: { a: { resourceClaimName: 'g' } }",
    ),
    app(
      'resources: { claims: [{ name: text }] }',
      "resourceClaims: { a: { resourceClaimName: 'g' } }",
    ),
    volume('emptyDir: { sizeLimit: text }'),
    pod("initContainers: { [text]: { image: text, restartPolicy: 'Always' } }"),
    pod('volumes: { a: volume, [text]: volume }'),
    restrictedApp(
      "privileged: text === text, capabilities: { drop: ['ALL'], add: [text] }, runAsUser: number",
    ),
    ofPod('restricted', "sysctls: [{ name: text, value: '1' }]"),
    "new Pod(scope, 'pod', { containers: { [text]: container, app: container } });",
  ],
  'one of each, with other fields': [
    ...HANDLERS.map((fields) =>
      sidecar(`livenessProbe: { ${fields}, periodSeconds: 1, failureThreshold: 2 }, lifecycle: {}`),
    ),
    app("envFrom: [{ prefix: 'a', secretRef: { name: 's' } }, { configMapRef: { name: 'c' } }]"),
    init("restartPolicy: 'OnFailure', env: [{ name: 'A', value: 'a' }]"),
    pod("resourceClaims: { a: { resourceClaimName: 'g' }, b: { resourceClaimTemplateName: 't' } }"),
    app('resources: { claims: { a: {} } }', "resourceClaims: { a: { resourceClaimName: 'g' } }"),
    volume(
      "ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { " +
        "requests: { storage: '1Gi' }, limits: { storage: 1 } } } } }",
    ),
    volume(
      "downwardAPI: { items: [{ path: 'p', resourceFieldRef: { resource: 'limits.cpu', " +
        "containerName: 'app' } }] }",
    ),
  ],
  'host ports': [
    app('ports: { a: { containerPort: 80, hostPort: 80 } }', 'hostNetwork: true'),
    app('ports: [{ containerPort: 80, hostPort: 0 }]', 'hostNetwork: true'),
    app('ports: { a: { containerPort: 80, hostPort: 81 } }'),
    init('ports: { a: { containerPort: 80, hostPort: 81 } }', 'hostNetwork: true'),
  ],
};
