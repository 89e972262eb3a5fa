import {
  app,
  CONF,
  HANDLERS,
  HOOKS,
  init,
  PARTS,
  PROBES,
  pairs,
  pod,
  RESTRICTED,
  SOURCES,
  sidecar,
  volume,
} from './programs.js';

/** Invalid names and ports, and references to them. */
export const NETWORK: Readonly<Record<string, readonly string[]>> = {
  'names of containers and volumes': [
    'a b',
    'a/b',
    'a:b',
    'a@b',
    'a,b',
    'a+b',
    'a.b',
    'a_b',
    '-a',
    'a-',
    '',
    'A',
    'aB',
    '12',
  ].flatMap((name) => [
    `new Pod(scope, 'pod', { containers: { '${name}': { image: 'nginx' } } });`,
    pod(`initContainers: { '${name}': { image: 'nginx' } }`),
    pod(`volumes: { '${name}': { emptyDir: {} } }`),
  ]),
  'names of ports': [
    'a b',
    'a/b',
    'a:b',
    'a.b',
    'a_b',
    '-a',
    'a-',
    'a--b',
    '',
    'A',
    '12',
    'sixteen-letters-',
  ].map((name) => app(`ports: { '${name}': 80 }`)),
  'numbers of ports': [
    '0',
    '-1',
    '1.5',
    '65536',
    '65537',
    '65538',
    '65539',
    '65540',
    '65550',
    '65560',
    '65570',
    '65580',
    '65590',
    '65600',
    '65700',
    '65800',
    '65900',
  ]
    .concat('66000', '67000', '68000', '69000', '70000', '80000', '90000', '100000', '1e21')
    .flatMap((number) => [
      app(`ports: { a: ${number} }`),
      app(`livenessProbe: { tcpSocket: { port: ${number} } }`),
    ]),
  'ports in objects': [
    app('ports: { a: { containerPort: 0 } }'),
    app('ports: { a: { containerPort: 0, hostPort: 80 } }'),
    app('ports: { a: { containerPort: 80, hostPort: 70000 } }'),
    app('ports: [0]'),
    app('ports: [{ containerPort: 0 }]'),
    app("ports: { a: { containerPort: '80' } }"),
    init('ports: { a: 0 }'),
  ],
  'host ports': [
    app('ports: { a: { containerPort: 80, hostPort: 81 } }', 'hostNetwork: true'),
    app('ports: [{ containerPort: 80, hostPort: 81 }]', 'hostNetwork: true'),
  ],
  'handlers of probes': PROBES.flatMap((probe) =>
    [...pairs(HANDLERS), '', 'periodSeconds: 1'].map((fields) => app(`${probe}: { ${fields} }`)),
  ),
  'ports of probes': PROBES.flatMap((probe) =>
    [
      "httpGet: { port: 'no' }",
      "tcpSocket: { port: 'no' }",
      'httpGet: { port: 0 }',
      'tcpSocket: { port: 0 }',
      'grpc: { port: 0 }',
    ].flatMap((handler) => [
      app(`ports: { http: 80 }, ${probe}: { ${handler} }`),
      app(`ports: [{ name: 'http', containerPort: 80 }], ${probe}: { ${handler} }`),
      app(`${probe}: { ${handler} }`),
      sidecar(`${probe}: { ${handler} }`),
    ]),
  ),
  hooks: ['preStop', 'postStart'].flatMap((hook) =>
    [...pairs(HOOKS), '', "httpGet: { port: 'no' }", 'httpGet: { port: 0 }'].map((fields) =>
      app(`ports: { http: 80 }, lifecycle: { ${hook}: { ${fields} } }`),
    ),
  ),
  'probes of init containers': PROBES.map((probe) => init(`${probe}: { ${HANDLERS[0]} }`)).concat(
    init('lifecycle: {}'),
    init(`restartPolicy: 'Never', livenessProbe: { ${HANDLERS[0]} }`),
  ),
};

