// Mistakes one by one, and what is right beside them. In the programs of *.test-d.ts a Pod may have several: once one of them is found, all are
// explained. Here each is alone, and must be found by itself.

const pod = (fields: string): string => `new Pod(scope, 'pod', { containers: { app: { image: 'nginx' } }, ${fields} });`;
const app = (fields: string, more = ''): string =>
  `new Pod(scope, 'pod', { containers: { app: { image: 'nginx', ${fields} } }, ${more} });`;
const init = (fields: string, more = ''): string => pod(`initContainers: { setup: { image: 'busybox', ${fields} } }, ${more}`);
const sidecar = (fields: string): string => init(`restartPolicy: 'Always', ${fields}`);
const volume = (fields: string, more = ''): string => pod(`volumes: { data: { ${fields} } }, ${more}`);

/** All pairs of some texts. */
const pairs = (texts: readonly string[]): readonly string[] => texts.flatMap((a, i) => texts.slice(i + 1).map((b) => `${a}, ${b}`));

const HANDLERS = ['httpGet: { port: 80 }', 'tcpSocket: { port: 80 }', "exec: { command: ['true'] }", 'grpc: { port: 80 }'];
const HOOKS = ['httpGet: { port: 80 }', "exec: { command: ['true'] }", 'sleep: { seconds: 1 }'];
const SOURCES = [
  "secretKeyRef: { name: 'a', key: 'b' }",
  "configMapKeyRef: { name: 'a', key: 'b' }",
  "fieldRef: { fieldPath: 'metadata.name' }",
  "resourceFieldRef: { resource: 'limits.cpu' }",
  "fileKeyRef: { volumeName: 'conf', path: 'p', key: 'k' }",
];
const PARTS = [
  "secret: { name: 'a' }",
  "configMap: { name: 'a' }",
  "downwardAPI: { items: [{ path: 'p', fieldRef: { fieldPath: 'metadata.name' } }] }",
  "serviceAccountToken: { path: 't' }",
  "clusterTrustBundle: { path: 'ca', name: 'n' }",
  "podCertificate: { signerName: 'a/b', keyType: 'ED25519', credentialBundlePath: 'p' }",
];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const CONF = 'volumes: { conf: { emptyDir: {} } }';
const BASELINE = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const SYSCTLS = [
  'kernel.shm_rmid_forced',
  ...[
    'ip_local_port_range',
    'tcp_syncookies',
    'ping_group_range',
    'ip_unprivileged_port_start',
    'ip_local_reserved_ports',
    'tcp_keepalive_time',
  ],
  ...[
    'tcp_fin_timeout',
    'tcp_keepalive_intvl',
    'tcp_keepalive_probes',
    'tcp_rmem',
    'tcp_wmem',
    'tcp_slow_start_after_idle',
    'tcp_notsent_lowat',
  ],
].map((name) => (name.includes('.') ? name : `net.ipv4.${name}`));
const RESTRICTED = [
  "configMap: { name: 'a' }",
  "csi: { driver: 'd' }",
  'downwardAPI: {}',
  'emptyDir: {}',
  'ephemeral: { volumeClaimTemplate: { spec: {} } }',
  "image: { reference: 'r' }",
  "persistentVolumeClaim: { claimName: 'c' }",
  'projected: {}',
  "secret: { secretName: 's' }",
];
const SUFFIXES = ['', 'm', 'u', 'n', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const context = (level: string, fields: string): readonly string[] => [
  app(`securityContext: { ${fields} }`, `podSecurity: '${level}'`),
  init(`securityContext: { ${fields} }`, `podSecurity: '${level}'`),
];
const ofPod = (level: string, fields: string): string => pod(`podSecurity: '${level}', securityContext: { ${fields} }`);

export const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'names of containers and volumes': ['a b', 'a/b', 'a:b', 'a@b', 'a,b', 'a+b', 'a.b', 'a_b', '-a', 'a-', '', 'A', 'aB', '12'].flatMap(
    (name) => [
      `new Pod(scope, 'pod', { containers: { '${name}': { image: 'nginx' } } });`,
      pod(`initContainers: { '${name}': { image: 'nginx' } }`),
      pod(`volumes: { '${name}': { emptyDir: {} } }`),
    ],
  ),
  'names of ports': ['a b', 'a/b', 'a:b', 'a.b', 'a_b', '-a', 'a-', 'a--b', '', 'A', '12', 'sixteen-letters-'].map((name) =>
    app(`ports: { '${name}': 80 }`),
  ),
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
    .flatMap((number) => [app(`ports: { a: ${number} }`), app(`livenessProbe: { tcpSocket: { port: ${number} } }`)]),
  'ports in objects': [
    app('ports: { a: { containerPort: 0 } }'),
    app('ports: { a: { containerPort: 0, hostPort: 80 } }'),
    app('ports: { a: { containerPort: 80, hostPort: 70000 } }'),
    app('ports: [0]'),
    app('ports: [{ containerPort: 0 }]'),
    app("ports: { a: { containerPort: '80' } }"),
    init('ports: { a: 0 }'),
  ],
  'ports of the host': [
    app('ports: { a: { containerPort: 80, hostPort: 81 } }', 'hostNetwork: true'),
    app('ports: [{ containerPort: 80, hostPort: 81 }]', 'hostNetwork: true'),
  ],
  'handlers of probes': PROBES.flatMap((probe) =>
    [...pairs(HANDLERS), '', 'periodSeconds: 1'].map((fields) => app(`${probe}: { ${fields} }`)),
  ),
  'ports of probes': PROBES.flatMap((probe) =>
    ["httpGet: { port: 'no' }", "tcpSocket: { port: 'no' }", 'httpGet: { port: 0 }', 'tcpSocket: { port: 0 }', 'grpc: { port: 0 }'].flatMap(
      (handler) => [
        app(`ports: { http: 80 }, ${probe}: { ${handler} }`),
        app(`ports: [{ name: 'http', containerPort: 80 }], ${probe}: { ${handler} }`),
        app(`${probe}: { ${handler} }`),
        sidecar(`${probe}: { ${handler} }`),
      ],
    ),
  ),
  hooks: ['preStop', 'postStart'].flatMap((hook) =>
    [...pairs(HOOKS), '', "httpGet: { port: 'no' }", 'httpGet: { port: 0 }'].map((fields) =>
      app(`ports: { http: 80 }, lifecycle: { ${hook}: { ${fields} } }`),
    ),
  ),
  'probes of steps': PROBES.map((probe) => init(`${probe}: { ${HANDLERS[0]} }`)).concat(
    init('lifecycle: {}'),
    init(`restartPolicy: 'Never', livenessProbe: { ${HANDLERS[0]} }`),
  ),
  'sources of variables': [...pairs(SOURCES), ''].map((fields) => app(`env: { A: { ${fields} } }`, CONF)),
  'parts of variables': ["configMapRef: { name: 'a' }, secretRef: { name: 'a' }", "prefix: 'a'", ''].map((fields) =>
    app(`envFrom: [{ ${fields} }]`),
  ),
  variables: ['3', 'true', "{ fileKeyRef: { volumeName: 'no', path: 'p', key: 'k' } }", "{ fieldRef: { fieldPath: 'no' } }"]
    .map((value) => app(`env: { A: ${value} }`, CONF))
    .concat(app("env: { 1: 'a' }")),
  mounts: ["'/a': { volume: 'no' }", "a: { volume: 'conf' }", "'/a': { volume: 'conf', readOnly: 3 }"].flatMap((fields) => [
    app(`volumeMounts: { ${fields} }`, CONF),
    init(`volumeMounts: { ${fields} }`, CONF),
  ]),
  'mounts in lists': [app("volumeMounts: [{ mountPath: '/a', name: 'no' }]", CONF), app("volumeMounts: [{ mountPath: '/a', name: 'no' }]")],
  devices: ["{ '/a': { volume: 'no' } }", "{ a: { volume: 'conf' } }", "[{ devicePath: '/a', name: 'no' }]"].map((devices) =>
    app(`volumeDevices: ${devices}`, CONF),
  ),
  'volumes of two kinds': pairs(RESTRICTED.slice(0, 4)).map((fields) => volume(fields)),
  'parts of projected volumes': [...pairs(PARTS), ''].map((fields) => volume(`projected: { sources: [{ ${fields} }] }`)),
  'files of downward volumes': ['', "fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { resource: 'limits.cpu' }"].flatMap(
    (fields) => [
      volume(`downwardAPI: { items: [{ path: 'p', ${fields} }] }`),
      volume(`projected: { sources: [{ downwardAPI: { items: [{ path: 'p', ${fields} }] } }] }`),
    ],
  ),
  quantities: [
    '1GB',
    '1K',
    '1x',
    '0x1',
    '0X1',
    '0b1',
    '0B1',
    '0o1',
    '0O1',
    '1 Gi',
    '1.1.1',
    '',
    'one',
    '1e',
    '1e3Mi',
    '1E3k',
    '1\\t',
    '1\\n',
    '--1',
    '1_000',
  ].flatMap((amount) => [
    app(`resources: { requests: { cpu: '${amount}' } }`),
    app(`resources: { limits: { memory: '${amount}' } }`),
    pod(`resources: { requests: { cpu: '${amount}' } }`),
    pod(`overhead: { cpu: '${amount}' }`),
    volume(`emptyDir: { sizeLimit: '${amount}' }`),
    volume(`ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '${amount}' } } } } }`),
  ]),
  claims: ['{ no: {} }', "[{ name: 'no' }]"].flatMap((claims) => [
    app(`resources: { claims: ${claims} }`),
    init(`resources: { claims: ${claims} }`),
    app(`resources: { claims: ${claims} }`, "resourceClaims: { gpu: { resourceClaimName: 'g' } }"),
    init(`resources: { claims: ${claims} }`, "resourceClaims: { gpu: { resourceClaimName: 'g' } }"),
  ]),
  'sources of claims': ['', "resourceClaimName: 'a', resourceClaimTemplateName: 'b'"].map((fields) =>
    pod(`resourceClaims: { gpu: { ${fields} } }`),
  ),
  'the level baseline': [
    ...[
      'privileged: true',
      "procMount: 'Unmasked'",
      "seccompProfile: { type: 'Unconfined' }",
      "appArmorProfile: { type: 'Unconfined' }",
    ].flatMap((fields) => context('baseline', fields)),
    ...context('baseline', "capabilities: { add: ['NET_RAW'] }"),
    ...context('baseline', 'windowsOptions: { hostProcess: true }'),
    ...["sysctls: [{ name: 'kernel.msgmax', value: '1' }]", "seccompProfile: { type: 'Unconfined' }"].map((fields) =>
      ofPod('baseline', fields),
    ),
    ...['hostNetwork: true', 'hostPID: true', 'hostIPC: true', "volumes: { a: { hostPath: { path: '/' } } }"].map((fields) =>
      pod(`podSecurity: 'baseline', ${fields}`),
    ),
    ...['{ a: { containerPort: 80, hostPort: 80 } }', '[{ containerPort: 80, hostPort: 80 }]'].flatMap((ports) => [
      app(`ports: ${ports}`, "podSecurity: 'baseline'"),
      init(`ports: ${ports}`, "podSecurity: 'baseline'"),
    ]),
  ],
  'the level restricted': [
    ...[
      'privileged: true',
      'allowPrivilegeEscalation: true',
      'runAsNonRoot: false',
      'runAsUser: 0',
      "capabilities: { add: ['CHOWN'] }",
    ].flatMap((fields) => context('restricted', fields)),
    ...["seccompProfile: { type: 'Unconfined' }", "procMount: 'Unmasked'"].flatMap((fields) => context('restricted', fields)),
    ...['runAsNonRoot: false', 'runAsUser: 0'].map((fields) => ofPod('restricted', fields)),
    ...["hostPath: { path: '/' }", "nfs: { server: 's', path: '/' }", 'fc: {}', "gitRepo: { repository: 'r' }"].map((fields) =>
      volume(fields, "podSecurity: 'restricted'"),
    ),
    app('ports: { a: { containerPort: 80, hostPort: 80 } }', "podSecurity: 'restricted'"),
    pod("podSecurity: 'restricted', hostPID: true"),
    app("securityContext: { procMount: 'Unmasked' }", "podSecurity: 'restricted', hostUsers: false"),
    ...['runAsUser: 0', 'runAsNonRoot: false'].map((fields) =>
      app(`securityContext: { ${fields} }`, "podSecurity: 'restricted', hostUsers: true"),
    ),
  ],
  templates: [
    "new Job(scope, 'job', { template: { restartPolicy: 'Never', containers: {} } });",
    "new Deployment(scope, 'web', { template: { restartPolicy: 'OnFailure', containers: { app: { image: 'nginx' } } } });",
    "new Job(scope, 'job', { template: { restartPolicy: undefined, containers: { app: { image: 'nginx' } } } });",
  ],
};

