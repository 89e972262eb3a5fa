import type { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import {
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  CronJob,
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  Job,
  NetworkPolicy,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  ReplicationController,
  Role,
  RoleBinding,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
} from '../../../lib/index.js';
import { chartIn, containers, errorsOf, labels, web } from './shop.js';

test('an object stands for its name, and is a dependency', () => {
  const chart = chartIn('shop');
  const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
  const login = new Secret(chart, 'login', { stringData: { token: 'x' } });
  const account = new ServiceAccount(chart, 'account');
  const claim = new PersistentVolumeClaim(chart, 'claim', {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '1Gi' } },
  });
  const service = new Service(chart, 'headless', { clusterIP: 'None', ports: { http: 80 } });
  const set = new StatefulSet(chart, 'set', {
    serviceName: service,
    template: {
      serviceAccountName: account,
      imagePullSecrets: [login, { name: login }, 'other'],
      containers: {
        app: {
          image: 'nginx:1.29',
          env: { MODE: settings.key('MODE'), TOKEN: login.key('token') },
          envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: login } }],
        },
      },
      volumes: {
        map: { configMap: { name: settings } },
        secret: { secret: { secretName: login } },
        claim: { persistentVolumeClaim: { claimName: claim } },
        both: {
          projected: { sources: [{ configMap: { name: settings } }, { secret: { name: login } }] },
        },
      },
    },
  });
  const { spec } = set.toJson();
  expect(spec.serviceName).toBe(service.name);
  const pod = spec.template.spec;
  expect(pod.serviceAccountName).toBe(account.name);
  expect(pod.imagePullSecrets).toEqual([
    { name: login.name },
    { name: login.name },
    { name: 'other' },
  ]);
  expect(pod.containers[0].env).toEqual([
    { name: 'MODE', valueFrom: { configMapKeyRef: { name: settings.name, key: 'MODE' } } },
    { name: 'TOKEN', valueFrom: { secretKeyRef: { name: login.name, key: 'token' } } },
  ]);
  expect(pod.containers[0].envFrom).toEqual([
    { configMapRef: { name: settings.name } },
    { secretRef: { name: login.name } },
  ]);
  expect(pod.volumes).toEqual([
    { name: 'map', configMap: { name: settings.name } },
    { name: 'secret', secret: { secretName: login.name } },
    { name: 'claim', persistentVolumeClaim: { claimName: claim.name } },
    {
      name: 'both',
      projected: {
        sources: [{ configMap: { name: settings.name } }, { secret: { name: login.name } }],
      },
    },
  ]);
  expect(errorsOf(set)).toEqual([]);
  expect(new Set(set.node.dependencies)).toEqual(
    new Set([settings, login, account, claim, service]),
  );
});

test.each<[string, (scope: Chart) => ApiObject, object]>([
  ['a Deployment', web, labels],
  [
    'a Deployment with a selector of its own',
    (scope) =>
      new Deployment(scope, 'a', {
        selector: { matchLabels: labels },
        template: { metadata: { labels: { ...labels, tier: 'a' } }, containers },
      }),
    labels,
  ],
  [
    'a ReplicationController',
    (scope) =>
      new ReplicationController(scope, 'a', { template: { metadata: { labels }, containers } }),
    labels,
  ],
  ['a Pod', (scope) => new Pod(scope, 'a', { metadata: { labels }, containers }), labels],
  [
    'a Job',
    (scope) =>
      new Job(scope, 'a', {
        template: { metadata: { labels }, restartPolicy: 'Never', containers },
      }),
    labels,
  ],
  [
    'a CronJob',
    (scope) =>
      new CronJob(scope, 'a', {
        schedule: '@daily',
        jobTemplate: { template: { metadata: { labels }, restartPolicy: 'Never', containers } },
      }),
    labels,
  ],
])('%s is selected by its labels, and is no dependency', (_, make, expected) => {
  const chart = chartIn('shop');
  const selected = make(chart) as Deployment;
  const service = new Service(chart, 'service', { selector: selected, ports: { http: 8080 } });
  const budget = new PodDisruptionBudget(chart, 'budget', {
    selector: selected,
    maxUnavailable: 1,
  });
  const policy = new NetworkPolicy(chart, 'policy', {
    podSelector: selected,
    ingress: [{ from: [{ podSelector: selected }] }],
    egress: [{ to: [{ podSelector: selected, namespaceSelector: {} }] }],
  });
  expect(service.toJson().spec.selector).toEqual(expected);
  expect(budget.toJson().spec.selector).toEqual({ matchLabels: expected });
  const { podSelector, ingress, egress } = policy.toJson().spec;
  expect(podSelector).toEqual({ matchLabels: expected });
  expect(ingress[0].from[0].podSelector).toEqual({ matchLabels: expected });
  expect(egress[0].to[0].podSelector).toEqual({ matchLabels: expected });
  expect([service, budget, policy].flatMap((each) => each.node.dependencies)).toEqual([]);
});