/** Invalid variables, mounts and volumes. */
export const DATA: Readonly<Record<string, readonly string[]>> = {
  'sources of variables': [...pairs(SOURCES), ''].map((fields) =>
    app(`env: { A: { ${fields} } }`, CONF),
  ),
  'parts of variables': [
    "configMapRef: { name: 'a' }, secretRef: { name: 'a' }",
    "prefix: 'a'",
    '',
  ].map((fields) => app(`envFrom: [{ ${fields} }]`)),
  variables: [
    '3',
    'true',
    "{ fileKeyRef: { volumeName: 'no', path: 'p', key: 'k' } }",
    "{ fieldRef: { fieldPath: 'no' } }",
  ]
    .map((value) => app(`env: { A: ${value} }`, CONF))
    .concat(app("env: { 1: 'a' }")),
  mounts: [
    "'/a': { volume: 'no' }",
    "a: { volume: 'conf' }",
    "'/a': { volume: 'conf', readOnly: 3 }",
  ].flatMap((fields) => [
    app(`volumeMounts: { ${fields} }`, CONF),
    init(`volumeMounts: { ${fields} }`, CONF),
  ]),
  'mounts in lists': [
    app("volumeMounts: [{ mountPath: '/a', name: 'no' }]", CONF),
    app("volumeMounts: [{ mountPath: '/a', name: 'no' }]"),
  ],
  'mistakes next to values whose types are wide': [
    "new Pod(scope, 'pod', { containers: { [text]: { image: 'nginx' }, App: { image: 'nginx' " +
      '} } });',
    "new Pod(scope, 'pod', { containers: { [text]: { image: 'nginx' }, app: { image: 'nginx' " +
      "} }, initContainers: { app: { image: 'nginx' } } });",
    pod('volumes: { [text]: { emptyDir: {} }, my_volume: { emptyDir: {} } }'),
    pod("initContainers: { [text]: { image: 'nginx' }, Setup: { image: 'nginx' } }"),
    app('ports: { a: { containerPort: 70000, hostPort: number } }'),
    app('ports: { a: 0 }', "resourceClaims: { gpu: { resourceClaimName: 'g' } }"),
    app('ports: { a: number, b: 70000 }'),
    app('ports: [number, 70000]'),
    app('ports: { a: { containerPort: number, hostPort: 70000 } }'),
    app('ports: { [text]: 80, Bad: 81 }'),
    app(
      "livenessProbe: { tcpSocket: { port: text } }, readinessProbe: { tcpSocket: { port: 'no' } }",
    ),
    app(
      'livenessProbe: { tcpSocket: { port: number } }, readinessProbe: { tcpSocket: { port: 0 } }',
    ),
    app('lifecycle: { preStop: { httpGet: { port: text } }, postStart: { httpGet: { port: 0 } } }'),
    app("resources: { requests: { cpu: text, memory: '1GB' } }"),
    app("resources: { requests: { cpu: text }, limits: { cpu: '1x' } }"),
    app(
      'resources: { claims: { [text]: {}, no: {} } }',
      "resourceClaims: { gpu: { resourceClaimName: 'g' } }",
    ),
    app(
      "resources: { claims: [{ name: text }, { name: 'no' }] }",
      "resourceClaims: { gpu: { resourceClaimName: 'g' } }",
    ),
    app(
      "env: { A: { fileKeyRef: { volumeName: text, path: 'p', key: 'k' } }, B: { fileKeyRef: " +
        "{ volumeName: 'no', path: 'p', key: 'k' } } }",
      CONF,
    ),
    app("volumeMounts: [{ mountPath: '/a', name: text }, { mountPath: '/b', name: 'no' }]", CONF),
    app("securityContext: { capabilities: { add: [text, 'NET_RAW'] } }", "podSecurity: 'baseline'"),
    app("volumeMounts: { '/a': { volume: text } }, ports: { a: 0 }"),
    app("volumeMounts: { '/a': { volume: text }, '/b': { volume: 'no' } }", CONF),
    app(
      "volumeMounts: { '/a': { volume: text } }, volumeDevices: { '/b': { volume: 'no' } }",
      CONF,
    ),
    init(
      "volumeMounts: { '/a': { volume: 'no' } }",
      "resourceClaims: { gpu: { resourceClaimName: 'g' } }",
    ),
  ],
  devices: [
    "{ '/a': { volume: 'no' } }",
    "{ a: { volume: 'conf' } }",
    "[{ devicePath: '/a', name: 'no' }]",
  ].map((devices) => app(`volumeDevices: ${devices}`, CONF)),
  'volumes of two kinds': pairs(RESTRICTED.slice(0, 4)).map((fields) => volume(fields)),
  'parts of projected volumes': [...pairs(PARTS), ''].map((fields) =>
    volume(`projected: { sources: [{ ${fields} }] }`),
  ),
  'files of downward volumes': [
    '',
    "fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { resource: 'limits.cpu' }",
  ].flatMap((fields) => [
    volume(`downwardAPI: { items: [{ path: 'p', ${fields} }] }`),
    volume(`projected: { sources: [{ downwardAPI: { items: [{ path: 'p', ${fields} }] } }] }`),
  ]),
};
