import {
  AdapterPod,
  AmbassadorPod,
  adapter,
  ambassador,
  ConfigReloaderPod,
  configReloader,
  Deployment,
  GracefulShutdownPod,
  gracefulShutdown,
  ImmutableConfigurationPod,
  InitPod,
  immutableConfiguration,
  init,
  Job,
  LeaderElectionDeployment,
  leaderElection,
  Pod,
  type PodProps,
  podTemplate,
  ScatterGatherPod,
  SidecarPod,
  scatterGather,
  sidecar,
  sidecarLogging,
  WorkQueueJob,
  workQueue,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const wide: PodProps;
const app = { image: 'nginx', ports: { http: 80, status: 8080 } } as const;
const agent = { image: 'agent' } as const;
const proxy = {
  image: 'envoy',
  ports: { redis: 6379 },
  startupProbe: { tcpSocket: { port: 'redis' } },
} as const;

// ---- Accepted, with the names in the result type

const helped = sidecar(
  { containers: { app }, volumes: { data: { emptyDir: {} } } },
  {
    sidecars: {
      agent: {
        ...agent,
        volumeMounts: { '/data': { volume: 'data' }, '/logs': { volume: 'logs' } },
      },
    },
    volumes: { logs: { emptyDir: { sizeLimit: '1Mi' } } },
    mounts: { app: { '/var/log': { volume: 'logs' } } },
    env: { app: { LOGS: '/var/log' } },
  },
);
const containers: 'app' = '' as keyof typeof helped.containers;
const initContainers: 'agent' = '' as keyof typeof helped.initContainers;
const volumes: 'data' | 'logs' = '' as keyof typeof helped.volumes;
const always: 'Always' = helped.restartPolicy;
const port: 80 = helped.containers.app.ports.http;
new Pod(scope, 'a', helped);
new Pod(scope, 'a', { ...helped, metadata: { name: 'a' } });
new Deployment(scope, 'a', { template: helped });

const ended = sidecar(podTemplate({ restartPolicy: 'Never', containers: { app } }), {
  sidecars: { agent },
});
new Job(scope, 'a', { template: ended });
new Job(scope, 'a', {
  template: init(
    { restartPolicy: 'OnFailure', containers: { app } },
    { initContainers: { set: { image: 'x' } } },
  ),
});

const whole = gracefulShutdown(
  adapter(
    ambassador(
      init(helped, {
        initContainers: { migrate: { image: 'x', volumeMounts: { '/d': { volume: 'data' } } } },
      }),
      {
        name: 'proxy',
        container: proxy,
        clients: { app: { REDIS: 'redis' }, migrate: { REDIS: 'redis' } },
        before: 'migrate',
      },
    ),
    {
      app: 'app',
      source: { port: 'status', variable: 'STATUS' },
      name: 'exporter',
      container: { image: 'x', args: ['$(STATUS)'] },
    },
  ),
  { drainSeconds: 5, stopSeconds: 5, containers: ['app'] },
);
new Pod(scope, 'a', whole);
const starting: 'agent' | 'migrate' | 'proxy' | 'exporter' =
  '' as keyof typeof whole.initContainers;

const logging = sidecarLogging(whole, {
  app: 'app',
  logFile: '/var/log/app.log',
  volume: 'app-logs',
});
const withLogs: 'data' | 'logs' | 'app-logs' = '' as keyof typeof logging.volumes;
const followed: keyof typeof logging.initContainers = 'log-agent';
const besides: keyof ReturnType<typeof beside>['containers'] = 'tail';
const beside = () => sidecarLogging({ containers: { app } }, { sidecar: 'tail', native: false });

// Values with wide types are accepted, and validated when the pattern is called.
const unknown = sidecar(wide, {
  sidecars: { agent: { image: 'x', volumeMounts: { '/a': { volume: 'any' } } } },
  mounts: { any: {} },
  before: 'any',
});
new Pod(scope, 'a', unknown);
new Job(scope, 'a', { template: unknown });
new Pod(
  scope,
  'a',
  ambassador(wide, { name: 'proxy', container: proxy, clients: { any: { REDIS: 'redis' } } }),
);
new Pod(
  scope,
  'a',
  adapter(wide, {
    app: 'any',
    source: { port: 'any', variable: 'A' },
    name: 'x',
    container: agent,
  }),
);
new Pod(
  scope,
  'a',
  configReloader(wide, {
    app: 'any',
    volume: 'any',
    reload: { process: 'a', signal: 'SIGHUP' },
    name: 'x',
    container: agent,
  }),
);
new Pod(
  scope,
  'a',
  gracefulShutdown(wide, { drainSeconds: 1, stopSeconds: 1, containers: ['any'] }),
);
new Pod(scope, 'a', sidecarLogging(wide, { app: 'any' }));

new SidecarPod(scope, 'a', {
  containers: { app },
  sidecar: {
    sidecars: { agent: { ...agent, volumeMounts: { '/a': { volume: 'v' } } } },
    volumes: { v: { emptyDir: {} } },
    mounts: { app: { '/a': { volume: 'v' } } },
  },
});
new SidecarPod(scope, 'a', { ...wide, sidecar: { sidecars: { agent } } });
new InitPod(scope, 'a', {
  containers: { app },
  init: { initContainers: { set: { image: 'x' } }, env: { app: { A: 'b' } } },
});
new AmbassadorPod(scope, 'a', {
  containers: { app },
  ambassador: { name: 'proxy', container: proxy, clients: { app: { REDIS: 'redis' } } },
});
new AdapterPod(scope, 'a', {
  containers: { app },
  adapter: { app: 'app', source: { file: '/l/a' }, name: 'x', container: agent },
});
new ConfigReloaderPod(scope, 'a', {
  containers: { app: { ...app, volumeMounts: { '/etc/app': { volume: 'conf' } } } },
  volumes: { conf: { configMap: { name: 'a' } }, data: { emptyDir: {} } },
  configReloader: {
    app: 'app',
    volume: 'conf',
    reload: { port: 'http', path: '/-/reload' },
    name: 'x',
    container: agent,
  },
});
new ImmutableConfigurationPod(scope, 'a', {
  containers: { app },
  immutableConfiguration: {
    image: 'x',
    folder: '/config',
    volume: 'conf',
    mounts: { app: '/etc/app' },
    method: { initContainer: 'copy' },
  },
});
new WorkQueueJob(scope, 'a', {
  parallelism: 2,
  template: { restartPolicy: 'Never', containers: { app } },
  workQueue: {
    worker: 'app',
    work: { items: ['a'], configMap: 'a', volume: 'items', file: '/item' },
  },
});
new WorkQueueJob(scope, 'a', {
  template: ended,
  workQueue: {
    worker: 'app',
    work: { name: 'queue', container: proxy, port: 'redis', variable: 'QUEUE' },
  },
});
new LeaderElectionDeployment(scope, 'a', {
  replicas: 2,
  template: { containers: { app } },
  leaderElection: {
    name: 'elector',
    container: proxy,
    lease: 'a',
    serviceAccount: 'a',
    clients: { app: { ELECTOR: 'redis' } },
  },
});
new ScatterGatherPod(scope, 'a', {
  containers: { app },
  scatterGather: {
    root: 'app',
    leaves: { variable: 'LEAVES', addresses: ['leaf-0.leaves:80'] },
    aggregator: { name: 'merge', container: proxy, port: 'redis', variable: 'MERGE' },
  },
});
new GracefulShutdownPod(scope, 'a', {
  containers: { app },
  gracefulShutdown: { drainSeconds: 5, stopSeconds: 5 },
});

// ---- Refused: mistakes in the Pod

sidecar(
  // @ts-expect-error volume 'lgos' is not declared
  { containers: { app: { image: 'nginx', volumeMounts: { '/a': { volume: 'lgos' } } } } },
  { sidecars: { agent } },
);
new SidecarPod(scope, 'a', {
  // @ts-expect-error did you mean 'image'?
  containers: { app: { image: 'x', imge: 2 } },
  sidecar: { sidecars: { agent } },
});
// @ts-expect-error a Deployment restarts its containers
new Deployment(scope, 'a', { template: ended });

// ---- Refused: mistakes in the options

// @ts-expect-error 'agent' is already a container of this pod
sidecar(helped, { sidecars: { agent } });
// @ts-expect-error 'app' is already a container of this pod
sidecar(helped, { sidecars: { app: { image: 'x' } } });
// @ts-expect-error container name 'Bad' is not valid
sidecar(helped, { sidecars: { Bad: { image: 'x' } } });
// @ts-expect-error volume 'lgos' is not declared: did you mean 'logs'?
sidecar(helped, { sidecars: { b: { image: 'x', volumeMounts: { '/a': { volume: 'lgos' } } } } });
// @ts-expect-error port 'htpp' is not declared
sidecar(helped, { sidecars: { b: { image: 'x', readinessProbe: { httpGet: { port: 'htpp' } } } } });
// @ts-expect-error a container has no 'imag'
sidecar(helped, { sidecars: { b: { imag: 'x' } } });
// @ts-expect-error the pattern sets it
sidecar(helped, { sidecars: { b: { image: 'x', restartPolicy: 'Always' } } });
// @ts-expect-error 'logs' is already a volume of this pod
sidecar(helped, { sidecars: { b: { image: 'x' } }, volumes: { logs: { emptyDir: {} } } });
// @ts-expect-error a volume needs a source
sidecar(helped, { sidecars: { b: { image: 'x' } }, volumes: { more: {} } });
// @ts-expect-error no such container
sidecar(helped, { sidecars: { b: { image: 'x' } }, mounts: { wbe: { '/a': { volume: 'logs' } } } });
// @ts-expect-error no such volume: did you mean 'logs'?
sidecar(helped, { sidecars: { b: { image: 'x' } }, mounts: { app: { '/a': { volume: 'lgos' } } } });
// @ts-expect-error no such container
sidecar(helped, { sidecars: { b: { image: 'x' } }, env: { wbe: { A: 'b' } } });
// @ts-expect-error no such init container
sidecar(helped, { sidecars: { b: { image: 'x' } }, before: 'wbe' });
sidecar(
  { podSecurity: 'baseline', containers: { app } },
  // @ts-expect-error podSecurity 'restricted' does not allow privileged
  { sidecars: { b: { image: 'x', securityContext: { privileged: true } } } },
);

// @ts-expect-error only a sidecar may have it
init(helped, { initContainers: { b: { image: 'x', readinessProbe: { tcpSocket: { port: 1 } } } } });
// @ts-expect-error it would be a sidecar
init(helped, { initContainers: { b: { image: 'x', restartPolicy: 'Always' } } });
// @ts-expect-error 'agent' is already a container of this pod
init(helped, { initContainers: { agent: { image: 'x' } } });

// @ts-expect-error startupProbe is missing
ambassador(helped, { name: 'b', container: { image: 'x', ports: { redis: 1 } } });
ambassador(helped, {
  name: 'b',
  // @ts-expect-error ports are missing
  container: { image: 'x', startupProbe: { tcpSocket: { port: 1 } } },
});
// @ts-expect-error 'agent' is already a container of this pod
ambassador(helped, { name: 'agent', container: { ...proxy } });
// @ts-expect-error no such port: did you mean 'redis'?
ambassador(helped, { name: 'b', container: proxy, clients: { app: { REDIS: 'rdeis' } } });
// @ts-expect-error no such container
ambassador(helped, { name: 'b', container: proxy, clients: { wbe: { REDIS: 'redis' } } });

// @ts-expect-error no such container
adapter(helped, { app: 'wbe', source: { file: '/l/a' }, name: 'b', container: agent });
adapter(helped, {
  app: 'app',
  // @ts-expect-error no such port: did you mean 'status'?
  source: { port: 'sttaus', variable: 'A' },
  name: 'b',
  container: agent,
});
// @ts-expect-error an absolute path
adapter(helped, { app: 'app', source: { file: 'l/a' }, name: 'b', container: agent });
adapter(helped, {
  app: 'app',
  source: { file: '/l/a' },
  name: 'b',
  // @ts-expect-error volume 'lgos' is not declared
  container: { image: 'x', volumeMounts: { '/a': { volume: 'lgos' } } },
});

const configured = podTemplate({
  containers: { app: { ...app, volumeMounts: { '/etc/app': { volume: 'conf' } } } },
  volumes: { conf: { secret: { secretName: 'a' } } },
});
const kept = {
  containers: { app: { ...app, volumeMounts: { '/etc/app': { volume: 'conf' } } } },
  volumes: { conf: { configMap: { name: 'a' } }, data: { emptyDir: {} } },
} as const;
const signal = { process: 'nginx', signal: 'SIGHUP' } as const;
const reloaded = configReloader(kept, {
  app: 'app',
  volume: 'conf',
  reload: signal,
  name: 'b',
  container: agent,
});
const reloader: 'b' = '' as keyof typeof reloaded.initContainers;
new Pod(
  scope,
  'a',
  configReloader(configured, {
    app: 'app',
    volume: 'conf',
    reload: signal,
    name: 'b',
    container: agent,
  }),
);
// @ts-expect-error an emptyDir does not change
configReloader(kept, { app: 'app', volume: 'data', reload: signal, name: 'b', container: agent });
// @ts-expect-error no such volume: did you mean 'conf'?
configReloader(kept, { app: 'app', volume: 'cnof', reload: signal, name: 'b', container: agent });
// @ts-expect-error no such container
configReloader(kept, { app: 'wbe', volume: 'conf', reload: signal, name: 'b', container: agent });
configReloader(kept, {
  app: 'app',
  volume: 'conf',
  // @ts-expect-error no such port: did you mean 'http'?
  reload: { port: 'htpp', path: '/' },
  name: 'b',
  container: agent,
});
configReloader(kept, {
  app: 'app',
  volume: 'conf',
  // @ts-expect-error no such signal
  reload: { process: 'nginx', signal: 'HUP' },
  name: 'b',
  container: agent,
});
// @ts-expect-error 'app' is already a container of this pod
configReloader(kept, { app: 'app', volume: 'conf', reload: signal, name: 'app', container: agent });

const image = { image: 'x', folder: '/config' } as const;
const mounted = immutableConfiguration(kept, {
  ...image,
  volume: 'more',
  mounts: { app: '/etc/more' },
  method: 'imageVolume',
});
const withMore: 'conf' | 'data' | 'more' = '' as keyof typeof mounted.volumes;
const copied = immutableConfiguration(helped, {
  ...image,
  volume: 'more',
  mounts: { app: '/a', agent: '/a' },
  method: { initContainer: 'copy', before: 'agent' },
});
const copies: 'agent' | 'copy' = '' as keyof typeof copied.initContainers;
new Pod(scope, 'a', mounted);
new Pod(scope, 'a', copied);
new Pod(
  scope,
  'a',
  immutableConfiguration(wide, {
    ...image,
    volume: 'any',
    mounts: { any: '/a' },
    method: { initContainer: 'any', before: 'any' },
  }),
);
immutableConfiguration(kept, {
  ...image,
  // @ts-expect-error 'conf' is already a volume of this pod
  volume: 'conf',
  mounts: { app: '/etc/more' },
  method: 'imageVolume',
});
immutableConfiguration(kept, {
  ...image,
  volume: 'more',
  // @ts-expect-error no such container
  mounts: { wbe: '/etc/app' },
  method: 'imageVolume',
});
immutableConfiguration(kept, {
  ...image,
  volume: 'more',
  // @ts-expect-error an absolute path
  mounts: { app: 'etc/app' },
  method: 'imageVolume',
});
// @ts-expect-error one of the two options is required
immutableConfiguration(kept, { ...image, volume: 'more', mounts: { app: '/etc/app' } });
immutableConfiguration(helped, {
  ...image,
  volume: 'more',
  mounts: { app: '/a' },
  // @ts-expect-error 'agent' is already a container of this pod
  method: { initContainer: 'agent' },
});
immutableConfiguration(helped, {
  ...image,
  volume: 'more',
  mounts: { app: '/a' },
  // @ts-expect-error no such init container
  method: { initContainer: 'copy', before: 'wbe' },
});
immutableConfiguration(helped, {
  ...image,
  volume: 'more',
  mounts: { app: '/a' },
  // @ts-expect-error the pattern writes the command
  method: { initContainer: 'copy', container: { command: ['cp'] } },
});

const done = sidecar({ restartPolicy: 'Never', containers: { app } }, { sidecars: { agent } });
const items = { items: ['a'], configMap: 'a', volume: 'items', file: '/item' } as const;
const queue = { name: 'queue', container: proxy, port: 'redis', variable: 'QUEUE' } as const;
const listed = workQueue(done, { worker: 'app', work: items });
const itemised: 'items' = '' as keyof typeof listed.volumes;
const never: 'Never' = listed.restartPolicy;
const queued = workQueue(done, { worker: 'app', work: queue });
const asking: 'agent' | 'queue' = '' as keyof typeof queued.initContainers;
new Job(scope, 'a', { template: sidecar(queued, { sidecars: { more: agent } }) });
new Job(scope, 'a', { template: workQueue(wide, { worker: 'any', work: items }) });
// @ts-expect-error a worker runs to completion: set restartPolicy to OnFailure or Never
workQueue(helped, { worker: 'app', work: items });
new WorkQueueJob(scope, 'a', {
  // @ts-expect-error also a worker of a Job
  template: { containers: { app } },
  workQueue: { worker: 'app', work: items },
});
new WorkQueueJob(scope, 'a', {
  // @ts-expect-error the pattern sets completions
  completions: 2,
  template: done,
  workQueue: { worker: 'app', work: items },
});
// @ts-expect-error no such container
workQueue(done, { worker: 'wbe', work: items });
workQueue(
  { ...kept, restartPolicy: 'Never' },
  // @ts-expect-error 'data' is already a volume of this pod
  { worker: 'app', work: { ...items, volume: 'data' } },
);
// @ts-expect-error an absolute path
workQueue(done, { worker: 'app', work: { ...items, file: 'item' } });
// @ts-expect-error no such port: did you mean 'redis'?
workQueue(done, { worker: 'app', work: { ...queue, port: 'rdeis' } });
// @ts-expect-error 'agent' is already a container of this pod
workQueue(done, { worker: 'app', work: { ...queue, name: 'agent' } });

const election = { name: 'elector', container: proxy, lease: 'a', serviceAccount: 'a' } as const;
const led = leaderElection(helped, { ...election, clients: { app: { ELECTOR: 'redis' } } });
const electing: 'agent' | 'elector' = '' as keyof typeof led.initContainers;
new Deployment(scope, 'a', { template: led });
new Deployment(scope, 'a', {
  template: leaderElection(wide, { ...election, clients: { any: { ELECTOR: 'redis' } } }),
});
// @ts-expect-error no such container
leaderElection(helped, { ...election, clients: { wbe: { ELECTOR: 'redis' } } });
// @ts-expect-error no such port: did you mean 'redis'?
leaderElection(helped, { ...election, clients: { app: { ELECTOR: 'rdeis' } } });
// @ts-expect-error 'agent' is already a container of this pod
leaderElection(helped, { ...election, name: 'agent' });
// @ts-expect-error startupProbe is missing
leaderElection(helped, { ...election, container: { image: 'x', ports: { http: 1 } } });
// @ts-expect-error the Lease needs a name
leaderElection(helped, { name: 'elector', container: proxy, serviceAccount: 'a' });
new LeaderElectionDeployment(scope, 'a', {
  // @ts-expect-error a Deployment restarts its containers
  template: { restartPolicy: 'Never', containers: { app } },
  leaderElection: election,
});

const leaf = {
  image: 'x',
  ports: { leaf: 9001 },
  startupProbe: { tcpSocket: { port: 'leaf' } },
} as const;
const leaves = {
  variable: 'LEAVES',
  containers: { leaf, other: { ...leaf, ports: { leaf: 9002 } } },
  ports: { leaf: 'leaf', other: 'leaf' },
} as const;
const aggregator = { name: 'merge', container: proxy, port: 'redis', variable: 'MERGE' } as const;
const scattered = scatterGather(helped, { root: 'app', leaves, aggregator });
const asked: 'agent' | 'leaf' | 'other' | 'merge' = '' as keyof typeof scattered.initContainers;
new Pod(scope, 'a', scattered);
new Pod(scope, 'a', scatterGather(wide, { root: 'any', leaves, aggregator }));
// @ts-expect-error no such container
scatterGather(helped, { root: 'wbe', leaves, aggregator });
scatterGather(helped, {
  root: 'app',
  // @ts-expect-error no such port: did you mean 'leaf'?
  leaves: { ...leaves, ports: { leaf: 'laef', other: 'leaf' } },
  aggregator,
});
// @ts-expect-error a leaf without a port
scatterGather(helped, { root: 'app', leaves: { ...leaves, ports: { leaf: 'leaf' } }, aggregator });
scatterGather(helped, {
  root: 'app',
  // @ts-expect-error 'agent' is already a container of this pod
  leaves: { variable: 'A', containers: { agent: leaf }, ports: { agent: 'leaf' } },
  aggregator,
});
const unproven = {
  ...leaves,
  containers: { leaf: { image: 'x', ports: { leaf: 1 } }, other: leaf },
} as const;
// @ts-expect-error startupProbe is missing
scatterGather(helped, { root: 'app', leaves: unproven, aggregator });
// @ts-expect-error no such port: did you mean 'redis'?
scatterGather(helped, { root: 'app', leaves, aggregator: { ...aggregator, port: 'rdeis' } });
// @ts-expect-error 'leaf' is already a leaf of this pod
scatterGather(helped, { root: 'app', leaves, aggregator: { ...aggregator, name: 'leaf' } });

// @ts-expect-error no such container
gracefulShutdown(helped, { drainSeconds: 1, stopSeconds: 1, containers: ['wbe'] });
// @ts-expect-error no such container
sidecarLogging(helped, { app: 'wbe' });

export {
  always,
  asked,
  asking,
  besides,
  containers,
  copies,
  electing,
  followed,
  initContainers,
  itemised,
  never,
  port,
  reloader,
  starting,
  volumes,
  withLogs,
  withMore,
};
