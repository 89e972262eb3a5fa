// A program that exports what a function of this package returns can emit declarations: TypeScript
// finds a name for each type of a result in what the package exports.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as index from '../../lib/index.js';
import { COMPILERS_OF_LARGE_TESTS, compile, ROOT } from './compile.js';

const POD = "{ containers: { app: { image: 'app:1', ports: { http: 80 } } } }";
const MANY = `{
  podSecurity: 'baseline', restartPolicy: 'Never',
  containers: {
    app: {
      image: 'app:1', ports: { http: 80 }, volumeMounts: { '/conf': { volume: 'conf' } },
      resources: { claims: { gpu: {} } },
    },
  },
  initContainers: {
    setup: { image: 'setup:1', ports: { debug: 81 } },
    log: { image: 'log:1', restartPolicy: 'Always', ports: [{ name: 'log', containerPort: 82 }] },
  },
  volumes: { conf: { configMap: { name: 'conf' } } },
  resourceClaims: { gpu: { resourceClaimName: 'gpu' } },
}`;
const SETTINGS = "new ConfigMap(scope, 'a', { data: { MODE: 'fast' } })";
const LOGIN = "new Secret(scope, 'a', { stringData: { token: 'x' } })";
const WEB = `new Deployment(scope, 'a', { template: ${POD} })`;
const SERVICE = `new Service(scope, 'a', { selector: ${WEB}, ports: { http: 80 } })`;
const PROXY =
  "{ image: 'proxy:1', ports: { tcp: 90 }, startupProbe: { tcpSocket: { port: 'tcp' } } }";
const AMBASSADOR = `{ name: 'proxy', container: ${PROXY}, clients: { app: { PROXY: 'tcp' } } }`;
const ADAPTER =
  "{ app: 'app', source: { port: 'http', variable: 'A' }, name: 'x', container: { image: 'x:1' } }";
const RELOADER = `{
  app: 'app', volume: 'conf', name: 'x', container: { image: 'x:1' },
  reload: { port: 'http', path: '/-/reload' },
}`;
const COPY = `{
  image: 'conf:1', folder: '/conf', volume: 'copy', mounts: { app: '/copy' },
  method: { initContainer: 'copy' },
}`;
const STEPS =
  "{ initContainers: { step: { image: 'step:1' } }, volumes: { new: { emptyDir: {} } } }";
const SIDECARS = "{ sidecars: { side: { image: 'side:1', ports: { side: 91 } } } }";
const ELECTION = `{
  name: 'elector', container: ${PROXY}, lease: 'lease', serviceAccount: 'elector',
}`;
const SCATTER = `{
  root: 'app',
  leaves: {
    containers: {
      leaf: { image: 'x:1', ports: { leaf: 92 }, startupProbe: { tcpSocket: { port: 'leaf' } } },
    },
    ports: { leaf: 'leaf' }, variable: 'LEAVES',
  },
  aggregator: { name: 'merge', container: ${PROXY}, port: 'tcp', variable: 'MERGE' },
}`;
const SHUTDOWN = '{ drainSeconds: 5, stopSeconds: 5 }';
const LISTED = "{ items: ['a'], configMap: 'items', volume: 'items', file: '/item' }";
const WORK = `{ worker: 'app', work: ${LISTED} }`;
const QUEUE = `{
  worker: 'app', work: { name: 'queue', container: ${PROXY}, port: 'tcp', variable: 'QUEUE' },
}`;
/** A Pod and its options in one more field, as constructs take them. */
const withOption = (field: string, options: string, pod = MANY): string =>
  `{ ...(${pod}), ${field}: ${options} }`;

