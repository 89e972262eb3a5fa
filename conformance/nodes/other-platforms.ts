// k3s: k3s-io/k3s#14028 and docs.k3s.io; kind: kubernetes-sigs/kind#1552; OpenShift:
// kubernetes/kubectl#938 and docs.openshift.com/container-platform.
import { allocatable, type Platform, taint } from './platform.js';

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';

export const K3S: Platform = {
  title: 'k3s',
  nodeName: (i) => `k3s-${i}`,
  nodes: [
    {
      labels: { [CONTROL_PLANE]: 'true', 'node.kubernetes.io/instance-type': 'k3s' },
      allocatable: allocatable('4', '7917Mi', '95035Mi', '110'),
    },
    {
      labels: {
        [CONTROL_PLANE]: 'true',
        'node-role.kubernetes.io/etcd': 'true',
        'node.kubernetes.io/instance-type': 'k3s',
      },
      taints: [taint('CriticalAddonsOnly', 'true', 'NoExecute')],
      allocatable: allocatable('4', '7917Mi', '95035Mi', '110'),
    },
    {
      arch: 'arm64',
      labels: { 'node.kubernetes.io/instance-type': 'k3s' },
      allocatable: allocatable('2', '3948464Ki', '16999863064', '110'),
    },
  ],
  selectors: [
    { 'node-role.kubernetes.io/etcd': 'true' },
    { [CONTROL_PLANE]: 'true' },
    { 'kubernetes.io/arch': 'arm64' },
  ],
  tolerations: [{ key: 'CriticalAddonsOnly', operator: 'Exists' }],
};

export const KIND: Platform = {
  title: 'kind',
  nodeName: (i) => (i === 0 ? 'kind-control-plane' : `kind-worker${i}`),
  nodes: [
    {
      labels: {
        'ingress-ready': 'true',
        [CONTROL_PLANE]: '',
        'node.kubernetes.io/exclude-from-external-load-balancers': '',
      },
      taints: [taint(CONTROL_PLANE)],
      allocatable: allocatable('16', '8059232Ki', '1055762868Ki', '110'),
    },
    { allocatable: allocatable('16', '8059232Ki', '1055762868Ki', '110') },
  ],
  selectors: [{ 'ingress-ready': 'true' }, { [CONTROL_PLANE]: '' }],
  tolerations: [{ key: CONTROL_PLANE, operator: 'Exists', effect: 'NoSchedule' }],
};

export const OPENSHIFT: Platform = {
  title: 'OpenShift',
  region: 'us-east-2',
  zones: ['us-east-2a', 'us-east-2b', 'us-east-2c'],
  nodeName: (i) => `ip-10-0-142-${i}.us-east-2.compute.internal`,
  // The label is the hostname without its domain.
  hostname: (i) => `ip-10-0-142-${i}`,
  nodes: [
    {
      labels: {
        [CONTROL_PLANE]: '',
        'node-role.kubernetes.io/master': '',
        'node.openshift.io/os_id': 'rhcos',
      },
      taints: [taint('node-role.kubernetes.io/master')],
      allocatable: allocatable('15500m', '65328868Ki', '192764845352', '250'),
    },
    {
      labels: { 'node-role.kubernetes.io/worker': '', 'node.openshift.io/os_id': 'rhcos' },
      allocatable: allocatable('15500m', '65328868Ki', '192764845352', '250', {
        'attachable-volumes-aws-ebs': '39',
      }),
    },
    {
      labels: { 'node-role.kubernetes.io/infra': '', 'node.openshift.io/os_id': 'rhcos' },
      taints: [taint('node-role.kubernetes.io/infra')],
      allocatable: allocatable('15500m', '65328868Ki', '192764845352', '250'),
    },
  ],
  selectors: [
    { 'node-role.kubernetes.io/infra': '' },
    { 'node-role.kubernetes.io/worker': '' },
    { 'node.openshift.io/os_id': 'rhcos' },
  ],
  tolerations: [
    { key: 'node-role.kubernetes.io/master', operator: 'Exists' },
    { key: 'node-role.kubernetes.io/infra', effect: 'NoSchedule' },
  ],
};
