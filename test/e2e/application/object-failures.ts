import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { object, service, workload } from '../../application/objects.js';
import type { Failure } from './failure.js';
import { measurePods } from './pod-metrics.js';
import {
  apiConditions,
  authorization,
  eventsOf,
  eviction,
  refusals,
  webhookCall,
} from './reporters.js';

const WEB = workload('Deployment', 'web');
const SELECTOR = { selector: { matchLabels: { app: 'web' } } };

const scaler = (name: string, target: string) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', name, {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: target },
      maxReplicas: 3,
    },
  });
const budget = (name: string, spec: object) =>
  object('policy/v1', 'PodDisruptionBudget', name, { spec });
const nodePort = (name: string) =>
  service(name, {
    type: 'NodePort',
    selector: { app: 'web' },
    ports: [{ port: 80, nodePort: 30080 }],
  });
const RBAC = 'rbac.authorization.k8s.io';
const bindingOf = (kind: string) =>
  object(`${RBAC}/v1`, 'RoleBinding', 'readers', {
    roleRef: { apiGroup: RBAC, kind, name: 'pod-reader' },
    subjects: [{ apiGroup: RBAC, kind: 'User', name: 'jane' }],
  });

const webhook = (namespace: string, port?: number) =>
  object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', namespace, {
    webhooks: [
      {
        name: `${namespace}.example.com`,
        clientConfig: { service: { namespace, name: 'hooks', ...(port && { port }) } },
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        rules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: ['CREATE'],
            resources: ['configmaps'],
          },
        ],
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
      },
    ],
  });
const api = (namespace: string, port?: number) =>
  object('apiregistration.k8s.io/v1', 'APIService', `v1.${namespace}.example`, {
    spec: {
      group: `${namespace}.example`,
      version: 'v1',
      service: { namespace, name: 'api', ...(port && { port }) },
      insecureSkipTLSVerify: true,
      groupPriorityMinimum: 1000,
      versionPriority: 10,
    },
  });
const serving = (name: string) =>
  service(name, { selector: { app: 'web' }, ports: [{ port: 443 }] });

const failure = (
  rule: Failure['rule'],
  title: string,
  reporter: Failure['reporter'],
  ...objects: readonly KubernetesObject[]
): Failure => ({ rule, title, reporter, objects: () => objects });

/** Failures of the objects around Pods. */
export const OBJECT_FAILURES: readonly Failure[] = [
  // The controllers: events.
  failure(
    'reference/exists',
    'a missing target of an autoscaler',
    eventsOf('HorizontalPodAutoscaler'),
    scaler('web', 'web'),
  ),
  failure(
    'HorizontalPodAutoscaler/one-per-target',
    'two autoscalers of one Deployment',
    eventsOf('HorizontalPodAutoscaler'),
    WEB,
    scaler('one', 'web'),
    scaler('two', 'web'),
  ),
  failure(
    'LabelSelector/own-pods',
    'autoscalers of two Deployments that select the same Pods',
    eventsOf('HorizontalPodAutoscaler'),
    WEB,
    workload('Deployment', 'copy', { labels: { app: 'web' } }),
    scaler('web', 'web'),
    scaler('copy', 'copy'),
  ),
  failure(
    'HorizontalPodAutoscaler/resource-request',
    'an autoscaler of containers without requests',
    async (place) => {
      await measurePods(place);
      return eventsOf('HorizontalPodAutoscaler')(place);
    },
    WEB,
    scaler('web', 'web'),
  ),
  failure(
    'selector/selects-pods',
    'a budget that selects no Pods',
    eventsOf('PodDisruptionBudget'),
    budget('web', { ...SELECTOR, maxUnavailable: 1 }),
  ),
  // The API server: evictions.
  failure(
    'PodDisruptionBudget/disruption-allowed',
    'a budget of maxUnavailable 0',
    eviction,
    WEB,
    budget('web', { ...SELECTOR, maxUnavailable: 0 }),
  ),
  failure(
    'PodDisruptionBudget/disruption-allowed',
    'a budget that requires all replicas',
    eviction,
    WEB,
    budget('web', { ...SELECTOR, minAvailable: 1 }),
  ),
  failure(
    'PodDisruptionBudget/one-per-pod',
    'two budgets of one Pod',
    eviction,
    WEB,
    budget('one', { ...SELECTOR, maxUnavailable: 1 }),
    budget('two', { ...SELECTOR, maxUnavailable: 1 }),
  ),
  // The API server: other requests.
  failure(
    'ServicePort/node-port',
    'two Services of one port of the nodes',
    refusals,
    WEB,
    nodePort('one'),
    nodePort('two'),
  ),
  failure('reference/exists', 'a missing Role of a RoleBinding', authorization, bindingOf('Role')),
  failure(
    'reference/exists',
    'a missing ClusterRole of a RoleBinding',
    authorization,
    bindingOf('ClusterRole'),
  ),
  {
    rule: 'reference/exists',
    title: 'a missing Service of a webhook',
    reporter: webhookCall,
    objects: (namespace) => [webhook(namespace)],
  },
  {
    rule: 'reference/port',
    title: 'a missing port of the Service of a webhook',
    reporter: webhookCall,
    objects: (namespace) => [WEB, serving('hooks'), webhook(namespace, 8443)],
  },
  {
    rule: 'reference/exists',
    title: 'a missing Service of an APIService',
    reporter: apiConditions,
    objects: (namespace) => [api(namespace)],
  },
  {
    rule: 'reference/port',
    title: 'a missing port of the Service of an APIService',
    reporter: apiConditions,
    objects: (namespace) => [WEB, serving('api'), api(namespace, 8443)],
  },
];
