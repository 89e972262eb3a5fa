import type { Json } from '../../../conformance/runtime/runtime-case.js';
import type { Chooser } from './chooser.js';

const NAMES = ['A', 'B', 'C_D', 'E', 'KUBERNETES_SERVICE_HOST', 'WEB_SHOP_SERVICE_PORT', 'first'];
export const TEXTS = [
  'plain',
  '$(A)',
  '$(B)-$(C_D)',
  '$$(A)',
  '$$$(A)',
  '$(missing)',
  '$(A',
  'a $ b',
  '$',
  '$(KUBERNETES_SERVICE_HOST):$(KUBERNETES_SERVICE_PORT)',
  '$(WEB_SHOP_PORT_80_TCP_ADDR)',
  '$(PREFIX_first)',
  '$( A)',
  '$()',
  'ü$(E)€',
  '',
];
const FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  "metadata.labels['app']",
  "metadata.annotations['note']",
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];
const RESOURCES = [
  'limits.cpu',
  'limits.memory',
  'requests.cpu',
  'requests.memory',
  'limits.ephemeral-storage',
  'requests.ephemeral-storage',
];
const CAPABILITIES = ['NET_ADMIN', 'SYS_TIME', 'CHOWN', 'KILL'];

/** Returns a random container, with mounts of some volumes. */
export function randomContainer(
  choose: Chooser,
  name: string,
  hostNetwork: boolean,
  volumes: readonly Json[],
): Json {
  const security = choose.maybe(0.5) ? containerSecurity(choose) : undefined;
  const isPrivileged = security?.privileged === true;
  return {
    name,
    image: choose.pick([
      'example.com/app:1',
      'nginx',
      'example.com/user-1000:2',
      'example.com/user-web:2',
      `example.com/app@sha256:${'0'.repeat(64)}`,
    ]),
    ...choose.some(0.3, {
      command: () => [choose.pick(TEXTS), choose.pick(TEXTS)],
      args: () => [choose.pick(TEXTS), '--a=$(A)'],
      workingDir: () => choose.pick(['/srv', 'relative', '/a/../b']),
      stdin: () => true,
      stdinOnce: () => true,
      tty: () => true,
      terminationMessagePath: () => choose.pick(['/tmp/message', 'relative/message']),
      terminationMessagePolicy: () => 'FallbackToLogsOnError',
      resources: () => resources(choose),
      lifecycle: () => ({ preStop: handler(choose) }),
    }),
    ...(choose.maybe(0.7) && { env: env(choose) }),
    ...(choose.maybe(0.3) && { envFrom: envFrom(choose) }),
    ...(choose.maybe(0.4) && { ports: ports(choose, hostNetwork) }),
    ...(security && { securityContext: security }),
    ...(volumes.length > 0 && { volumeMounts: mounts(choose, volumes, isPrivileged) }),
  };
}

function handler(choose: Chooser): Json {
  return choose.pick<Json>([
    { exec: { command: ['sh', '-c', 'sleep 1 && echo "<done>"'] } },
    { httpGet: { path: '/stop?a=1&b=2', port: 8080, httpHeaders: [{ name: 'X-A', value: '' }] } },
    { tcpSocket: { port: 'http' } },
    { sleep: { seconds: 1 } },
  ]);
}

function resources(choose: Chooser): Json {
  const cpu = () => choose.pick(['1m', '2m', '10m', '15m', '0.5m']);
  const memory = () => choose.pick(['4Mi', '8M', '12345678', '300Mi', '1500k']);
  return choose.pick<Json>([
    { requests: { cpu: cpu(), memory: memory() } },
    { requests: { cpu: cpu() }, limits: { cpu: '2500m', memory: '1Gi' } },
    { limits: { cpu: '20m', memory: '16Mi' } },
    { requests: { memory: '150Mi' }, limits: { memory: '1Gi' } },
    {
      requests: { cpu: '1m', 'ephemeral-storage': '1Mi' },
      limits: { 'ephemeral-storage': '1Gi' },
    },
    { limits: { cpu: '5m' } },
  ]);
}

