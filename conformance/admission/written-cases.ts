import type { AdmissionCase } from './admission-case.js';
import { classCases, runtimeAndPriorityCases } from './written-class-cases.js';
import {
  account,
  BASE,
  container,
  limitRange,
  namespace,
  pod,
  quota,
  quotaWithoutUsage,
  requests,
} from './written-objects.js';
import { quotaCases } from './written-quota-cases.js';

/** Cases that random ones seldom are, and the LimitRanges and quotas of documentation. */
export const writtenCases = (): readonly AdmissionCase[] => [
  // Without the ServiceAccount `default`, a server looks for it for seconds.
  { cluster: [namespace()], objects: [pod()] },
  { cluster: [], objects: [pod(), pod({}, { namespace: 'shop' })] },
  // A default limit below the request.
  {
    cluster: [...BASE, limitRange({ type: 'Container', default: { cpu: '100m' } })],
    objects: [pod({ containers: [container({ requests: { cpu: '700m' } })] })],
  },
  // The ratio is half of the last digit that is printed.
  {
    cluster: [...BASE, limitRange({ type: 'Container', maxLimitRequestRatio: { cpu: '1' } })],
    objects: [
      pod({ containers: [container({ requests, limits: { cpu: '129m', memory: '1Gi' } })] }),
    ],
  },
  {
    cluster: [
      ...BASE,
      limitRange(
        {
          type: 'Container',
          default: { cpu: '500m', memory: '512Mi' },
          defaultRequest: { cpu: '100m', memory: '128Mi' },
          max: { cpu: '2', memory: '2Gi' },
          min: { cpu: '50m', memory: '64Mi' },
        },
        { type: 'Pod', max: { cpu: '3', memory: '3Gi' } },
        { type: 'PersistentVolumeClaim', min: { storage: '1Gi' }, max: { storage: '10Gi' } },
      ),
    ],
    objects: [
      pod({ containers: ['a', 'b', 'c'].map((name) => ({ ...container(), name })) }),
      pod({
        containers: [container({ requests: { cpu: '2' }, limits: { cpu: '2' } })],
        initContainers: [
          { ...container({ limits: { cpu: '2' } }), name: 'proxy', restartPolicy: 'Always' },
          { ...container({ limits: { cpu: '2500m', memory: '1' } }), name: 'init' },
        ],
      }),
      pod({ resources: { limits: { cpu: '4', 'hugepages-2Mi': '4Mi' } } }),
    ],
  },
  {
    cluster: [
      ...BASE,
      limitRange({ type: 'Container', maxLimitRequestRatio: { cpu: '1.5', memory: '2' } }),
    ],
    objects: [
      { requests: { cpu: '100m', memory: '0' }, limits: { cpu: '150m', memory: '1Gi' } },
      { requests: { cpu: '100m', memory: '1Gi' }, limits: { cpu: '151m', memory: '2Gi' } },
      { requests: { cpu: '100m' } },
    ].map((resources) => pod({ containers: [container(resources)] })),
  },
  // The controller of quotas has not counted yet.
  {
    cluster: [...BASE, quota({ pods: '9' }), quotaWithoutUsage()],
    objects: [pod(), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }],
  },
  // A quota for each priority, and one without a status for what is there.
  {
    cluster: [
      ...BASE,
      quota(
        { pods: '1', cpu: '1k', memory: '200Gi' },
        {
          scopeSelector: {
            matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: ['high'] }],
          },
        },
      ),
      {
        apiVersion: 'scheduling.k8s.io/v1',
        kind: 'PriorityClass',
        metadata: { name: 'high' },
        value: 10,
      },
    ],
    objects: [
      pod({ priorityClassName: 'high', containers: [container({ requests })] }),
      pod({ containers: [container({ requests })] }, { name: 'other' }),
      pod({ priorityClassName: 'high', containers: [container({ requests })] }, { name: 'last' }),
    ],
  },
  {
    cluster: [
      ...BASE,
      quota({ 'limits.cpu': '1', 'limits.memory': '1Gi', 'requests.cpu': '500m', pods: '4' }),
    ],
    objects: [
      pod({ initContainers: [{ ...container(), name: 'init' }] }),
      pod({ resources: { requests } }),
      pod({ containers: [container({ requests, limits: { cpu: '2', memory: '1Gi' } })] }),
    ],
  },
  // Scopes of Pods do not apply to other objects.
  {
    cluster: [...BASE, quota({ configmaps: '0', pods: '0' }, { scopes: ['NotTerminating'] })],
    objects: [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
      pod({ activeDeadlineSeconds: 5 }),
      pod({}, { name: 'b' }),
    ],
  },
  // Mirror Pods refer to nothing.
  ...[
    { serviceAccountName: 'default' },
    { volumes: [{ name: 'a', secret: { secretName: 'a' } }] },
    { imagePullSecrets: [{ name: 'a' }] },
    { volumes: [{ name: 'a', projected: { sources: [{ serviceAccountToken: { path: 'a' } }] } }] },
    { nodeName: 'node-1' },
  ].map((spec) => ({
    cluster: BASE,
    objects: [pod(spec, { annotations: { 'kubernetes.io/config.mirror': 'x' } })],
  })),
  // A ServiceAccount that allows only its Secrets.
  ...[
    { volumes: [{ name: 'a', secret: { secretName: 'b' } }] },
    { containers: [container({}, { envFrom: [{ secretRef: { name: 'b' } }] })] },
    { initContainers: [container({}, { name: 'i', envFrom: [{ secretRef: { name: 'b' } }] })] },
    { imagePullSecrets: [{ name: 'a' }] },
    { volumes: [{ name: 'a', secret: { secretName: 'a' } }] },
  ].map((spec) => ({
    cluster: [
      namespace(),
      {
        ...account({ secrets: [{ name: 'a' }], imagePullSecrets: [{ name: 'pull' }] }),
        metadata: {
          name: 'default',
          annotations: { 'kubernetes.io/enforce-mountable-secrets': 'true' },
        },
      },
    ],
    objects: [pod(spec)],
  })),
  // Invalid labels of a Namespace: the strictest level, and the newest version.
  {
    cluster: [
      namespace('default', {
        'pod-security.kubernetes.io/enforce': 'strict',
        'pod-security.kubernetes.io/enforce-version': '1.24',
      }),
      account(),
    ],
    objects: [
      pod(),
      namespace('new', {
        'pod-security.kubernetes.io/enforce': 'strict',
        'pod-security.kubernetes.io/warn-version': 'v1.024',
      }),
    ],
  },
  ...quotaCases(),
  ...classCases(),
  ...runtimeAndPriorityCases(),
  // The standards of an old version.
  ...['v1.18', 'latest'].map((version) => ({
    cluster: [
      namespace('default', {
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': version,
      }),
      account(),
    ],
    objects: [
      pod({
        containers: [
          container({}, { securityContext: { allowPrivilegeEscalation: false, runAsUser: 1 } }),
        ],
        securityContext: { runAsNonRoot: true },
      }),
    ],
  })),
  // The limits of a Pod are those of one container.
  {
    cluster: [...BASE, limitRange({ type: 'Pod', min: { cpu: '100m' } })],
    objects: [
      pod({
        containers: [
          container({ requests: { cpu: '200m' } }),
          { ...container({ requests: { cpu: '50m' }, limits: { cpu: '50m' } }), name: 'b' },
        ],
      }),
    ],
  },
  // The longest generated name.
  { cluster: BASE, objects: [pod({}, { name: undefined, generateName: `${'a'.repeat(60)}-` })] },
];
