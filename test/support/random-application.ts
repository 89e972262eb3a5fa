import type { Random } from '../../conformance/random.js';

/** An object of an application. */
type Manifest = Readonly<Record<string, unknown>>;

const NAMES = ['web', 'data', 'app', 'name'] as const;
const NAMESPACES = [undefined, undefined, 'one', 'two'] as const;
const KEYS = ['MODE', 'app.conf', '1'] as const;
const PORTS = ['http', 'admin'] as const;
const NUMBERS = [80, 8080] as const;
const RBAC = 'rbac.authorization.k8s.io';

/**
 * Returns an application whose objects refer to each other, and to objects that do not exist, are
 * in another namespace, or exist twice. The references can form cycles.
 */
export function randomApplication(random: Random, size: number): readonly Manifest[] {
  return Array.from({ length: size }, () => random.pick(KINDS)(new Values(random)));
}

class Values {
  constructor(private readonly random: Random) {}

  /** Returns a name. Few names are used, so most references find an object. */
  name = (): string => this.random.pick(NAMES);
  key = (): string => this.random.pick(KEYS);
  chance = (): boolean => this.random.next() < 0.5;
  number = (): number => this.random.pick(NUMBERS);
  portName = (): string => this.random.pick(PORTS);
  labels = (): object => ({ app: this.random.pick(NAMES.slice(0, 2)) });
  of = <T>(...values: readonly T[]): T => this.random.pick(values);
  maybe = (field: string, value: unknown): object => (this.chance() ? { [field]: value } : {});

  metadata(): object {
    const namespace = this.random.pick(NAMESPACES);
    return { name: this.name(), ...(namespace === undefined ? {} : { namespace }) };
  }

  object(apiVersion: string, kind: string, fields: object): Manifest {
    return { apiVersion, kind, metadata: this.metadata(), ...fields };
  }

  data(): object {
    return Object.fromEntries([[this.key(), this.of('text', 'a', 'a b\nc')]]);
  }

  selector(): object {
    return {
      matchLabels: this.labels(),
      ...this.maybe('matchExpressions', this.of([], [{ key: 'a', operator: 'Exists' }])),
    };
  }

  pod(): object {
    const ref = (): object => ({ name: this.name(), ...this.maybe('optional', true) });
    const keyRef = (): object => ({ key: this.key(), ...ref() });
    const source = (name: string): object => ({
      [name]: this.name(),
      ...this.maybe('items', [{ key: this.key(), path: `${name}-${this.of('a', 'b', 'c')}` }]),
    });
    return {
      ...this.maybe('serviceAccountName', this.name()),
      ...this.maybe('imagePullSecrets', [{ name: this.name() }]),
      containers: [
        {
          name: 'main',
          image: 'nginx:1.29',
          ...this.maybe('ports', [
            { name: this.portName(), containerPort: this.number() },
            ...(this.chance() ? [] : [{ containerPort: 9000 }]),
          ]),
          env: [
            { name: 'A', valueFrom: { configMapKeyRef: keyRef() } },
            { name: 'B', valueFrom: { secretKeyRef: keyRef() } },
            { name: this.of('A', 'C'), value: 'text' },
          ],
          envFrom: [{ configMapRef: ref() }, { prefix: 'S_', secretRef: ref() }],
        },
      ],
      volumes: [
        { name: 'a', configMap: source('name') },
        { name: 'b', secret: source('secretName') },
        { name: 'c', persistentVolumeClaim: { claimName: this.name() } },
        {
          name: 'd',
          projected: { sources: [{ configMap: source('name') }, { secret: source('name') }] },
        },
      ],
    };
  }

  template(labels: unknown): object {
    return { metadata: { labels }, spec: this.pod() };
  }

  workload(kind: string, fields: object = {}): Manifest {
    const selector = this.selector() as { readonly matchLabels: object };
    const template = this.template({ a: 'b', ...selector.matchLabels });
    return this.object('apps/v1', kind, { spec: { ...fields, selector, template } });
  }

  backend(): object {
    const port = this.of<object>({ name: this.portName() }, { number: this.number() });
    return { service: { name: this.name(), port } };
  }

  binding(kind: string, roles: readonly string[]): Manifest {
    const account = { kind: 'ServiceAccount', name: this.name(), namespace: this.of('one', 'two') };
    return this.object(`${RBAC}/v1`, kind, {
      roleRef: { ...this.maybe('apiGroup', RBAC), kind: this.of(...roles), name: this.name() },
      subjects: [
        { ...account, ...this.maybe('apiGroup', '') },
        { kind: 'User', name: 'me' },
      ],
    });
  }
}

const KINDS: readonly ((values: Values) => Manifest)[] = [
  (v) => v.object('v1', 'ConfigMap', { ...v.maybe('data', v.data()) }),
  (v) => v.object('v1', 'ConfigMap', { data: v.data(), ...v.maybe('binaryData', { z: 'AA==' }) }),
  (v) => v.object('v1', 'Secret', { ...v.maybe('type', 'Opaque'), stringData: v.data() }),
  (v) => v.object('v1', 'ServiceAccount', { ...v.maybe('secrets', [{ name: v.name() }]) }),
  (v) =>
    v.object('v1', 'PersistentVolumeClaim', {
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    }),
  (v) => v.workload('Deployment'),
  (v) => v.workload('StatefulSet', { serviceName: v.name() }),
  (v) => ({
    ...v.object('v1', 'Pod', { spec: v.pod() }),
    metadata: { name: v.name(), labels: v.labels() },
  }),
  (v) =>
    v.object('batch/v1', 'Job', {
      spec: {
        template: {
          metadata: { labels: v.labels() },
          spec: { ...v.pod(), restartPolicy: 'Never' },
        },
      },
    }),
  (v) =>
    v.object('v1', 'Service', {
      spec: {
        selector: v.labels(),
        ports: [
          {
            ...v.maybe('name', v.portName()),
            port: v.number(),
            ...v.maybe('targetPort', v.of<unknown>(v.portName(), v.number())),
          },
        ],
      },
    }),
  (v) =>
    v.object('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: {
        scaleTargetRef: {
          apiVersion: v.of('apps/v1', 'apps/v1', 'batch/v1'),
          kind: v.of('Deployment', 'StatefulSet', 'Job'),
          name: v.name(),
        },
        maxReplicas: 3,
      },
    }),
  (v) =>
    v.object('policy/v1', 'PodDisruptionBudget', {
      spec: { selector: v.selector(), maxUnavailable: 1 },
    }),
  (v) =>
    v.object('networking.k8s.io/v1', 'NetworkPolicy', {
      spec: {
        podSelector: v.selector(),
        ingress: [
          {
            from: [
              { podSelector: v.selector() },
              { podSelector: v.selector(), namespaceSelector: {} },
            ],
            ports: [{ port: v.of<unknown>(v.portName(), 80) }],
          },
        ],
      },
    }),
  (v) =>
    v.object('networking.k8s.io/v1', 'Ingress', {
      spec: {
        ...v.maybe('defaultBackend', v.backend()),
        rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: v.backend() }] } }],
        tls: [{ hosts: ['example.com'], secretName: v.name() }],
      },
    }),
  (v) =>
    v.object(`${RBAC}/v1`, 'Role', {
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
    }),
  (v) =>
    v.object(`${RBAC}/v1`, 'ClusterRole', {
      metadata: { name: v.name() },
      rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }],
    }),
  (v) => v.binding('RoleBinding', ['Role', 'ClusterRole']),
  (v) => v.binding('ClusterRoleBinding', ['ClusterRole']),
];