function env(choose: Chooser): Json[] {
  return choose.list(6, () => {
    const name = choose.pick(NAMES);
    if (choose.maybe(0.55)) return { name, value: choose.pick(TEXTS) };
    const valueFrom = choose.pick<() => Json>([
      () => ({ fieldRef: { fieldPath: choose.pick(FIELDS) } }),
      () => ({
        resourceFieldRef: {
          resource: choose.pick(RESOURCES),
          ...choose.some(0.4, {
            divisor: () => choose.pick(['1', '1m', '1Mi', '1k']),
            containerName: () => 'c0',
          }),
        },
      }),
      () => ({
        configMapKeyRef: {
          name: 'settings',
          key: choose.pick(['first', 'second', 'a', 'third-key']),
        },
      }),
      () => ({
        configMapKeyRef: { name: 'settings', key: 'absent', optional: choose.maybe(0.8) },
      }),
      () => ({ secretKeyRef: { name: 'passwords', key: choose.pick(['first', 'pass', 'ab']) } }),
      () => ({ secretKeyRef: { name: 'missing', key: 'key', optional: true } }),
    ])();
    const { divisor, resource } = valueFrom.resourceFieldRef ?? {};
    // Some divisors are only for CPU.
    if (divisor === '1m' && !resource.endsWith('cpu')) delete valueFrom.resourceFieldRef.divisor;
    if ((divisor === '1Mi' || divisor === '1k') && resource.endsWith('cpu'))
      delete valueFrom.resourceFieldRef.divisor;
    return { name, valueFrom };
  });
}

function envFrom(choose: Chooser): Json[] {
  return choose.list(2, () => ({
    ...(choose.maybe(0.5) && { prefix: 'PREFIX_' }),
    ...choose.pick<Json>([
      { configMapRef: { name: 'settings' } },
      { secretRef: { name: 'passwords' } },
      { configMapRef: { name: 'missing', optional: true } },
    ]),
  }));
}

function ports(choose: Chooser, hostNetwork: boolean): Json[] {
  return choose.list(3, (i) => {
    const containerPort = 8000 + choose.number(20_000) * 2 + i;
    return {
      containerPort,
      ...choose.some(0.3, {
        protocol: () => choose.pick(['UDP', 'SCTP']),
        name: () => `port-${containerPort}`,
      }),
      ...(!hostNetwork &&
        choose.maybe(0.3) && {
          hostPort: containerPort,
          ...(choose.maybe(0.4) && { hostIP: choose.pick(['127.0.0.1', '10.90.0.1']) }),
        }),
    };
  });
}

function containerSecurity(choose: Chooser): Json {
  const isPrivileged = choose.maybe(0.2);
  return {
    ...(isPrivileged && { privileged: true }),
    ...choose.some(0.3, {
      runAsUser: () => choose.pick([0, 2000]),
      runAsGroup: () => 2001,
      runAsNonRoot: () => choose.maybe(0.7),
      readOnlyRootFilesystem: () => choose.maybe(0.7),
      ...(!isPrivileged && { allowPrivilegeEscalation: () => choose.maybe(0.2) }),
      capabilities: () =>
        choose.some(0.7, {
          add: () => [choose.pick(CAPABILITIES)],
          drop: () => choose.pick([['ALL'], ['KILL', 'CHOWN']]),
        }),
      seLinuxOptions: () => ({ role: 'r', user: 'u' }),
      seccompProfile: () => choose.seccomp(),
      procMount: () => 'Default',
    }),
  };
}

function mounts(choose: Chooser, volumes: readonly Json[], isPrivileged: boolean): Json[] {
  const paths = [
    '/data',
    '/etc/app',
    '/etc/hosts',
    '/mnt',
    '/var/run/secrets/kubernetes.io/serviceaccount',
    'relative',
  ];
  const used = new Set<string>();
  return choose
    .list(4, (): Json => {
      const mountPath = choose.pick(paths);
      if (used.has(mountPath)) return undefined;
      used.add(mountPath);
      const volume = choose.pick(volumes);
      const readOnly = choose.maybe(0.3);
      const recursive = readOnly && choose.maybe(0.4);
      const sub = choose.pick<Json>([
        {},
        {},
        { subPath: choose.pick(['a', 'b/c']) },
        { subPathExpr: choose.pick(['$(A)', 'x-$(B)', '$$(A)']) },
      ]);
      const isReadOnlyVolume =
        volume.configMap || volume.secret || volume.projected || volume.image;
      return {
        name: volume.name,
        mountPath,
        ...(readOnly && { readOnly }),
        ...(recursive && { recursiveReadOnly: choose.pick(['IfPossible', 'Enabled', 'Disabled']) }),
        ...(!recursive &&
          choose.maybe(0.3) && {
            mountPropagation: isPrivileged
              ? choose.pick(['Bidirectional', 'HostToContainer'])
              : choose.pick(['None', 'HostToContainer']),
          }),
        ...(isReadOnlyVolume ? {} : sub),
      };
    })
    .filter((mount) => mount !== undefined);
}
