// Without `strict`, correct programs compile, and most mistakes are still errors.
import { COMPILERS_OF_LARGE_TESTS, compileFiles } from './compile.js';

const HEAD = `import { Deployment, Job, Pod, type PodProps } from 'cdk8s-pods';
import { ConfigMap, HorizontalPodAutoscaler, Ingress, NetworkPolicy } from 'cdk8s-pods';
import { podTemplate, restricted, Secret, Service, StatefulSet } from 'cdk8s-pods';
import type { Construct } from 'constructs';
declare const scope: Construct, flag: boolean, props: PodProps;
`;

const CORRECT: readonly string[] = [
  `const settings = new ConfigMap(scope, 'a', { data: { MODE: 'x' } });
  const login = new Secret(scope, 'b', { stringData: { token: 'x' } });
  const web = new Deployment(scope, 'c', {
    template: {
      containers: {
        a: {
          image: 'x',
          ports: { http: 80 },
          env: {
            A: settings.key('MODE'),
            B: { secretKeyRef: { name: login, key: 'token' } },
          },
          envFrom: [{ configMapRef: { name: settings } }],
        },
      },
      volumes: { a: { configMap: { name: settings, items: [{ key: 'MODE', path: 'a' }] } } },
    },
  });
  const service = new Service(scope, 'd', {
    selector: web,
    ports: { http: { port: 80, targetPort: 'http' } },
  });
  new HorizontalPodAutoscaler(scope, 'e', { scaleTargetRef: web, maxReplicas: 3 });
  new NetworkPolicy(scope, 'f', { podSelector: web, ingress: [{ ports: [{ port: 'http' }] }] });
  new Ingress(scope, 'g', {
    defaultBackend: { service: { name: service, port: { name: 'http' } } },
  });
  new Service(scope, 'h', { selector: { app: 'a' }, ports: { http: 80 } });`,
  `new Pod(scope, 'a', { containers: { a: { image: 'x', env: Object.fromEntries([]) } } });`,
  `new Pod(scope, 'a', { containers: { a: { image: 'x', env: { A: flag ? '1' : undefined } } } });`,
  `new Pod(scope, 'a', {
    volumes: { data: { hostPath: { path: '/x' } } },
    containers: { a: { image: 'x', volumeMounts: { '/d': { volume: 'data' } } } },
  });`,
  `new Pod(scope, 'a', restricted({ containers: { a: { image: 'x' } } }));`,
  `new Pod(scope, 'a', restricted(props));`,
  `new Pod(scope, 'a', {
    podSecurity: 'restricted',
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: {
      a: {
        image: 'x',
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    },
  });`,
  `new Pod(scope, 'a', {
    os: { name: 'linux' },
    containers: { a: { image: 'x', lifecycle: { stopSignal: 'SIGTERM' } } },
  });`,
  `const template = podTemplate({
    containers: {
      a: { image: 'x', ports: { http: 80 }, readinessProbe: { httpGet: { port: 'http' } } },
    },
  });
  new Deployment(scope, 'a', { template });
  new Deployment(scope, 'b', { template: restricted(template) });`,
  `new Job(scope, 'a', { template: { restartPolicy: 'Never', containers: { a: { image: 'x' } } } });`,
  `new Pod(scope, 'a', { ...props, hostNetwork: flag });`,
  `new Pod(scope, 'a', {
    containers: { a: { image: 'x', envFrom: flag ? [{ configMapRef: { name: 'a' } }] : [] } },
  });`,
  `new Pod(scope, 'a', {
    containers: {
      a: {
        image: 'x',
        securityContext: { runAsUser: 1 },
        resizePolicy: [{ resourceName: 'memory', restartPolicy: 'RestartContainer' }],
      },
    },
  });`,
  `new Pod(scope, 'a', {
    podSecurity: 'baseline',
    containers: { a: { image: 'x', securityContext: { runAsNonRoot: true } } },
  });`,
  `new StatefulSet(scope, 'a', {
    serviceName: 's',
    volumeClaimTemplates: {
      data: {
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      },
    },
    template: { containers: { a: { image: 'x', volumeMounts: { '/d': { volume: 'data' } } } } },
  });`,
];

const WRONG: readonly string[] = [
  `new Pod(scope, 'a', { containers: { a: { image: '' } } });`,
  `new Pod(scope, 'a', { containers: { a: { image: 'x', ports: { http: 70000 } } } });`,
  `new Pod(scope, 'a', {
    podSecurity: 'baseline',
    containers: { a: { image: 'x', securityContext: { privileged: true } } },
  });`,
];

test.each(COMPILERS_OF_LARGE_TESTS)(
  'TypeScript %s accepts correct programs without strict, and reports mistakes',
  async (compiler) => {
    const programs = [...CORRECT, ...WRONG].map((program) => HEAD + program);
    const output = await compileFiles(compiler, programs, ['--strict', 'false']);
    const files = new Set(output.match(/^\d+\.ts(?=\()/gm));
    expect({ files: [...files].sort(), output }).toEqual({
      files: WRONG.map((_, i) => `${CORRECT.length + i}.ts`).sort(),
      output: expect.any(String),
    });
  },
);
