// Mistakes in the options of other patterns, and in the props of their constructs.

/** Programs with a mistake, and the sentence in the error, by mistake. */
export const OTHER_OPTION_MISTAKES: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  'an app of a logging Pod that is not declared': [
    `new SidecarLoggingPod(scope, 'a', { containers: { web }, app: 'wbe' });`,
    `container 'wbe' is not declared`,
  ],
  'a volume of a logging Pod that is not declared': [
    `new SidecarLoggingPod(scope, 'a', { containers: { web: { image: 'nginx:1.29',
volumeMounts: { '/data': { volume: 'dta' } } } }, volumes: { data: { emptyDir: {} } } });`,
    `volume 'dta' is not declared: did you mean 'data'?`,
  ],
  'a logging sidecar with the name of a container': [
    `new Pod(scope, 'a', sidecarLogging({ containers: { web } }, { sidecar: 'web' }));`,
    `'web' is already a container of this pod`,
  ],
  'the name of a volume': [
    `new Pod(scope, 'a', sidecarLogging({ containers: { web }, volumes: { l: {
emptyDir: {} } } }, { volume: 'l' }));`,
    `'l' is already a volume of this pod`,
  ],
  'a field of the logging sidecar': [
    `sidecarLogging({ containers: { web } }, { sidecarContainer: { resources: { limits: {
memory: '1MB' } } } });`,
    `'1MB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`,
  ],
  'a probe of nginx on a port that is not declared': [
    `new NginxPod(scope, 'a', { container: { ports: { http: 80 }, readinessProbe: { httpGet: {
port: 'htpp' } } } });`,
    `port 'htpp' is not declared: did you mean 'http'?`,
  ],
  'an invalid quantity of nginx': [
    `new NginxPod(scope, 'a', { container: { resources: { limits: { memory: '128MB' } } } });`,
    `'128MB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`,
  ],
  'a volume of nginx that is not declared': [
    `new NginxPod(scope, 'a', { container: { volumeMounts: { '/a': { volume: 'dta' } } },
volumes: { data: { emptyDir: {} } } });`,
    `volume 'dta' is not declared: did you mean 'data'?`,
  ],
  'a field of an nginx Pod that does not exist': [
    `new NginxPod(scope, 'a', { containr: { image: 'x' } });`,
    `an nginx pod has no 'containr': did you mean 'container'?`,
  ],
  'an invalid quantity of nginxPod': [
    `nginxPod({ container: { resources: { limits: { memory: '128MB' } } } });`,
    `'128MB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`,
  ],
  'a client that is not in a template': [
    `const shop = podTemplate({ containers: { shop: { image: 'shop:7', ports: {
http: 8080 } } } });
ambassador(shop, { name: 'redis', container: proxy, clients: { shopp: {
REDIS: 'redis' } } });`,
    `container 'shopp' is not declared: did you mean 'shop'?`,
  ],
  'a volume that is not in a template': [
    `const shop = podTemplate({ containers: { shop: { image: 'shop:7' } }, volumes: { data: {
emptyDir: {} } } });
sidecar(shop, { sidecars: { a: { image: 'x:1', volumeMounts: { '/a': {
volume: 'dta' } } } } });`,
    `volume 'dta' is not declared: did you mean 'data'?`,
  ],
  'a size limit of an adapter': [
    `adapter({ containers: { web } }, { app: 'web', source: { file: '/var/log/app.log',
volume: 'logs', sizeLimit: '10MB' }, name: 'x', container: agent });`,
    `'10MB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`,
  ],
  'a size limit of a configuration': [
    `immutableConfiguration({ containers: { web } }, { image: 'c:1', folder: '/config',
volume: 'c', mounts: { web: '/etc/c' }, method: { initContainer: 'copy',
sizeLimit: '1MB' } });`,
    `'1MB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`,
  ],
  'an invalid name of the volume of a configuration': [
    `new Pod(scope, 'a', immutableConfiguration({ containers: { web } }, { image: 'c:1',
folder: '/config', volume: 'My_C', mounts: { web: '/etc/c' }, method: 'imageVolume' }));`,
    `volume name 'My_C' is not valid: use 1–63 characters of a-z, 0-9 and '-', starting and ending with a letter or digit`,
  ],
  'an invalid name of an init container': [
    `new Pod(scope, 'a', immutableConfiguration({ containers: { web } }, { image: 'c:1',
folder: '/config', volume: 'c', mounts: { web: '/etc/c' }, method: {
initContainer: 'Copy_It' } }));`,
    `container name 'Copy_It' is not valid: use 1–63 characters of a-z, 0-9 and '-', starting and ending with a letter or digit`,
  ],
  'a path at which a volume is mounted': [
    `sidecar({ containers: { web: { image: 'nginx:1.29', volumeMounts: { '/data': {
volume: 'data' } } } }, volumes: { data: { emptyDir: {} }, logs: { emptyDir: {} } } }, {
sidecars: { agent }, mounts: { web: { '/data': { volume: 'logs' } } } });`,
    `'/data' is already a mount of container 'web': mount the new one elsewhere`,
  ],
  'a variable that is set': [
    `sidecar({ containers: { web: { image: 'nginx:1.29', env: { A: 'x' } } } }, { sidecars: {
agent }, env: { web: { A: 'y' } } });`,
    `'A' is already a variable of container 'web'`,
  ],
  'a variable of a client that is set': [
    `ambassador({ containers: { web: { image: 'nginx:1.29', env: { REDIS: 'x' } } } }, {
name: 'redis', container: proxy, clients: { web: { REDIS: 'redis' } } });`,
    `'REDIS' is already a variable of container 'web'`,
  ],
  'no leaves': [
    `scatterGather({ containers: { web } }, { root: 'web', leaves: { variable: 'L',
addresses: [] }, aggregator: { name: 'm', container: proxy, port: 'redis',
variable: 'M' } });`,
    `a root needs at least one leaf: add the address of one`,
  ],
  'leaves and addresses': [
    `scatterGather({ containers: { web } }, { root: 'web', leaves: { variable: 'L',
addresses: ['a'], containers: { l: { image: 'x:1', ports: { l: 9001 }, startupProbe: {
tcpSocket: { port: 'l' } } } }, ports: { l: 'l' } }, aggregator: { name: 'm',
container: proxy, port: 'redis', variable: 'M' } });`,
    `leaves are containers or addresses: remove one of them`,
  ],
  'one variable for leaves and aggregator': [
    `scatterGather({ containers: { web } }, { root: 'web', leaves: { variable: 'L',
addresses: ['a'] }, aggregator: { name: 'm', container: proxy, port: 'redis',
variable: 'L' } });`,
    `'L' is already the variable of the leaves`,
  ],
  'a port of a leaf that is not declared': [
    `scatterGather({ containers: { web } }, { root: 'web', leaves: { variable: 'L', containers: {
l: { image: 'x:1', ports: { l: 9001 }, startupProbe: { tcpSocket: { port: 'l' } } } },
ports: { l: 'q' } }, aggregator: { name: 'm', container: proxy, port: 'redis',
variable: 'M' } });`,
    `port 'q' is not declared`,
  ],
  'a leaf without a port': [
    `scatterGather({ containers: { web } }, { root: 'web', leaves: { variable: 'L', containers: {
l: { image: 'x:1', ports: { l: 9001 }, startupProbe: { tcpSocket: { port: 'l' } } } },
ports: {} }, aggregator: { name: 'm', container: proxy, port: 'redis', variable: 'M' } });`,
    `leaf 'l' needs a port: write the name of the one that the root calls`,
  ],
  'an aggregator with the name of a leaf': [
    `scatterGather({ containers: { web } }, { root: 'web', leaves: { variable: 'L', containers: {
l: { image: 'x:1', ports: { l: 9001 }, startupProbe: { tcpSocket: { port: 'l' } } } },
ports: { l: 'l' } }, aggregator: { name: 'l', container: proxy, port: 'redis',
variable: 'M' } });`,
    `'l' is already a leaf of this pod`,
  ],
  'a signal with hostPID': [
    `configReloader({ hostPID: true, containers: { web: { ...web, volumeMounts: { '/c': {
volume: 'c' } } } }, volumes: { c: { configMap: { name: 'c' } } } }, { app: 'web',
volume: 'c', reload: { process: 'nginx', signal: 'SIGHUP' }, name: 'x', container: agent });`,
    `a signal cannot be sent with hostPID or on Windows: reload with a request to a port`,
  ],
  'an init container that is not declared': [
    `sidecar({ containers: { web }, initContainers: { migrate: { image: 'x:1' } } }, {
sidecars: { agent }, before: 'migrat' });`,
    `init container 'migrat' is not declared: did you mean 'migrate'?`,
  ],
  'an invalid name of a step': [
    `new Pod(scope, 'a', init({ containers: { web } }, { initContainers: { Migrate: {
image: 'x:1' } } }));`,
    `container name 'Migrate' is not valid: use 1–63 characters of a-z, 0-9 and '-', starting and ending with a letter or digit`,
  ],
  'steps as a list': [
    `new Pod(scope, 'a', init({ containers: { web } }, { initContainers: [{ name: 'm',
image: 'x:1' }] }));`,
    `initContainers must be a record by name: { name: { … } }`,
  ],
  'a configuration of a container that is not declared': [
    `immutableConfiguration({ containers: { web } }, { image: 'c:1', folder: '/config',
volume: 'c', mounts: { wbe: '/etc/c' }, method: 'imageVolume' });`,
    `container 'wbe' is not declared`,
  ],
  'a copy of a whole image': [
    `immutableConfiguration({ containers: { web } }, { image: 'c:1', folder: '/', volume: 'c',
mounts: { web: '/etc/c' }, method: { initContainer: 'copy' } });`,
    `the init container would copy the whole image: write a folder, such as '/config'`,
  ],
  'a relative folder': [
    `immutableConfiguration({ containers: { web } }, { image: 'c:1', folder: 'config',
volume: 'c', mounts: { web: '/etc/c' }, method: 'imageVolume' });`,
    `path 'config' must be absolute: write '/config'`,
  ],
  'an invalid quantity of a copying container': [
    `immutableConfiguration({ containers: { web } }, { image: 'c:1', folder: '/config',
volume: 'c', mounts: { web: '/etc/c' }, method: { initContainer: 'copy', container: {
resources: { limits: { cpu: '1x' } } } } });`,
    `'1x' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`,
  ],
};
