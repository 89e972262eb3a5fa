/** Programs without a mistake in the options of patterns. */
export const RIGHT_OPTIONS: readonly string[] = [
  `const o: GracefulShutdownOptions = { drainSeconds: 5, stopSeconds: 5, containers: ['web'] };
new Pod(scope, 'a', gracefulShutdown({ containers: { web } }, o));`,
  `const o: SidecarOptions = { sidecars: { b: { image: 'x:1' } }, before: 'm', mounts: { web: {
'/a': { volume: 'v' } } } };
new Pod(scope, 'a', sidecar({ containers: { web } }, o));`,
  `const o: AdapterOptions = { app: 'web', source: { port: 'http', variable: 'A' }, name: 'x',
container: { image: 'x:1' } };
new Pod(scope, 'a', adapter({ containers: { web } }, o));`,
  `const o: AmbassadorOptions = { name: 'r', container: { image: 'x:1', ports: { r: 1 },
startupProbe: { tcpSocket: { port: 'r' } } }, clients: { web: { R: 'r' } } };
new Pod(scope, 'a', ambassador({ containers: { web } }, o));`,
  `const o: InitOptions = { initContainers: { m: { image: 'x:1' } } };
new Pod(scope, 'a', init({ containers: { web } }, o));`,
  `const o: ConfigReloaderOptions = { app: 'web', volume: 'c', reload: { port: 'http',
path: '/r' }, name: 'x', container: { image: 'x:1' } };
new Pod(scope, 'a', configReloader({ containers: { web: { ...web, volumeMounts: { '/c': {
volume: 'c' } } } }, volumes: { c: { configMap: { name: 'c' } } } }, o));`,
  `const o: ImmutableConfigurationOptions = { image: 'c:1', folder: '/config', volume: 'c',
mounts: { web: '/etc/c' }, method: 'imageVolume' };
new Pod(scope, 'a', immutableConfiguration({ containers: { web } }, o));`,
  `const o: WorkQueueOptions = { worker: 'web', work: { items: ['a'], configMap: 'a',
volume: 'items', file: '/item' } };
new Job(scope, 'a', { template: workQueue({ restartPolicy: 'Never', containers: { web } },
o) });`,
  `const o: ScatterGatherOptions = { root: 'web', leaves: { variable: 'L',
addresses: ['a:80'] }, aggregator: { name: 'm', container: { image: 'x:1', ports: { r: 1 },
startupProbe: { tcpSocket: { port: 'r' } } }, port: 'r', variable: 'M' } };
new Pod(scope, 'a', scatterGather({ containers: { web } }, o));`,
  `const o: LeaderElectionOptions = { name: 'e', container: { image: 'x:1', ports: { r: 1 },
startupProbe: { tcpSocket: { port: 'r' } } }, lease: 'a', serviceAccount: 'b' };
new Deployment(scope, 'a', { template: leaderElection({ containers: { web } }, o) });`,
  `const o: SidecarLoggingOptions = { app: 'web', logFile: '/var/log/a.log', volume: 'l',
sidecar: 'f' };
new Pod(scope, 'a', sidecarLogging({ containers: { web } }, o));`,
  `const f = (props: { volumes: Volumes }) => new Pod(scope, 'a', sidecar({ containers: {
web } }, { sidecars: { b: { image: 'x:1', volumeMounts: { '/d': { volume: 'data' } } } },
volumes: props.volumes }));`,
  `const f = (props: { volumes?: Volumes }) => new Pod(scope, 'a', sidecar({ containers: {
web } }, { sidecars: { b: { image: 'x:1', volumeMounts: { '/d': { volume: 'data' } } } },
volumes: props.volumes }));`,
  `const containers = { web };
new Pod(scope, 'a', gracefulShutdown({ containers }, { drainSeconds: 5, stopSeconds: 5,
containers: Object.keys(containers) }));`,
  `const f = (before?: string) => new Pod(scope, 'a', sidecar({ containers: { web },
initContainers: { m: { image: 'x:1' } } }, { sidecars: { agent }, before }));`,
  `const f = (before: string) => new Pod(scope, 'a', sidecar({ containers: { web } }, {
sidecars: { agent }, before }));`,
  `adapter({ containers: { web } }, { app: text, source: { port: text, variable: text },
name: text, container: agent });`,
  `workQueue({ restartPolicy: 'Never', containers: { web } }, { worker: text, work: {
items: ['a'], configMap: text, volume: text, file: '/item' } });`,
  `scatterGather({ containers: { web } }, { root: text, leaves: { variable: text,
addresses: [text] }, aggregator: { name: text, container: proxy, port: text,
variable: text } });`,
  `configReloader({ containers: { web }, volumes: { c: { configMap: { name: 'c' } } } }, {
app: text, volume: text, reload: { port: text, path: '/r' }, name: text,
container: agent });`,
  `sidecarLogging({ containers: { web } }, { app: text, logFile: text, volume: text,
sidecar: text, sizeLimit: text, native: d });`,
  `immutableConfiguration({ containers: { web } }, { image: text, folder: '/c', volume: text,
mounts: { [text]: '/etc/c' }, method: { initContainer: text, before: text } });`,
  `gracefulShutdown({ containers: { web } }, { drainSeconds: num, stopSeconds: num,
sidecarSeconds: num });`,
  `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'r', container: proxy,
clients: { [text]: { R: 'redis' } } }));`,
  `const clients: Record<string, Record<string, string>> = {};
new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'r', container: proxy,
clients }));`,
  `const vars: Record<string, string> = {};
new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'r', container: proxy,
clients: { web: vars } }));`,
  `adapter({ containers: { web } }, { app: 'web', source: { file: text, volume: 'logs' },
name: 'x', container: agent });`,
  `const mounts: Record<string, Record<\`/\${string}\`, { volume: string }>> = {};
new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { agent }, mounts }));`,
  `const env: Record<string, Record<string, string>> = {};
new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { agent }, env }));`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { agent }, env: { web: {
A: text, B: { fieldRef: { fieldPath: 'metadata.name' } } } } }));`,
  `immutableConfiguration({ containers: { web } }, { image: text, folder: text, volume: 'c',
mounts: { web: text }, method: 'imageVolume' });`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: Object.fromEntries(['a',
'b'].map((q) => [q, { image: 'x:1' }])) }));`,
  `const sidecars: Record<string, NewSidecar> = {};
new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars }));`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { [text]: {
image: 'x:1' } } }));`,
  `new Pod(scope, 'a', init({ containers: { web } }, { initContainers: Object.fromEntries(['a',
'b'].map((q) => [q, { image: 'x:1' }])) }));`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { b: { image: 'x:1',
volumeMounts: { '/a': { volume: 'v' } } } },
volumes: Object.fromEntries(['v'].map((q) => [q, { emptyDir: {} }])) }));`,
  `new Pod(scope, 'a', scatterGather({ containers: { web } }, { root: 'web', leaves: {
variable: 'L', containers: Object.fromEntries(['a'].map((n) => [n, { image: 'x:1', ports: {
l: 90 }, startupProbe: { tcpSocket: { port: 'l' } } }])), ports: { a: 'l' } }, aggregator: {
name: 'm', container: proxy, port: 'redis', variable: 'M' } }));`,
  `const leaves: NewLeaves = {};
const ports: Record<string, string> = {};
new Pod(scope, 'a', scatterGather({ containers: { web } }, { root: 'web', leaves: {
variable: 'L', containers: leaves, ports }, aggregator: { name: 'm', container: proxy,
port: 'redis', variable: 'M' } }));`,
  `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: text, container: proxy,
clients: { web: { R: 'redis' } } }));`,
  `const cs: Record<string, Container> = { web };
new Pod(scope, 'a', sidecar({ containers: cs }, { sidecars: { agent }, mounts: {
any: {} } }));`,
  `const f = (containers: Containers, initContainers?: InitContainers) => new Pod(scope, 'a',
sidecar({ containers, initContainers }, { sidecars: { agent }, before: 'x' }));`,
  `const f = (container: NewAmbassador) => new Pod(scope, 'a', ambassador({ containers: {
web } }, { name: 'r', container, clients: { web: { R: 'r' } } }));`,
  `const f = (container: NewSidecar) => new Pod(scope, 'a', adapter({ containers: { web } }, {
app: 'web', source: { port: 'http', variable: 'A' }, name: 'r', container }));`,
  `const t = gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 5,
...(d && { containers: ['web'] as const }) });
new Pod(scope, 'a', t);`,
  `gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 5, drain: d ? {
exec: { command: ['x'] } } : undefined });`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { agent, ...(d && { b: {
image: 'x:1' } }) } }));`,
  `gracefulShutdown({ containers: { web } }, d ? { drainSeconds: 5, stopSeconds: 5 } : {
drainSeconds: 0, stopSeconds: 1 });`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: {} }));`,
  `gracefulShutdown({ containers: { web } }, { drainSeconds: 0, stopSeconds: 0 });`,
  `gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 5, drain: {
httpGet: { path: '/drain', port: 'http' } } });`,
  `gracefulShutdown({ containers: { web } }, { drainSeconds: 5, stopSeconds: 5, drain: {
httpGet: { path: '/drain', port: 9000 } } });`,
  `gracefulShutdown({ containers: { web, b: { image: 'x:1' } } }, { drainSeconds: 5,
stopSeconds: 5, containers: ['web'], drain: { httpGet: { path: '/drain',
port: 'http' } } });`,
  `const pods = { a: { containers: { web } }, b: { containers: { other: { image: 'x:1' } },
volumes: { d: { emptyDir: {} } } } };
for (const pod of Object.values(pods)) new Pod(scope, 'a', restricted(pod));`,
  `const pods = { a: { containers: { web } }, b: { containers: { other: {
image: 'x:1' } } } } as const;
for (const pod of Object.values(pods)) new Pod(scope, 'a', restricted(pod));`,
  `const pods = { a: { containers: { web } }, b: { containers: { other: {
image: 'x:1' } } } } as const;
for (const pod of Object.values(pods)) new Pod(scope, 'a', sidecar(pod, { sidecars: {
agent } }));`,
  `const pods = [{ containers: { web } }, { containers: { other: { image: 'x:1' } } }];
for (const pod of pods) new Pod(scope, 'a', gracefulShutdown(pod, { drainSeconds: 1,
stopSeconds: 1 }));`,
  `const pods = { a: { containers: { web } }, b: { containers: { other: {
image: 'x:1' } } } } as const;
for (const pod of Object.values(pods)) new Deployment(scope, 'a', {
template: restricted(pod) });`,
  `const base = podTemplate({ containers: { web }, volumes: { data: { emptyDir: {} } } });
new Deployment(scope, 'a', { template: { ...base, containers: { ...base.containers, extra: {
image: 'x:1', volumeMounts: { '/d': { volume: 'data' } } } } } });`,
  `const base = podTemplate({ containers: { web }, volumes: { data: { emptyDir: {} } } });
new Deployment(scope, 'a', { template: { ...base, containers: { ...base.containers, extra: {
image: 'x:1', volumeMounts: { '/d': { volume: 'data' }, '/l': { volume: 'logs' } } } },
volumes: { ...base.volumes, logs: { emptyDir: {} } } } });`,
  `const base = podTemplate({ containers: { web } });
new Deployment(scope, 'a', { template: { ...base, metadata: { labels: { a: 'b' } } } });`,
  `new Deployment(scope, 'a', { template: podTemplate(wide) });`,
  `const t = podTemplate(wide);
const i: InitContainers | undefined = t.initContainers;
const n = Object.keys(t.initContainers ?? {});`,
  `const t = podTemplate({ podSecurity: 'baseline', containers: { web } });
new Deployment(scope, 'a', { template: t }); new Pod(scope, 'b', t);`,
  `const t = podTemplate(restricted({ containers: { web } }));
new Deployment(scope, 'a', { template: t }); new Pod(scope, 'b', restricted(t));`,
  `const t = podTemplate({ containers: { web: { image: 'x:1', resources: { claims: {
gpu: {} } } } }, resourceClaims: { gpu: { resourceClaimTemplateName: 'gpu' } } });
new Deployment(scope, 'a', { template: t });
sidecar(t, { sidecars: { b: { image: 'x:1', resources: { claims: { gpu: {} } } } } });`,
  `new Deployment(scope, 'a', { template: gracefulShutdown(ambassador(podTemplate({
containers: { shop: { image: 'shop:7', ports: { http: 8080 } } } }), { name: 'redis',
container: proxy, clients: { shop: { REDIS: 'redis' } } }), { drainSeconds: 5,
stopSeconds: 20 }) });`,
  `new StatefulSet(scope, 'a', { serviceName: 'a', template: sidecar({ containers: { web } }, {
sidecars: { agent } }) });`,
  `new NginxPod(scope, 'a'); new NginxPod(scope, 'b', {}); nginxPod();`,
  `new NginxPod(scope, 'a', { container: { image: 'nginx:1.29', ports: { http: 80 },
readinessProbe: { httpGet: { port: 'http' } }, resources: { limits: {
memory: '128Mi' } } } });`,
  `new NginxPod(scope, 'a', { container: { volumeMounts: { '/a': { volume: 'data' } } },
volumes: { data: { emptyDir: {} } } });`,
  `new NginxPod(scope, 'a', { containers: { b: { image: 'x:1', volumeMounts: { '/a': {
volume: 'data' } } } }, volumes: { data: { emptyDir: {} } }, metadata: { name: 'x' } });`,
  `const p: NginxPodProps = { container: { image: text } };
new NginxPod(scope, 'a', p); new Pod(scope, 'b', nginxPod(p));`,
  `new NginxPod(scope, 'a', { container: { readinessProbe: { httpGet: { port: 80 } } } });`,
  `class A extends NginxPod { constructor(s: Construct) { super(s, 'a', { container: {
image: 'nginx:1.29' } }); } }
class B extends NginxPod { constructor(s: Construct) { super(s, 'a'); } }
const a: NginxPod = new A(scope); const b: Pod = new B(scope);`,
  `new Pod(scope, 'a', sidecar(nginxPod({ volumes: { d: { emptyDir: {} } } }), { sidecars: {
agent }, mounts: { 'my-nginx-container': { '/a': { volume: 'd' } } } }));`,
  `new NginxPod(scope, 'a', { container: { ...(d && { image: 'nginx:1.29' }), env: {
A: d ? '1' : undefined } } });`,
  `restricted(nginxPod());`,
  `new SidecarLoggingPod(scope, 'a'); new SidecarLoggingPod(scope, 'b', { containers: { web },
app: 'web', logFile: '/l/a.log', native: false });`,
  `const p: SidecarLoggingPodProps = { app: 'x', containers: { web } };
new SidecarLoggingPod(scope, 'a', p); new Pod(scope, 'b', sidecarLoggingPod(p));`,
  `new SidecarLoggingPod(scope, 'a', { app: 'app', sizeLimit: '1Gi' });`,
  `new SidecarLoggingPod(scope, 'a', { containers: { web: { image: 'x:1', volumeMounts: {
'/data': { volume: 'data' } } } }, volumes: { data: { emptyDir: {} } } });`,
  `new SidecarLoggingPod(scope, 'a', { sidecarContainer: { image: 'fluentd:1', resources: {
limits: { memory: '64Mi' } } } });`,
  `new SidecarLoggingPod(scope, 'a', { volumes: { data: { emptyDir: {} } }, sidecarContainer: {
volumeMounts: { '/var/log/app': { volume: 'logs' }, '/d': { volume: 'data' } } } });`,
  `new Deployment(scope, 'a', { template: sidecarLogging({ containers: { web } }) });`,
  `new Pod(scope, 'a', sidecarLogging(sidecarLogging({ containers: { web } }), {
logFile: '/l2/a.log', volume: 'l2', sidecar: 'f2' }));`,
  `const f = (volumes: Volumes) => configReloader({ containers: { web: { ...web,
volumeMounts: { '/c': { volume: 'c' } } } }, volumes }, { app: 'web', volume: 'c', reload: {
port: 'http', path: '/r' }, name: 'x', container: agent });`,
  `configReloader({ containers: { web: { ...web, volumeMounts: [{ mountPath: '/c',
name: 'c' }] } }, volumes: { c: { secret: { secretName: 's' } } } }, { app: 'web',
volume: 'c', reload: { process: 'x', signal: 'SIGHUP' }, name: 'x', container: agent });`,
  `configReloader(sidecar({ containers: { web: { ...web, volumeMounts: { '/c': {
volume: 'c' } } } }, volumes: { c: { secret: { secretName: 's' } } } }, { sidecars: {
agent } }), { app: 'web', volume: 'c', reload: { process: 'x', signal: 'SIGHUP' },
name: 'x', container: agent });`,
  `configReloader(podTemplate({ containers: { web: { ...web, volumeMounts: { '/c': {
volume: 'c' } } } }, volumes: { c: { projected: { sources: [{ configMap: {
name: 'a' } }] } } } }), { app: 'web', volume: 'c', reload: { process: 'x',
signal: 'SIGHUP' }, name: 'x', container: agent });`,
  `sidecar(restricted({ containers: { web } }), { sidecars: { b: { image: 'x:1',
securityContext: { allowPrivilegeEscalation: false, capabilities: {
drop: ['ALL'] } } } } });`,
  `sidecar({ podSecurity: 'restricted', securityContext: { runAsNonRoot: true,
seccompProfile: { type: 'RuntimeDefault' } }, containers: { web: { image: 'x:1',
securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } } } },
{ sidecars: { b: { image: 'x:1', securityContext: { allowPrivilegeEscalation: false,
capabilities: { drop: ['ALL'] } } } }, volumes: { t: { emptyDir: {} } } });`,
  `new Pod(scope, 'a', restricted(sidecar({ containers: { web } }, { sidecars: { agent } })));`,
  `new Pod(scope, 'a', init({ containers: { web } }, { initContainers: { m: { image: 'x:1',
ports: { x: 80 } } } }));`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { m: { image: 'x:1',
ports: { x: { containerPort: 80, protocol: 'UDP' } } } } }));`,
  `new Pod(scope, 'a', sidecar({ containers: { web: { image: 'x:1' } }, initContainers: { m: {
image: 'x:1', ports: { x: 90 } } } }, { sidecars: { n: { image: 'x:1', ports: {
x: 90 } } } }));`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { m: { image: 'x:1',
ports: { x: num } } } }));`,
  `enum N { Web = 'web', Logs = 'logs' }
new Pod(scope, 'a', sidecar({ containers: { [N.Web]: web }, volumes: { [N.Logs]: {
emptyDir: {} } } }, { sidecars: { agent }, mounts: { [N.Web]: { '/a': {
volume: N.Logs } } } }));`,
  `enum N { Web = 'web' }
new Pod(scope, 'a', gracefulShutdown({ containers: { [N.Web]: web } }, { drainSeconds: 1,
stopSeconds: 1, containers: [N.Web] }));`,
  `enum N { Web = 'web' }
new Pod(scope, 'a', gracefulShutdown({ containers: { web } }, { drainSeconds: 1,
stopSeconds: 1, containers: [N.Web] }));`,
  `enum N { Web = 'web', Http = 'http' }
new Pod(scope, 'a', adapter({ containers: { web } }, { app: N.Web, source: { port: N.Http,
variable: 'A' }, name: 'x', container: agent }));`,
  `new Pod(scope, 'a', sidecar({ containers: { web } }, { sidecars: { agent },
volumes: undefined, before: undefined, mounts: undefined, env: undefined }));
new Pod(scope, 'b', sidecarLogging({ containers: { web } }, { app: undefined,
volume: undefined, sidecar: undefined, native: undefined }));`,
  `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'r', container: proxy,
clients: { web: undefined } }));`,
  `const work = d ? { items: ['a'], configMap: 'a', volume: 'i', file: '/i' as const } : {
name: 'q', container: proxy, port: 'redis' as const, variable: 'Q' };
new Job(scope, 'a', { template: workQueue({ restartPolicy: 'Never', containers: { web } }, {
worker: 'web', work }) });`,
  `const f = (items: readonly string[]) => new WorkQueueJob(scope, 'a', { template: {
restartPolicy: 'Never', containers: { web } }, workQueue: { worker: 'web', work: { items,
configMap: 'a', volume: 'i', file: '/i' } } });`,
  `workQueue(wide, { worker: 'x', work: { items: ['a'], configMap: 'a', volume: 'i',
file: '/i' } });`,
  `new Pod(scope, 'a', sidecar({ containers: { web: { image: 'x:1', ports: [{ name: 'http',
containerPort: 80 }], volumeMounts: [{ mountPath: '/d', name: 'd' }], env: [{ name: 'A',
value: 'x' }] } }, volumes: { d: { emptyDir: {} } } }, { sidecars: { agent }, mounts: {
web: { '/e': { volume: 'd' } } }, env: { web: { B: 'x' } } }));`,
  `new Pod(scope, 'a', adapter({ containers: { web: { image: 'x:1', ports: [{ name: 'http',
containerPort: 80 }] } } }, { app: 'web', source: { port: 'http', variable: 'A' },
name: 'x', container: agent }));`,
  `new Pod(scope, 'a', ambassador({ containers: { web } }, { name: 'x', container: {
image: 'x:1', ports: [{ name: 'r', containerPort: 90 }], startupProbe: { tcpSocket: {
port: 'r' } } }, clients: { web: { A: 'r' } } }));`,
  `leaderElection({ automountServiceAccountToken: false, containers: { web }, volumes: { t: {
projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } } } }, { name: 'e',
container: { ...proxy, volumeMounts: { '/var/run/secrets/kubernetes.io/serviceaccount': {
volume: 't' } } }, lease: 'a', serviceAccount: 'b' });`,
  `leaderElection({ serviceAccountName: 'b', containers: { web } }, { name: 'e',
container: proxy, lease: 'a', serviceAccount: 'b' });`,
  `function f(pod: PodProps) { return gracefulShutdown(sidecar(pod, { sidecars: { agent } }), {
drainSeconds: 1, stopSeconds: 1 }); }
new Pod(scope, 'a', f({ containers: { web } })); new Deployment(scope, 'b', {
template: f(wide) });`,
  `for (const t of [podTemplate({ containers: { web } }), podTemplate({ containers: { other: {
image: 'x:1' } } })]) new Deployment(scope, 'a', { template: t });`,
  `const templates = { a: podTemplate({ containers: { web } }), b: podTemplate({ containers: {
other: { image: 'x:1' } }, volumes: { d: { emptyDir: {} } } }) };
for (const t of Object.values(templates)) new Deployment(scope, 'a', { template: t });`,
  `const t = d ? podTemplate({ containers: { web } }) : podTemplate({ containers: { web },
volumes: { d: { emptyDir: {} } } });
new Deployment(scope, 'a', { template: t });`,
  `let t: PodProps = podTemplate({ containers: { web } });
if (d) t = sidecar(t, { sidecars: { agent } });
new Pod(scope, 'a', t);`,
];
