import type { Severity } from '../engine/finding.js';

/** A rule about the objects of an application, and how they fit together. */
export interface ApplicationRule {
  readonly id: string;
  readonly severity: Severity;
  /** The kinds of the objects that are reported; empty if these are many. */
  readonly kinds: readonly string[];
  readonly description: string;
  readonly remediation: string;
}

/** The rules about the objects of an application. */
export const APPLICATION_RULES = [
  {
    id: 'reference/similar-name',
    severity: 'error',
    kinds: [],
    description:
      'A name that no object has is not a misspelling of the name of another object of its kind.',
    remediation: 'Correct the spelling of the name.',
  },
  {
    id: 'reference/namespace',
    severity: 'warning',
    kinds: [],
    description:
      'An object is in the namespace of the object that refers to it. References do not reach ' +
      'other namespaces.',
    remediation: 'Move one of the two objects to the namespace of the other one.',
  },
  {
    id: 'reference/exists',
    severity: 'note',
    kinds: [],
    description:
      'The object to which another one refers is among the manifests, or another object creates ' +
      'it, or every cluster has it. A note, unless the manifests are complete: then an error.',
    remediation: 'Add the object, or declare it in `externals`.',
  },
  {
    id: 'reference/key',
    severity: 'error',
    kinds: [],
    description: 'A ConfigMap or Secret has the key to which another object refers.',
    remediation: 'Correct the spelling of the key, or add it.',
  },
  {
    id: 'reference/port',
    severity: 'error',
    kinds: [],
    description: 'A Service has the port to which an Ingress, a route or a webhook refers.',
    remediation: 'Write the number or the name of a port of the Service, not of its Pods.',
  },
  {
    id: 'selector/similar-labels',
    severity: 'error',
    kinds: ['Service', 'PodDisruptionBudget', 'NetworkPolicy'],
    description: 'A selector that selects no Pods does not differ from their labels in one label.',
    remediation: 'Write the labels of the Pod template.',
  },
  {
    id: 'selector/namespace',
    severity: 'warning',
    kinds: ['Service', 'PodDisruptionBudget', 'NetworkPolicy'],
    description: 'The Pods that a selector selects are in the namespace of the selector.',
    remediation: 'Move the object to the namespace of the Pods.',
  },
  {
    id: 'selector/selects-pods',
    severity: 'note',
    kinds: ['Service', 'PodDisruptionBudget', 'NetworkPolicy'],
    description:
      'A selector selects Pods of the manifests. A note, unless the manifests are complete: then ' +
      'an error.',
    remediation: 'Write the labels of the Pod template, or add the workload.',
  },
  {
    id: 'ServicePort/target-port-name',
    severity: 'error',
    kinds: ['Service'],
    description:
      'A port name to which a Service sends requests is the name of a port of its Pods, with the ' +
      'same protocol. A warning if the Service has other ports, which work.',
    remediation: 'Write the name of a port of a container or sidecar.',
  },
  {
    id: 'ServicePort/declared-port',
    severity: 'note',
    kinds: ['Service'],
    description: 'The number of a port of a Service is that of a port that its Pods declare.',
    remediation: 'Write `targetPort`: without it, the port of the Pods is that of the Service.',
  },
  {
    id: 'ServicePort/node-port',
    severity: 'error',
    kinds: ['Service'],
    description: 'Only one Service uses a port of the nodes.',
    remediation: 'Leave out `nodePort`: the API server chooses a free port.',
  },
  {
    id: 'StatefulSetSpec/service-selector',
    severity: 'error',
    kinds: ['StatefulSet'],
    description: 'The Service of a StatefulSet selects its Pods: it gives them their host names.',
    remediation: 'Name a Service that selects the Pods.',
  },
  {
    id: 'StatefulSetSpec/headless-service',
    severity: 'note',
    kinds: ['StatefulSet'],
    description: 'The Service of a StatefulSet is headless.',
    remediation: 'Write `clusterIP: None` in the Service.',
  },
  {
    id: 'HorizontalPodAutoscaler/resource-request',
    severity: 'error',
    kinds: ['HorizontalPodAutoscaler'],
    description:
      'All containers request a resource whose utilization an autoscaler measures: it is the ' +
      'share of the request that they use.',
    remediation: 'Write `resources.requests` in all containers and sidecars.',
  },
  {
    id: 'HorizontalPodAutoscaler/replicas-of-target',
    severity: 'warning',
    kinds: ['Deployment', 'StatefulSet', 'ReplicaSet'],
    description: 'An object that an autoscaler scales has no `replicas`.',
    remediation: 'Leave out `replicas`.',
  },
  {
    id: 'HorizontalPodAutoscaler/one-per-target',
    severity: 'error',
    kinds: ['HorizontalPodAutoscaler'],
    description: 'Only one HorizontalPodAutoscaler scales an object.',
    remediation: 'Write the metrics of both in one of them.',
  },
  {
    id: 'PodDisruptionBudget/disruption-allowed',
    severity: 'warning',
    kinds: ['PodDisruptionBudget'],
    description: 'A PodDisruptionBudget allows that one Pod at a time is evicted.',
    remediation: 'Write `maxUnavailable: 1`, or more replicas.',
  },
  {
    id: 'PodDisruptionBudget/one-per-pod',
    severity: 'error',
    kinds: ['PodDisruptionBudget'],
    description: 'Only one PodDisruptionBudget selects a Pod.',
    remediation: 'Leave out one of the two.',
  },
  {
    id: 'LabelSelector/own-pods',
    severity: 'warning',
    kinds: ['Deployment', 'StatefulSet', 'ReplicaSet'],
    description:
      'The selector of a workload does not select the Pods of another one. A note, unless ' +
      'autoscalers scale both.',
    remediation: 'Add a label that differs to both Pod templates and selectors.',
  },
  {
    id: 'TopologySpreadConstraint/own-labels',
    severity: 'warning',
    kinds: [],
    description: 'A topology spread constraint selects the Pods to which it applies.',
    remediation: 'Write labels of the Pod template in `labelSelector`.',
  },
  {
    id: 'PersistentVolumeClaim/shared-by-nodes',
    severity: 'warning',
    kinds: ['Deployment', 'StatefulSet', 'ReplicaSet', 'DaemonSet'],
    description: 'Several Pods do not mount a claim that only one node can attach.',
    remediation: 'Request `ReadWriteMany`, or write `volumeClaimTemplates` of a StatefulSet.',
  },
  {
    id: 'EnvVar/service-port',
    severity: 'warning',
    kinds: [],
    description: 'An address of a Service in the value of a variable has a port of the Service.',
    remediation: 'Write a port of the Service, not of its Pods.',
  },
  {
    id: 'cluster/admission',
    severity: 'error',
    kinds: [],
    description:
      'The admission plugins of the cluster that is given admit the object, and the Pods that ' +
      'its controller creates: LimitRanges, quotas, classes, ServiceAccounts and Pod Security levels.',
    remediation: 'Change the Pod to what the cluster admits, or the object of the cluster.',
  },
  {
    id: 'cluster/node',
    severity: 'error',
    kinds: [],
    description: 'Each Pod finds a node in the cluster that is given.',
    remediation:
      'Change the requests, the node selector, the affinity or the tolerations, or add a node.',
  },
  {
    id: 'cluster/room',
    severity: 'warning',
    kinds: [],
    description:
      'The nodes of the cluster that is given have room for all Pods of the application together.',
    remediation: 'Request less, run fewer Pods, or add nodes.',
  },
  {
    id: 'cluster/rollout',
    severity: 'error',
    kinds: ['Deployment', 'StatefulSet'],
    description:
      'While the old Pods run, the first new Pod of an update finds a node in the cluster that ' +
      'is given. Reported by `diff`.',
    remediation: 'Write `maxUnavailable: 1`, so that an old Pod makes room first, or add a node.',
  },
] as const satisfies readonly ApplicationRule[];

/** The id of a rule about the objects of an application. */
export type ApplicationRuleId = (typeof APPLICATION_RULES)[number]['id'];

const IDS: ReadonlySet<string> = new Set(APPLICATION_RULES.map(({ id }) => id));

/** Whether a rule compares an object with others, so that a document alone does not decide it. */
export const isApplicationRule = (id: string): boolean => IDS.has(id);