test('a workload, a Service, a role and an account stand for the references to them', () => {
  const chart = chartIn('shop');
  const autoscaler = new HorizontalPodAutoscaler(chart, 'hpa', {
    scaleTargetRef: web(chart),
    maxReplicas: 3,
  });
  expect(autoscaler.toJson().spec.scaleTargetRef).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name: 'web',
  });
  const service = new Service(chart, 'service', { selector: labels, ports: { http: 80 } });
  const certificate = new Secret(chart, 'tls', { type: 'kubernetes.io/tls', stringData: {} });
  const ingress = new Ingress(chart, 'ingress', {
    defaultBackend: { service: { name: service, port: { name: 'http' } } },
    tls: [{ secretName: certificate }],
  });
  expect(ingress.toJson().spec).toEqual({
    defaultBackend: { service: { name: service.name, port: { name: 'http' } } },
    tls: [{ secretName: certificate.name }],
  });
  const account = new ServiceAccount(chart, 'account');
  const role = new Role(chart, 'role', { rules: [] });
  const clusterRole = new ClusterRole(chart, 'cluster-role', { rules: [] });
  const binding = new RoleBinding(chart, 'binding', { roleRef: role, subjects: [account] });
  const apiGroup = 'rbac.authorization.k8s.io';
  const subject = { kind: 'ServiceAccount', name: account.name, namespace: 'shop' };
  expect(binding.toJson()).toMatchObject({
    roleRef: { apiGroup, kind: 'Role', name: role.name },
    subjects: [subject],
  });
  const clusterBinding = new ClusterRoleBinding(chart, 'cluster-binding', {
    roleRef: clusterRole,
    subjects: [account],
  });
  expect(clusterBinding.toJson()).toMatchObject({
    roleRef: { apiGroup, kind: 'ClusterRole', name: clusterRole.name },
    subjects: [subject],
  });
  for (const object of [autoscaler, ingress, binding, clusterBinding])
    expect(errorsOf(object)).toEqual([]);
  expect(binding.node.dependencies).toEqual([role, account]);
  expect(ingress.node.dependencies).toEqual([service, certificate]);
});

test.each<[string, (scope: Chart) => Deployment, string]>([
  [
    'labels of their own',
    (scope) =>
      new Deployment(scope, 'web', { metadata: { name: 'web' }, template: { containers } }),
    "Deployment 'web' has no labels of its own, by which its Pods are selected: " +
      "write template: { metadata: { labels: { app: 'web' } } }",
  ],
  [
    'a selector that a Service can have',
    (scope) =>
      new Deployment(scope, 'web', {
        metadata: { name: 'web' },
        selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
        template: { metadata: { labels }, containers },
      }),
    "Deployment 'web' has matchExpressions in its selector, which a Service cannot have: write " +
      "the labels in the selector of the Service, such as { app: 'web' }",
  ],
])('Pods need %s', (_, make, message) => {
  const chart = chartIn('shop');
  const selector = make(chart);
  expect(() => new Service(chart, 'service', { selector, ports: { http: 8080 } })).toThrow(message);
});

test('a subclass of a workload can be selected', () => {
  class Shop extends Deployment {
    constructor(scope: Construct, id: string) {
      super(scope, id, { template: { metadata: { labels }, containers } });
    }
  }
  const chart = chartIn('shop');
  const service = new Service(chart, 'service', {
    selector: new Shop(new Construct(chart, 'part'), 'web'),
    ports: { http: 8080 },
  });
  expect(service.toJson().spec.selector).toEqual(labels);
});
