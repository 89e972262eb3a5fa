import { type Fields, fieldsOfPod, ofPod } from './field.js';

const LABELS = { matchLabels: { app: 'web' } };
const TERM = { labelSelector: LABELS, topologyKey: 'kubernetes.io/hostname' };

/** The fields of Pods. */
export const POD_FIELDS: Fields = {
  'name and namespace': ofPod('metadata', [
    { name: 'web', namespace: 'shop' },
    { name: 'web.v1-a' },
    { generateName: 'web-' },
  ]),
  labels: ofPod('metadata', [
    { labels: { app: 'web', 'example.com/tier': '' } },
    { labels: { 'a.b_c-d': 'A.b_c-1' } },
  ]),
  annotations: ofPod('metadata', [
    { annotations: { 'example.com/a': 'any text', b: '' } },
    { annotations: { 'A.b/C_d': '{"a": 1}' }, finalizers: ['example.com/a'] },
  ]),
  terminationGracePeriodSeconds: ofPod('terminationGracePeriodSeconds', [-1, 0, 30, 3600]),
  activeDeadlineSeconds: ofPod('activeDeadlineSeconds', [1, 600]),
  restartPolicy: ofPod('restartPolicy', ['Always', 'OnFailure', 'Never']),
  serviceAccountName: ofPod('serviceAccountName', ['web', 'web.example']),
  imagePullSecrets: ofPod('imagePullSecrets', [['registry'], [{ name: 'a.b' }, 'c'], []]),
  securityContext: ofPod('securityContext', [
    { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, runAsNonRoot: true },
    { supplementalGroups: [1, 2], fsGroupChangePolicy: 'OnRootMismatch' },
    { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] },
    {
      sysctls: [
        { name: 'kernel/shm_rmid_forced', value: '0' },
        { name: 'a.b', value: '' },
      ],
    },
    { seccompProfile: { type: 'Localhost', localhostProfile: 'a.json' } },
    { seccompProfile: { type: 'RuntimeDefault' }, seLinuxOptions: { type: 'a' } },
    { supplementalGroupsPolicy: 'Strict', seLinuxChangePolicy: 'MountOption' },
    { windowsOptions: { runAsUserName: 'a' } },
    { appArmorProfile: { type: 'RuntimeDefault' } },
  ]),
  hostAliases: ofPod('hostAliases', [
    { '10.0.0.1': ['a', 'b.example'] },
    { '::1': ['a'] },
    [{ ip: '10.0.0.1', hostnames: ['a'] }, { ip: '10.0.0.1' }],
  ]),
  dns: fieldsOfPod([
    { dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.1'] } },
    { dnsPolicy: 'ClusterFirst', dnsConfig: { searches: ['a.example'] } },
    { dnsConfig: { nameservers: ['::1', '10.0.0.2', '10.0.0.3'], searches: ['a', 'b.c.'] } },
    { dnsConfig: { options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] } },
    { dnsPolicy: 'Default' },
    { dnsPolicy: 'None' },
  ]),
  tolerations: ofPod('tolerations', [
    [{ key: 'a', operator: 'Equal', value: 'b', effect: 'NoSchedule' }],
    [{ operator: 'Exists' }],
    [{ key: 'a.b/c', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
    [
      { key: 'a', value: '' },
      { key: 'a', operator: 'Exists', effect: 'PreferNoSchedule' },
    ],
    [{ key: 'a', operator: 'Gt', value: '5', effect: 'NoSchedule' }],
    [{ key: 'a', operator: 'Lt', value: '-5' }],
  ]),
  nodeSelector: ofPod('nodeSelector', [
    { 'kubernetes.io/os': 'linux' },
    { disk: '', 'a.b/c': 'D_e.f' },
  ]),
  nodeAffinity: ofPod(
    'affinity',
    [
      [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['b', 'c'] }] }],
      [{ matchExpressions: [{ key: 'a.b/c', operator: 'Exists' }] }, {}],
      [{ matchExpressions: [{ key: 'a', operator: 'Gt', values: ['4'] }] }],
      [{ matchExpressions: [{ key: 'a', operator: 'NotIn', values: [''] }] }],
      [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] }],
      [{ matchExpressions: [] }],
    ].map((nodeSelectorTerms) => ({
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
    })),
  ),
  preferredNodeAffinity: ofPod(
    'affinity',
    [
      [
        {
          weight: 1,
          preference: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] },
        },
      ],
      [
        {
          weight: 1,
          preference: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b c'] }] },
        },
      ],
      [{ weight: 100, preference: {} }],
      [
        {
          weight: 50,
          preference: { matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] },
        },
      ],
    ].map((preferredDuringSchedulingIgnoredDuringExecution) => ({
      nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution },
    })),
  ),
  podAffinity: ofPod('affinity', [
    { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [TERM] } },
    {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: TERM }],
      },
    },
    {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { ...TERM, namespaces: ['a'], namespaceSelector: {}, matchLabelKeys: ['b'] },
        ],
      },
    },
    {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: 'zone',
            labelSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] },
            mismatchLabelKeys: ['c'],
          },
        ],
      },
    },
  ]),
  topologySpreadConstraints: ofPod('topologySpreadConstraints', [
    [
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: LABELS,
        minDomains: 2,
      },
    ],
    [
      {
        maxSkew: 2,
        topologyKey: 'zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: LABELS,
        matchLabelKeys: ['pod-template-hash'],
        nodeAffinityPolicy: 'Honor',
        nodeTaintsPolicy: 'Ignore',
      },
    ],
    [{ maxSkew: 1, topologyKey: 'a:b', whenUnsatisfiable: 'DoNotSchedule' }],
    ['DoNotSchedule', 'ScheduleAnyway'].map((whenUnsatisfiable) => ({
      maxSkew: 1,
      topologyKey: 'zone',
      whenUnsatisfiable,
    })),
  ]),
  priority: fieldsOfPod([
    { priorityClassName: 'high' },
    { priorityClassName: 'system-node-critical', preemptionPolicy: 'Never' },
    { priority: 0, preemptionPolicy: 'PreemptLowerPriority' },
  ]),
  scheduling: fieldsOfPod([
    { schedulerName: 'default-scheduler', schedulingGates: ['example.com/a', 'b'] },
    { nodeName: 'node-1.example' },
    { runtimeClassName: 'gvisor', overhead: { cpu: '10m', memory: '8Mi' } },
    { schedulingGates: ['a', 'a'] },
    { nodeName: 'a', schedulingGates: ['b'] },
  ]),
  os: fieldsOfPod([
    { os: { name: 'linux' }, hostPID: true },
    { os: { name: 'windows' } },
    { os: { name: 'windows' }, securityContext: { runAsUser: 1 } },
    { os: { name: 'linux' }, securityContext: { windowsOptions: { runAsUserName: 'a' } } },
    { os: { name: 'windows' }, hostNetwork: true, shareProcessNamespace: true },
  ]),
  hostname: fieldsOfPod([
    { hostname: 'web-1', subdomain: 'a', setHostnameAsFQDN: true },
    { hostnameOverride: 'a.example' },
    { hostnameOverride: 'a', hostNetwork: true },
    { hostnameOverride: 'a', setHostnameAsFQDN: true },
  ]),
  'namespaces of the node': fieldsOfPod([
    { hostNetwork: true, hostPID: true, hostIPC: false },
    { hostUsers: false, shareProcessNamespace: true },
    { hostUsers: false, hostNetwork: true },
    { hostPID: true, shareProcessNamespace: true },
  ]),
  readinessGates: ofPod('readinessGates', [['example.com/a'], ['A', 'b-1'], []]),
  resourceClaims: ofPod('resourceClaims', [
    { gpu: { resourceClaimName: 'a' } },
    { gpu: { resourceClaimTemplateName: 'a.b' }, other: { resourceClaimName: 'c' } },
    { gpu: { resourceClaimName: 'a', resourceClaimTemplateName: 'b' } },
  ]),
  'resources of the Pod': ofPod('resources', [
    { requests: { cpu: '1', memory: '64Mi' } },
    { limits: { cpu: 2, memory: '1Gi' }, requests: { cpu: '500m' } },
    { limits: { 'hugepages-2Mi': '2Mi' } },
    { requests: { 'ephemeral-storage': '1Gi' } },
  ]),
};