/** The results of each exported function, and an object of each exported class. */
const RESULTS: Readonly<Record<string, readonly string[]>> = {
  // ---- Patterns
  adapter: [`adapter(${POD}, ${ADAPTER})`, `adapter(${MANY}, ${ADAPTER})`],
  ambassador: [`ambassador(${POD}, ${AMBASSADOR})`, `ambassador(${MANY}, ${AMBASSADOR})`],
  configReloader: [`configReloader(${MANY}, ${RELOADER})`],
  gracefulShutdown: [
    `gracefulShutdown(${POD}, ${SHUTDOWN})`,
    `gracefulShutdown(${MANY}, ${SHUTDOWN})`,
  ],
  immutableConfiguration: [`immutableConfiguration(${MANY}, ${COPY})`],
  init: [`init(${POD}, ${STEPS})`, `init(${MANY}, ${STEPS})`],
  leaderElection: [`leaderElection(${POD}, ${ELECTION})`],
  leaderElectionRights: [
    "leaderElectionRights({ lease: 'a', serviceAccount: 'b', namespace: 'c' })",
  ],
  nginxPod: ['nginxPod()', "nginxPod({ container: { image: 'nginx:1.29', ports: { http: 80 } } })"],
  podTemplate: [`podTemplate(${POD})`, `podTemplate(${MANY})`, 'podTemplate(wide)'],
  restricted: [`restricted(${POD})`, `restricted(sidecar(${POD}, ${SIDECARS}))`],
  scatterGather: [`scatterGather(${MANY}, ${SCATTER})`],
  sidecar: [
    `sidecar(${POD}, ${SIDECARS})`,
    `sidecar(${MANY}, ${SIDECARS})`,
    `sidecar(wide, ${SIDECARS})`,
    `gracefulShutdown(ambassador(podTemplate(${MANY}), ${AMBASSADOR}), ${SHUTDOWN})`,
  ],
  sidecarLogging: [`sidecarLogging(${POD})`, `sidecarLogging(${MANY}, { native: false })`],
  sidecarLoggingPod: ['sidecarLoggingPod()', `sidecarLoggingPod(${POD})`],
  workItems: [`workItems(${LISTED})`],
  workQueue: [`workQueue(${MANY}, ${WORK})`, `workQueue(${MANY}, ${QUEUE})`],
  // ---- Other functions
  completesWhen: ['completesWhen(SPEC)'],
  checkApplication: [`checkApplication([{ apiVersion: 'v1', kind: 'Pod' }])`],
  defaulted: [`defaulted({ apiVersion: 'v1', kind: 'Pod' })`],
  configureValidation: ['configureValidation(scope, {})'],
  diff: ["diff(scope as never, 'HEAD')"],
  differenceMarkdown: ['differenceMarkdown([])'],
  differenceText: ['differenceText([])'],
  ignore: ["ignore(scope, 'a', 'b')"],
  lift: ['lift({ containers: [] })'],
  lower: [`lower(${POD})`],
  namespaces: ['namespaces(SPEC)'],
  phase: ['phase(SPEC, [])'],
  qos: ['qos(SPEC)'],
  references: [`references({ apiVersion: 'v1', kind: 'Pod' })`],
  resources: ['resources(SPEC)'],
  simulate: ['simulate(SPEC)'],
  startOrder: ['startOrder(SPEC)'],
  stopOrder: ['stopOrder(SPEC)'],
  update: [
    `update({ apiVersion: 'v1', kind: 'Pod' }, { apiVersion: 'v1', kind: 'Pod' }, { by: 'replace' })`,
  ],
  validate: [`validate({ apiVersion: 'v1', kind: 'Pod' })`],
  // ---- Constructs
  AdapterPod: [`new AdapterPod(scope, 'a', ${withOption('adapter', ADAPTER)})`],
  AmbassadorPod: [`new AmbassadorPod(scope, 'a', ${withOption('ambassador', AMBASSADOR)})`],
  App: ['new App()'],
  Chart: ["new Chart(scope, 'a')"],
  ClusterRole: ["new ClusterRole(scope, 'a', { rules: [] })"],
  ClusterRoleBinding: [
    "new ClusterRoleBinding(scope, 'a', { roleRef: { kind: 'ClusterRole', name: 'view' } })",
  ],
  ConfigMap: [SETTINGS, `${SETTINGS}.key('MODE')`],
  ConfigReloaderPod: [
    `new ConfigReloaderPod(scope, 'a', ${withOption('configReloader', RELOADER)})`,
  ],
  CronJob: [
    `new CronJob(scope, 'a', { schedule: '0 3 * * *', jobTemplate: { template: ${MANY} } })`,
  ],
  DaemonSet: [`new DaemonSet(scope, 'a', { template: ${POD} })`],
  Deployment: [`new Deployment(scope, 'a', { template: ${POD} })`],
  Environment: ["new Environment(scope, 'a')"],
  GracefulShutdownPod: [
    `new GracefulShutdownPod(scope, 'a', ${withOption('gracefulShutdown', SHUTDOWN)})`,
  ],
  HorizontalPodAutoscaler: [
    `new HorizontalPodAutoscaler(scope, 'a', { scaleTargetRef: ${WEB}, maxReplicas: 3 })`,
  ],
  ImmutableConfigurationPod: [
    `new ImmutableConfigurationPod(scope, 'a', ${withOption('immutableConfiguration', COPY)})`,
  ],
  Ingress: [
    `new Ingress(scope, 'a', { defaultBackend: { service: { name: ${SERVICE}, port: { name: ` +
      "'http' } } } })",
  ],
  InitPod: [`new InitPod(scope, 'a', ${withOption('init', STEPS)})`],
  Job: [`new Job(scope, 'a', { template: ${MANY} })`],
  LeaderElectionDeployment: [
    `new LeaderElectionDeployment(scope, 'a', { template: ${POD}, leaderElection: ${ELECTION} })`,
  ],
  NetworkPolicy: [`new NetworkPolicy(scope, 'a', { podSelector: ${WEB} })`],
  NginxPod: ["new NginxPod(scope, 'a')"],
  PersistentVolumeClaim: [
    "new PersistentVolumeClaim(scope, 'a', { accessModes: ['ReadWriteOnce'], resources: { " +
      "requests: { storage: '1Gi' } } })",
  ],
  Pod: [
    `new Pod(scope, 'a', ${POD})`,
    `new Pod(scope, 'a', { containers: { app: { image: 'a', env: { A: ${SETTINGS}.key('MODE') } ` +
      `} }, volumes: { a: { secret: { secretName: ${LOGIN} } } } })`,
  ],
  PodDisruptionBudget: [
    `new PodDisruptionBudget(scope, 'a', { selector: ${WEB}, minAvailable: 1 })`,
  ],
  PodTemplate: [`new PodTemplate(scope, 'a', { template: ${MANY} })`],
  PodValidation: ['new PodValidation()'],
  ReplicaSet: [`new ReplicaSet(scope, 'a', { template: ${POD} })`],
  ReplicationController: [`new ReplicationController(scope, 'a', { template: ${POD} })`],
  Role: ["new Role(scope, 'a', { rules: [] })"],
  RoleBinding: ["new RoleBinding(scope, 'a', { roleRef: { kind: 'Role', name: 'a' } })"],
  ScatterGatherPod: [`new ScatterGatherPod(scope, 'a', ${withOption('scatterGather', SCATTER)})`],
  Secret: [LOGIN, `${LOGIN}.key('token')`],
  autoscalerFor: [
    `autoscalerFor(${WEB}, { minReplicas: 1, maxReplicas: 3, averageValue: { cpu: '1' } })`,
  ],
  budgetFor: [`budgetFor(${WEB}, { maxUnavailable: 1 })`],
  httpRouteFor: [
    `httpRouteFor(${SERVICE}, {
      parentRefs: [{ name: 'a' }], hostnames: ['b.c'], matches: [], port: 'http',
    })`,
  ],
  ingressFor: [
    `ingressFor(${SERVICE}, { ingressClassName: 'a', host: 'b', path: '/', pathType: 'Exact', port: 80 })`,
  ],
  selectorLabels: [`selectorLabels(${WEB})`],
  serviceFor: [`serviceFor(${WEB})`, `serviceFor(${WEB}, { http: 80 })`],
  Service: [SERVICE, "new Service(scope, 'a', { selector: { app: 'a' }, ports: { http: 80 } })"],
  ServiceAccount: [
    "new ServiceAccount(scope, 'a')",
    `new ServiceAccount(scope, 'a', { imagePullSecrets: [${LOGIN}] })`,
  ],
  SidecarLoggingPod: [`new SidecarLoggingPod(scope, 'a', ${POD})`],
  SidecarPod: [`new SidecarPod(scope, 'a', ${withOption('sidecar', SIDECARS)})`],
  StatefulSet: [`new StatefulSet(scope, 'a', { serviceName: 'a', template: ${POD} })`],
  WorkQueueJob: [`new WorkQueueJob(scope, 'a', { template: ${MANY}, workQueue: ${WORK} })`],
};
/** Exports each result as a constant, from a function, and as a field of a class. */
const PROGRAM = [
  "import type { Construct } from 'constructs';",
  "import type { PodProps } from 'cdk8s-pods';",
  `import { ${Object.keys(RESULTS).join(', ')} } from 'cdk8s-pods';`,
  'declare const scope: Construct, wide: PodProps;',
  'const SPEC = { containers: [] };',
  ...Object.entries(RESULTS).flatMap(([name, expressions]) =>
    expressions.flatMap((expression, i) => [
      `export const ${name}_${i} = ${expression};`,
      `export function ${name}_f${i}() { return ${expression}; }`,
      `export class ${name}_C${i} { readonly field = ${expression}; }`,
      ...(/^[A-Z]/.test(name) && expression.startsWith('new')
        ? [`export class ${name}_S${i} extends ${name} {}`]
        : []),
    ]),
  ),
].join('\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declarations-'));
  mkdirSync(join(folder, 'node_modules/cdk8s-pods'), { recursive: true });
  for (const name of ['cdk8s', 'constructs'])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  const installed = join(folder, 'node_modules/cdk8s-pods');
  cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
  cpSync(join(ROOT, 'build'), join(installed, 'build'), {
    recursive: true,
    filter: (path) => !/\.(js|mjs|map)$/.test(path),
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'main.ts'), PROGRAM);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every exported function and class is tested', () => {
  const exported = Object.entries(index).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'function' ? [name] : [],
  );
  expect(Object.keys(RESULTS).sort()).toEqual(exported.sort());
});

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])(
    'names the types of all results with the modules %s, resolved as by %s',
    async (module, moduleResolution) => {
      const flags = ['--strict', '--declaration', '--emitDeclarationOnly', '--skipLibCheck'];
      const modules = ['--module', module, '--moduleResolution', moduleResolution];
      const args = [...flags, ...modules, '--target', 'es2022', '--outDir', 'out', 'main.ts'];
      expect(await compile(compiler, args, folder)).toBe('');
    },
  );
});
