// Mistakes one by one, and what is right beside them. In the programs of *.test-d.ts a Pod may have several: once one of them is found, all are
// explained. Here each is alone, and must be found by itself.

export const pod = (fields: string): string => `new Pod(scope, 'pod', { containers: { app: { image: 'nginx' } }, ${fields} });`;
export const app = (fields: string, more = ''): string =>
  `new Pod(scope, 'pod', { containers: { app: { image: 'nginx', ${fields} } }, ${more} });`;
export const init = (fields: string, more = ''): string => pod(`initContainers: { setup: { image: 'busybox', ${fields} } }, ${more}`);
export const sidecar = (fields: string): string => init(`restartPolicy: 'Always', ${fields}`);
export const volume = (fields: string, more = ''): string => pod(`volumes: { data: { ${fields} } }, ${more}`);

/** All pairs of some texts. */
export const pairs = (texts: readonly string[]): readonly string[] => texts.flatMap((a, i) => texts.slice(i + 1).map((b) => `${a}, ${b}`));

export const HANDLERS = ['httpGet: { port: 80 }', 'tcpSocket: { port: 80 }', "exec: { command: ['true'] }", 'grpc: { port: 80 }'];
export const HOOKS = ['httpGet: { port: 80 }', "exec: { command: ['true'] }", 'sleep: { seconds: 1 }'];
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
  'ephemeral: { volumeClaimTemplate: { spec: {} } }',
  "image: { reference: 'r' }",
  "persistentVolumeClaim: { claimName: 'c' }",
  'projected: {}',
  "secret: { secretName: 's' }",
];
export const SUFFIXES = ['', 'm', 'u', 'n', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
export const context = (level: string, fields: string): readonly string[] => [
  app(`securityContext: { ${fields} }`, `podSecurity: '${level}'`),
  init(`securityContext: { ${fields} }`, `podSecurity: '${level}'`),
];
export const ofPod = (level: string, fields: string): string => pod(`podSecurity: '${level}', securityContext: { ${fields} }`);
