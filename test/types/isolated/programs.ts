// Parts of programs with one mistake each. In *.test-d.ts a Pod may have several mistakes: once the
// types find one, they report all. Here each mistake must be found on its own.

export const pod = (fields: string): string =>
  `new Pod(scope, 'pod', { containers: { app: { image: 'nginx' } }, ${fields} });`;
export const app = (fields: string, more = ''): string =>
  `new Pod(scope, 'pod', { containers: { app: { image: 'nginx', ${fields} } }, ${more} });`;
export const init = (fields: string, more = ''): string =>
  pod(`initContainers: { setup: { image: 'busybox', ${fields} } }, ${more}`);
export const sidecar = (fields: string): string => init(`restartPolicy: 'Always', ${fields}`);
export const volume = (fields: string, more = ''): string =>
  pod(`volumes: { data: { ${fields} } }, ${more}`);

/** Returns all pairs of strings, each joined by a comma. */
export const pairs = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((a, i) => texts.slice(i + 1).map((b) => `${a}, ${b}`));

export const HANDLERS = [
  'httpGet: { port: 80 }',
  'tcpSocket: { port: 80 }',
  "exec: { command: ['true'] }",
  'grpc: { port: 80 }',
];
export const HOOKS = [
  'httpGet: { port: 80 }',
  "exec: { command: ['true'] }",
  'sleep: { seconds: 1 }',
];
export const SOURCES = [
  "secretKeyRef: { name: 'a', key: 'b' }",
  "configMapKeyRef: { name: 'a', key: 'b' }",
  "fieldRef: { fieldPath: 'metadata.name' }",
  "resourceFieldRef: { resource: 'limits.cpu' }",
  "fileKeyRef: { volumeName: 'conf', path: 'p', key: 'k' }",
];
export const PARTS = [
  "secret: { name: 'a' }",
  "configMap: { name: 'a' }",
  "downwardAPI: { items: [{ path: 'p', fieldRef: { fieldPath: 'metadata.name' } }] }",
  "serviceAccountToken: { path: 't' }",
  "clusterTrustBundle: { path: 'ca', name: 'n' }",
  "podCertificate: { signerName: 'a/b', keyType: 'ED25519', credentialBundlePath: 'p' }",
];
export const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
export const CONF = 'volumes: { conf: { emptyDir: {} } }';
export const BASELINE = [
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
export const SYSCTLS = [
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
export const RESTRICTED = [
  "configMap: { name: 'a' }",
  "csi: { driver: 'd' }",
  'downwardAPI: {}',
  'emptyDir: {}',
  "ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], " +
    "resources: { requests: { storage: '1Gi' } } } } }",
  "image: { reference: 'r' }",
  "persistentVolumeClaim: { claimName: 'c' }",
  'projected: {}',
  "secret: { secretName: 's' }",
];
export const SUFFIXES = [
  '',
  'm',
  'u',
  'n',
  'k',
  'M',
  'G',
  'T',
  'P',
  'E',
  'Ki',
  'Mi',
  'Gi',
  'Ti',
  'Pi',
  'Ei',
];

// ---- Pods with a level. Pods with the level `restricted` have all required fields, except those
// that are replaced.

/** Returns fields, with defaults for those that are missing. */
const filled = (fields: string, more: readonly string[]): string =>
  [fields, ...more.filter((field) => !fields.includes(field.replace(/:.*/, '')))]
    .filter((field) => field !== '')
    .join(', ');
const podContext = (fields: string): string =>
  'securityContext: { ' +
  `${filled(fields, ['runAsNonRoot: true', "seccompProfile: { type: 'RuntimeDefault' }"])} }`;
const ownContext = (fields: string): string =>
  'securityContext: { ' +
  `${filled(fields, ['allowPrivilegeEscalation: false', "capabilities: { drop: ['ALL'] }"])} ` +
  '}';

/** The props of a Windows Pod that meets the level `restricted`. */
export const WINDOWS =
  "podSecurity: 'restricted', os: { name: 'windows' }, securityContext: { runAsNonRoot: true }";
export const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';

/** Returns a Pod with the level `restricted`, some containers and other fields. */
export const restrictedPod = (containers: string, more = ''): string =>
  `new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { ${containers} }, ` +
  `${filled(more, [podContext('')])} });`;
/** Returns a container that meets the level `restricted`. */
export const hardened = (name: string, context = '', more = ''): string =>
  `${name}: { image: 'nginx', ${ownContext(context)}, ${more} }`;
export const restrictedApp = (context: string, more = ''): string =>
  restrictedPod(hardened('app', context), more);
export const restrictedInit = (context: string, more = ''): string =>
  restrictedApp(
    '',
    `initContainers: { ${hardened('setup', context)} }, ${filled(more, [podContext('')])}`,
  );
export const restrictedVolume = (fields: string): string =>
  restrictedApp('', `${podContext('')}, volumes: { data: { ${fields} } }`);

export const context = (level: string, fields: string): readonly string[] =>
  level === 'restricted'
    ? [restrictedApp(fields), restrictedInit(fields)]
    : [
        app(`securityContext: { ${fields} }`, `podSecurity: '${level}'`),
        init(`securityContext: { ${fields} }`, `podSecurity: '${level}'`),
      ];
export const ofPod = (level: string, fields: string): string =>
  level === 'restricted'
    ? restrictedApp('', podContext(fields))
    : pod(`podSecurity: '${level}', securityContext: { ${fields} }`);
