// Measures the comparison of 20,000 objects with each other, which are parsed already: applications
// of ten objects, in namespaces of their own or in one, right or with broken references.
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { checkApplication } from '../../lib/application/check-application.js';

const APPLICATIONS = 2000;
const ROUNDS = 3;

type Fields = Readonly<Record<string, unknown>>;

/** Returns the ten objects of an application. */
function application(i: number, namespace: string): readonly KubernetesObject[] {
  const name = `web-${i}`;
  const object = (apiVersion: string, kind: string, fields: Fields, own = name) => ({
    apiVersion,
    kind,
    metadata: { name: own, namespace, labels: { app: name } },
    ...fields,
  });
  const selector = { matchLabels: { app: name } };
  const workload = (own: string) => {
    const labels = { app: own, 'app.kubernetes.io/part-of': 'shop' };
    const template = { metadata: { labels }, spec: podSpec(name) };
    return object(
      'apps/v1',
      'Deployment',
      { spec: { selector: { matchLabels: { app: own } }, template } },
      own,
    );
  };
  const target = { type: 'Utilization', averageUtilization: 80 };
  return [
    workload(name),
    workload(`${name}-worker`),
    object('v1', 'Service', {
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
    }),
    object('v1', 'ConfigMap', { data: { MODE: 'fast' } }),
    object('v1', 'Secret', { stringData: { TOKEN: 'x' } }),
    object('v1', 'ServiceAccount', {}),
    object('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteMany'] } }),
    object('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        metrics: [{ type: 'Resource', resource: { name: 'cpu', target } }],
      },
    }),
    object('policy/v1', 'PodDisruptionBudget', { spec: { maxUnavailable: 1, selector } }),
    object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: selector } }),
  ];
}

const podSpec = (name: string): Fields => ({
  serviceAccountName: name,
  containers: [
    {
      name: 'app',
      image: 'nginx:1.29',
      ports: [{ name: 'http', containerPort: 8080 }],
      resources: { requests: { cpu: '1' } },
      env: [
        { name: 'MODE', valueFrom: { configMapKeyRef: { name, key: 'MODE' } } },
        { name: 'TOKEN', valueFrom: { secretKeyRef: { name, key: 'TOKEN' } } },
        { name: 'API', value: `http://${name}:80/api` },
      ],
      envFrom: [{ configMapRef: { name } }],
    },
  ],
  volumes: [{ name: 'data', persistentVolumeClaim: { claimName: name } }],
});

/** Returns the objects with a Service that selects nothing, and a ConfigMap of another name. */
const broken = (object: KubernetesObject): KubernetesObject =>
  object.kind === 'Service'
    ? { ...object, spec: { selector: { app: 'nobody' }, ports: [] } }
    : object.kind === 'ConfigMap'
      ? { ...object, metadata: { ...(object.metadata as Fields), name: 'other' } }
      : object;

for (const namespaces of [APPLICATIONS, 20, 1]) {
  const right = Array.from({ length: APPLICATIONS }, (_, i) =>
    application(i, `namespace-${i % namespaces}`),
  ).flat();
  for (const [title, objects] of [
    ['right', right],
    ['4,000 broken', right.map(broken)],
  ] as const) {
    let best = Number.POSITIVE_INFINITY;
    let findings = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      findings = checkApplication(objects).flat().length;
      best = Math.min(best, performance.now() - start);
    }
    console.log(
      `${objects.length} objects in ${namespaces} namespaces, ${title}: ` +
        `${Math.round(best)} ms, ${findings} findings`,
    );
  }
}
