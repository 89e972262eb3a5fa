import { pod, template, type WarningCase, workload } from './warning-case.js';

const LONG = 'x'.repeat(64);
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const affinity = 'spec.affinity.nodeAffinity';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferring = (key: string, ...values: readonly string[]) =>
  pod({
    affinity: {
      nodeAffinity: {
        [PREFERRED]: [
          { weight: 1, preference: { matchExpressions: [{ key, operator: 'In', values }] } },
        ],
      },
    },
  });
const nameservers = (...list: readonly string[]) => pod({ dnsConfig: { nameservers: list } });
const alias = (...ips: readonly string[]) =>
  pod({ hostAliases: ips.map((ip) => ({ ip, hostnames: ['a'] })) });
const spread = (topologyKey: string, fields: object) =>
  pod({
    topologySpreadConstraints: [
      { maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', topologyKey, ...fields },
    ],
  });
const LABEL =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or " +
  "'.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  " +
  "or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

/** Warnings about Pods and workloads as a whole. */
export const podCases: readonly WarningCase[] = [
  {
    rule: 'Pod/name-is-hostname',
    invalid: pod({}, { name: `${LONG}.b` }),
    texts: [
      "metadata.name: this is used in the Pod's hostname, which can result in surprising " +
        'behavior; a DNS label is recommended: [must be no more than 63 characters must not ' +
        'contain dots]',
    ],
    valid: pod({}, { name: LONG.slice(1) }),
  },
  {
    rule: 'ReplicationController/name-is-hostname',
    invalid: workload('Deployment', {}, { name: 'a.b' }),
    texts: [
      'metadata.name: this is used in Pod names and hostnames, which can result in surprising ' +
        'behavior; a DNS label is recommended: [must not contain dots]',
    ],
    valid: workload('StatefulSet', {}, { name: 'a-b' }),
  },
  {
    rule: 'JobSpec/tracks-indexes',
    invalid: workload(
      'Job',
      { completionMode: 'Indexed', completions: 100001, parallelism: 10001 },
      {},
      { restartPolicy: 'Never' },
    ),
    texts: [
      'spec: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism ' +
        'higher than 10^4, Kubernetes might not be able to track completedIndexes when a big ' +
        'number of indexes fail',
    ],
    valid: workload(
      'Job',
      { completionMode: 'Indexed', completions: 100001, parallelism: 10000 },
      {},
      { restartPolicy: 'Never' },
    ),
  },
  {
    rule: 'PodSpec/old-node-label',
    invalid: pod({ nodeSelector: { 'beta.kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'x' } }),
    texts: [
      'spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use "kubernetes.io/os" ' +
        'instead',
    ],
    valid: pod({ nodeSelector: { 'kubernetes.io/os': 'linux', constructor: 'x' } }),
  },
  {
    rule: 'NodeSelectorRequirement/old-key',
    invalid: pod({
      affinity: {
        nodeAffinity: {
          [REQUIRED]: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'app.kubernetes.io/created-by', operator: 'Exists' }] },
            ],
          },
        },
      },
    }),
    texts: [
      `${affinity}.${REQUIRED}.nodeSelectorTerms[0].matchExpressions[0].key: ` +
        'app.kubernetes.io/created-by is deprecated since v1.9',
    ],
    valid: preferring('kubernetes.io/os', 'linux'),
  },
  {
    rule: 'NodeSelectorRequirement/label-value',
    invalid: preferring('a', 'b', `${LONG}_`),
    texts: ['must be no more than 63 bytes', LABEL].map(
      (fault) =>
        `${affinity}.${PREFERRED}[0].preference.matchExpressions[0].values[1]: ${LONG}_ is ` +
        `invalid, ${fault}`,
    ),
    valid: preferring('a', '', 'b_c.D'),
  },
  {
    rule: 'TopologySpreadConstraint/old-key',
    invalid: spread('failure-domain.beta.kubernetes.io/zone', { labelSelector: {} }),
    texts: [
      'spec.topologySpreadConstraints[0].topologyKey: failure-domain.beta.kubernetes.io/zone is ' +
        'deprecated since v1.17; use "topology.kubernetes.io/zone" instead',
    ],
    valid: spread('topology.kubernetes.io/zone', { labelSelector: {} }),
  },
  {
    rule: 'TopologySpreadConstraint/selects-pods',
    invalid: spread('topology.kubernetes.io/zone', {}),
    texts: [
      'spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in ' +
        'matching no pod',
    ],
    valid: spread('topology.kubernetes.io/zone', { labelSelector: {} }),
  },
  {
    rule: 'PodAffinityTerm/selects-pods',
    invalid: pod({
      affinity: {
        podAntiAffinity: { [PREFERRED]: [{ weight: 1, podAffinityTerm: { topologyKey: 'a' } }] },
        podAffinity: { [REQUIRED]: [{ topologyKey: 'a' }] },
      },
    }),
    texts: [
      `spec.affinity.podAffinity.${REQUIRED}[0].labelSelector: a null labelSelector results in ` +
        'matching no pod',
      `spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm.labelSelector: a null ` +
        'labelSelector results in matching no pod',
    ],
    valid: pod({
      affinity: { podAffinity: { [REQUIRED]: [{ topologyKey: 'a', labelSelector: {} }] } },
    }),
  },
  {
    rule: 'Pod/dead-annotation',
    invalid: template({}, { annotations: { 'scheduler.alpha.kubernetes.io/critical-pod': '' } }),
    texts: [
      'template.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: ' +
        'non-functional in v1.16+; use the "priorityClassName" field instead',
    ],
    valid: pod({}, { annotations: { critical: '' } }),
  },
  {
    rule: 'Pod/seccomp-annotation',
    invalid: pod({ securityContext: {} }, { annotations: { [SECCOMP]: 'runtime/default' } }),
    texts: [
      `metadata.annotations[${SECCOMP}]: non-functional in v1.27+; use the "seccompProfile" ` +
        'field instead',
    ],
    valid: pod(
      { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
      { annotations: { [SECCOMP]: 'runtime/default' } },
    ),
  },
  {
    rule: 'PodSpec/host-aliases-once',
    invalid: alias('1.2.3.4', '1.2.3.5', '1.2.3.4'),
    texts: ['spec.hostAliases[2].ip: duplicate ip "1.2.3.4"'],
    valid: alias('1.2.3.4', '1.2.3.5'),
  },
  {
    rule: 'PodSpec/pull-secrets-once',
    invalid: pod({ imagePullSecrets: [{ name: 'a' }, { name: 'a' }] }),
    texts: ['spec.imagePullSecrets[1].name: duplicate name "a"'],
    valid: pod({ imagePullSecrets: [{ name: 'a' }, { name: 'b' }] }),
  },
  {
    rule: 'PodSpec/pull-secrets-named',
    invalid: pod({ imagePullSecrets: [{}] }),
    texts: ['spec.imagePullSecrets[0].name: invalid empty name ""'],
    valid: pod({ imagePullSecrets: [{ name: 'a' }] }),
  },
  {
    rule: 'PodSpec/whole-bytes',
    invalid: template({
      runtimeClassName: 'r',
      overhead: { memory: '0.1Ki', 'ephemeral-storage': '1' },
    }),
    texts: [
      'template.spec.overhead[memory]: fractional byte value "102400m" is invalid, must be an ' +
        'integer',
    ],
    valid: template({ runtimeClassName: 'r', overhead: { memory: '1Ki', cpu: '100m' } }),
  },
  {
    rule: 'PodSpec/grace-period',
    invalid: template({ terminationGracePeriodSeconds: -1 }),
    texts: [
      'template.spec.terminationGracePeriodSeconds: must be >= 0; negative values are invalid ' +
        'and will be treated as 1',
    ],
    valid: pod({ terminationGracePeriodSeconds: -1 }),
  },
  {
    rule: 'PodSpec/canonical-nameserver',
    invalid: nameservers('1.1.1.1', '2001:DB8:0:0:1:0:0:1'),
    texts: [
      'spec.dnsConfig.nameservers[1]: IPv6 address "2001:DB8:0:0:1:0:0:1" should be in RFC 5952 ' +
        'canonical format ("2001:db8::1:0:0:1")',
    ],
    valid: nameservers('1.1.1.1', '2001:db8::1', '1:0:3:4:5:6:7:8'),
  },
  {
    rule: 'HostAlias/canonical-ip',
    invalid: alias('64:ff9b::1.2.3.4'),
    texts: [
      'spec.hostAliases[0].ip: IPv6 address "64:ff9b::1.2.3.4" should be in RFC 5952 canonical ' +
        'format ("64:ff9b::102:304")',
    ],
    valid: alias('64:ff9b::102:304'),
  },
  {
    rule: 'PodSpec/standard-nameserver',
    minor: 35,
    invalid: nameservers('::ffff:1.2.3.4'),
    texts: [
      'spec.dnsConfig.nameservers[0]: non-standard IP address "::ffff:1.2.3.4" will be ' +
        'considered invalid in a future Kubernetes release: use "1.2.3.4"',
    ],
    valid: nameservers('::ffff:0:102:304', '10.0.0.1'),
  },
  {
    rule: 'HostAlias/standard-ip',
    minor: 35,
    invalid: alias('010.1.1.001'),
    texts: [
      'spec.hostAliases[0].ip: non-standard IP address "010.1.1.001" will be considered invalid ' +
        'in a future Kubernetes release: use "10.1.1.1"',
    ],
    valid: alias('10.1.0.1'),
  },
];
