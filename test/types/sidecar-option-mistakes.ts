// Mistakes in the options of patterns that add sidecars.

/** Programs with a mistake, and the sentence in the error, by mistake. */
export const SIDECAR_OPTION_MISTAKES: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  'sidecars as a list': [
    `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: [{ name: 'b',
image: 'x:1' }] }));`,
    `sidecars must be a record by name: { name: { … } }`,
  ],
  'mounts of a container that is not declared': [
    `new Pod(scope, 'a', sidecar({ containers: { web }, volumes: { logs: { emptyDir: {} } } }, {
sidecars: { agent }, mounts: { wbe: { '/l': { volume: 'logs' } } } }));`,
    `container 'wbe' is not declared`,
  ],
  'the name of a container': [
    `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'web', container: proxy }));`,
    `'web' is already a container of this pod`,
  ],
  'an invalid name': [
    `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'Redis',
container: proxy }));`,
    `container name 'Redis' is not valid: use 1–63 characters of a-z, 0-9 and '-', starting and ending with a letter or digit`,
  ],
  'a relative path of a mount': [
    `new Pod(scope, 'a', sidecar({ containers: { web }, volumes: { logs: { emptyDir: {} } } }, {
sidecars: { agent }, mounts: { web: { 'logs': { volume: 'logs' } } } }));`,
    `path 'logs' must be absolute: write '/logs'`,
  ],
  'an option that does not exist': [
    `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'redis', container: proxy,
client: { web: { REDIS: 'redis' } } }));`,
    `ambassador() has no 'client': did you mean 'clients'?`,
  ],
  'a port of another container': [
    `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'redis', container: {
image: 'x:1', ports: { redis: 8080 }, startupProbe: { tcpSocket: { port: 'redis' } } } }));`,
    `port 8080/TCP is already used by container 'web': containers of a pod share one network`,
  ],
  'an adapter with the name of a container': [
    `new Pod(scope, 'a', adapter({ containers: { web } }, { app: 'web', source: { port: 'status',
variable: 'A' }, name: 'web', container: agent }));`,
    `'web' is already a container of this pod`,
  ],
  'a port and a file as the source of an adapter': [
    `adapter({ containers: { web } }, { app: 'web', source: { port: 'http',
file: '/var/log/app.log', variable: 'A', volume: 'logs', sizeLimit: '1Mi' }, name: 'x',
container: agent });`,
    `an adapter reads a port or a file: remove one of them`,
  ],
  'a volume for a port source': [
    `adapter({ containers: { web } }, { app: 'web', source: { port: 'http', variable: 'A',
volume: 'logs' }, name: 'x', container: agent });`,
    `a port source has no 'volume': did you mean 'variable'?`,
  ],
  'a volume that never changes': [
    `configReloader({ containers: { web: { ...web, volumeMounts: { '/c': { volume: 'd' } } } },
volumes: { d: { emptyDir: {} } } }, { app: 'web', volume: 'd', reload: { process: 'nginx',
signal: 'SIGHUP' }, name: 'x', container: agent });`,
    `volume 'd' does not change while the pod runs: watch a configMap, secret, projected or downwardAPI volume`,
  ],
  'a reload with a request and a signal': [
    `configReloader({ containers: { web: { ...web, volumeMounts: { '/c': { volume: 'c' } } } },
volumes: { c: { configMap: { name: 'c' } } } }, { app: 'web', volume: 'c', reload: {
port: 'http', path: '/-/reload', process: 'nginx', signal: 'SIGHUP' }, name: 'x',
container: agent });`,
    `reload with a request or a signal: remove one of them`,
  ],
  'a volume of which the app mounts a subPath': [
    `configReloader({ containers: { web: { image: 'nginx:1.29', volumeMounts: {
'/etc/nginx/nginx.conf': { volume: 'conf', subPath: 'nginx.conf' } } } }, volumes: { conf: {
configMap: { name: 'c' } } } }, { app: 'web', volume: 'conf', reload: { process: 'nginx',
signal: 'SIGHUP' }, name: 'x', container: agent });`,
    `container 'web' mounts a subPath of 'conf', which Kubernetes never updates: mount the whole volume`,
  ],
  'a volume that the app does not mount': [
    `configReloader({ containers: { web: { image: 'nginx:1.29' } }, volumes: { conf: {
configMap: { name: 'c' } } } }, { app: 'web', volume: 'conf', reload: { process: 'nginx',
signal: 'SIGHUP' }, name: 'x', container: agent });`,
    `container 'web' does not mount 'conf'`,
  ],
  'negative seconds': [
    `gracefulShutdown({ containers: { web } }, { drainSeconds: -5, stopSeconds: 5 });`,
    `drainSeconds must be a whole number of seconds, 0 or more`,
  ],
  'a fraction of a second': [
    `gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 2.5 });`,
    `stopSeconds must be a whole number of seconds, 0 or more`,
  ],
  'a hook on a port that is not declared': [
    `gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 5, drain: {
httpGet: { path: '/drain', port: 'admin' } } });`,
    `port 'admin' is not declared`,
  ],
  'a hook on a port of a container that does not drain': [
    `gracefulShutdown({ containers: { web, other: { image: 'x:1', ports: { admin: 90 } } } }, {
drainSeconds: 5, stopSeconds: 5, containers: ['web'], drain: { httpGet: { path: '/drain',
port: 'admin' } } });`,
    `port 'admin' is not declared`,
  ],
  'a hook without a handler': [
    `gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 5, drain: {} });`,
    `a hook needs a handler: exec, httpGet or sleep`,
  ],
  'a container to drain that is not declared': [
    `gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 5,
containers: ['wbe'] });`,
    `container 'wbe' is not declared`,
  ],
  'a container with a hook of its own': [
    `gracefulShutdown({ containers: { web: { ...web, lifecycle: { preStop: { sleep: {
seconds: 5 } } } } } }, { drainSeconds: 5, stopSeconds: 5 });`,
    `container 'web' already has a preStop hook, and it can have only one: leave it out, or do both in one hook`,
  ],
  'seconds that are left out': [
    `gracefulShutdown({ containers: { web } }, { drainSeconds: 5 });`,
    `gracefulShutdown() needs stopSeconds`,
  ],
  'a Lease that is left out': [
    `new Deployment(scope, 'a', { template: leaderElection({ containers: { web } }, {
name: 'elector', container: proxy, serviceAccount: 'a' }) });`,
    `leaderElection() needs lease`,
  ],
  'an elector without a token': [
    `leaderElection({ automountServiceAccountToken: false, containers: { web } }, {
name: 'elector', container: proxy, lease: 'a', serviceAccount: 'a' });`,
    `automountServiceAccountToken is false in this pod: leave it out, or mount a token in the elector`,
  ],
  'another ServiceAccount': [
    `leaderElection({ serviceAccountName: 'b', containers: { web } }, { name: 'elector',
container: proxy, lease: 'a', serviceAccount: 'a' });`,
    `serviceAccountName is 'b' in this pod, but the elector needs 'a': leave it out`,
  ],
  'no work items': [
    `workQueue({ restartPolicy: 'Never', containers: { web } }, { worker: 'web', work: {
items: [], configMap: 'thumbs', volume: 'items', file: '/work/item' } });`,
    `a list of work needs at least one item`,
  ],
  'items and a queue': [
    `workQueue({ restartPolicy: 'Never', containers: { web } }, { worker: 'web', work: {
items: ['a'], configMap: 'thumbs', volume: 'items', file: '/work/item', name: 'q',
container: proxy, port: 'redis', variable: 'Q' } });`,
    `work is a list of items or a queue: remove one of them`,
  ],
  'an option of a list that does not exist': [
    `workQueue({ restartPolicy: 'Never', containers: { web } }, { worker: 'web', work: {
items: ['a'], configMap: 'thumbs', volume: 'items', file: '/work/item', paralelism: 3 } });`,
    `a list of work has no 'paralelism'`,
  ],
  'a relative file of an item': [
    `workQueue({ restartPolicy: 'Never', containers: { web } }, { worker: 'web', work: {
items: ['a'], configMap: 'thumbs', volume: 'items', file: 'item' } });`,
    `path 'item' must be absolute: write '/item'`,
  ],
  'an invalid name of a volume': [
    `new Job(scope, 'a', { template: workQueue({ restartPolicy: 'Never', containers: { web } }, {
worker: 'web', work: { items: ['a'], configMap: 'thumbs', volume: 'My_Items',
file: '/item' } }) });`,
    `volume name 'My_Items' is not valid: use 1–63 characters of a-z, 0-9 and '-', starting and ending with a letter or digit`,
  ],
  'a worker that is not declared': [
    `workQueue({ restartPolicy: 'Never', containers: { web } }, { worker: 'wbe', work: {
items: ['a'], configMap: 'thumbs', volume: 'items', file: '/item' } });`,
    `container 'wbe' is not declared`,
  ],
  'a size limit that is not a quantity': [
    `sidecarLogging({ containers: { web } }, { sizeLimit: '100MB' });`,
    `'100MB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G`,
  ],
  'a relative log file': [
    `sidecarLogging({ containers: { web } }, { logFile: 'var/log/app.log' });`,
    `path 'var/log/app.log' must be absolute: write '/var/log/app.log'`,
  ],
};
