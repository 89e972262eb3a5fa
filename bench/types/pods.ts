// The Pods to compile: similar in size, with different names and numbers, as in a large repository.

const APPS = [
  'web',
  'api',
  'orders',
  'billing',
  'search',
  'cart',
  'mail',
  'auth',
  'catalog',
  'stock',
];
const STORES = ['data', 'cache', 'tmp', 'spool', 'state'];

const names = (i: number): { readonly app: string; readonly store: string } => ({
  app: `${APPS[i % APPS.length]}-${i}`,
  store: `${STORES[i % STORES.length]}`,
});

/**
 * A server and a sidecar that reads its log, with named ports, a few variables and simple
 * quantities.
 */
export function typicalPod(i: number): string {
  const { app, store } = names(i);
  return `new Pod(scope, '${app}', {
  metadata: { name: '${app}', labels: { app: '${app}', tier: 'backend' } },
  containers: {
    '${app}': {
      image: 'registry.example.com/${app}:1.${i}',
      args: ['--port', '${8000 + i}', '--verbose'],
      ports: { http: ${8000 + i}, metrics: 9090 },
      env: {
        LOG_LEVEL: 'info',
        REGION: 'eu-${i % 3}',
        PASSWORD: { secretKeyRef: { name: '${app}', key: 'password' } },
      },
      resources: {
        requests: { cpu: '${100 + (i % 7) * 50}m', memory: '${128 * (1 + (i % 4))}Mi' },
        limits: { memory: '1Gi' },
      },
      readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
      livenessProbe: { tcpSocket: { port: 'http' }, failureThreshold: 3 },
      volumeMounts: {
        '/var/${store}': { volume: '${store}' },
        '/etc/${app}': { volume: 'config', readOnly: true },
      },
    },
    tail: {
      image: 'busybox:1.36',
      command: ['tail', '-F', '/var/${store}/access.log'],
      resources: { requests: { cpu: '10m', memory: '16Mi' } },
      volumeMounts: { '/var/${store}': { volume: '${store}', readOnly: true } },
    },
  },
  volumes: {
    ${store}: { emptyDir: { sizeLimit: '${1 + (i % 5)}Gi' } },
    config: { configMap: { name: '${app}' } },
  },
});
`;
}

/**
 * The same with unusual fields: ports as objects and in lists, numbers in probes, hooks, devices,
 * claims, and unusual quantities.
 */
export function unusualPod(i: number): string {
  const { app, store } = names(i);
  return `new Pod(scope, '${app}', {
  metadata: { name: '${app}', labels: { app: '${app}' } },
  securityContext: {
    runAsUser: ${1000 + i}, fsGroup: 2000, seccompProfile: { type: 'RuntimeDefault' } },
  containers: {
    '${app}': {
      image: 'registry.example.com/${app}:1.${i}',
      ports: { http: { containerPort: ${8000 + i}, protocol: 'TCP' }, metrics: 9090 },
      env: {
        NODE: { fieldRef: { fieldPath: 'spec.nodeName' } },
        CPUS: { resourceFieldRef: { resource: 'limits.cpu' } },
        MODE: { configMapKeyRef: { name: '${app}', key: 'mode' } },
      },
      resources: {
        requests: { cpu: '.${1 + (i % 9)}', memory: '${1 + (i % 8)}e8' }, claims: { gpu: {} } },
      securityContext: { runAsNonRoot: true, capabilities: { drop: ['ALL'] } },
      readinessProbe: { httpGet: { path: '/ready', port: ${7000 + i} }, periodSeconds: 5 },
      livenessProbe: { grpc: { port: ${6000 + i} }, failureThreshold: 3 },
      lifecycle: {
        preStop: { httpGet: { path: '/drain', port: 'http' } },
        postStart: { exec: { command: ['/bin/warm'] } },
      },
      volumeDevices: { '/dev/x${i}': { volume: 'disk' } },
      volumeMounts: { '/var/${store}': { volume: '${store}' } },
    },
    proxy: {
      image: 'envoy:v1.31',
      ports: [${9000 + i}, { containerPort: 15001, protocol: 'TCP' }],
      readinessProbe: { tcpSocket: { port: ${9000 + i} } },
      volumeMounts: [{ name: '${store}', mountPath: '/var/${store}', readOnly: true }],
    },
  },
  volumes: {
    ${store}: { emptyDir: { sizeLimit: '1e9' } },
    disk: { persistentVolumeClaim: { claimName: '${app}' } },
  },
  resourceClaims: { gpu: { resourceClaimName: '${app}-gpu' } },
});
`;
}

const UNPRIVILEGED = "runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }";
const HARDENED = "allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }";

/**
 * The typical Pod with a Pod Security level, fields of the Pod, and fields of the securityContext
 * of each container.
 */
export const podWithLevel = (level: string, ofPod: string, ofEach: string, i: number): string =>
  typicalPod(i)
    .replace('  containers', `  podSecurity: '${level}',\n  ${ofPod}\n  containers`)
    .replaceAll('      image:', `      securityContext: { ${ofEach} },\n      image:`);

/** The typical Pod with everything that the level `restricted` requires. */
export const restrictedPod = (i: number): string =>
  podWithLevel('restricted', `securityContext: { ${UNPRIVILEGED} },`, HARDENED, i);