export const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  quantities: SUFFIXES.flatMap((suffix) =>
    ['1', '0.5', '.5', '5.', '+1', '-1', '007'].map((number) => app(`resources: { requests: { cpu: '${number}${suffix}' } }`)),
  ).concat(['1e3', '1E3', '1e+3', '1E-3', ' 1', '1Gi '].map((amount) => volume(`emptyDir: { sizeLimit: '${amount}' }`))),
  'names in other notations': ['0x1', '0b1', '0o1', '1e3'].flatMap((name) => [
    pod(`volumes: { '${name}': { emptyDir: {} } }`),
    app(`ports: { '${name}': 80 }`),
  ]),
  'numbers of ports': ['1', '80', '9999', '10000', '59999', '60000', '64999', '65000', '65499', '65500', '65529', '65530', '65535'].map(
    (number) => app(`ports: { a: ${number} }`),
  ),
  'capabilities of baseline': BASELINE.map((name) =>
    app(`securityContext: { capabilities: { add: ['${name}'] } }`, "podSecurity: 'baseline'"),
  ),
  'sysctls of baseline': SYSCTLS.map((name) => ofPod('baseline', `sysctls: [{ name: '${name}', value: '1' }]`)),
  'volumes of restricted': RESTRICTED.map((fields) => volume(fields, "podSecurity: 'restricted'")),
  'in a user namespace of its own': [
    ...['runAsUser: 0', 'runAsNonRoot: false'].map((fields) =>
      app(`securityContext: { ${fields} }`, "podSecurity: 'restricted', hostUsers: false"),
    ),
    app("securityContext: { procMount: 'Unmasked' }", "podSecurity: 'baseline', hostUsers: false"),
  ],
  'one of each': [
    ...HANDLERS.map((fields) => app(`livenessProbe: { ${fields} }`)),
    ...HOOKS.map((fields) => app(`lifecycle: { preStop: { ${fields} } }`)),
    ...SOURCES.map((fields) => app(`env: { A: { ${fields} } }`, CONF)),
    ...PARTS.map((fields) => volume(`projected: { sources: [{ ${fields} }] }`)),
  ],
  'ports of the host': [
    app('ports: { a: { containerPort: 80, hostPort: 80 } }', 'hostNetwork: true'),
    app('ports: [{ containerPort: 80, hostPort: 0 }]', 'hostNetwork: true'),
    app('ports: { a: { containerPort: 80, hostPort: 81 } }'),
    init('ports: { a: { containerPort: 80, hostPort: 81 } }', 'hostNetwork: true'),
  ],
};
