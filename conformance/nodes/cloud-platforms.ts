// EKS: docs.aws.amazon.com/eks and karpenter.sh; amounts: kubernetes-sigs/karpenter#1185.
// GKE: cloud.google.com/kubernetes-engine/docs; amounts: 2i2c-org/infrastructure#2121.
// AKS: learn.microsoft.com/azure/aks and Azure/AKS#2766; amounts: Azure/AKS#1334, Azure/AKS#3525
// and MicrosoftDocs/azure-docs#56773.
import { allocatable, type Platform, taint } from './platform.js';

const GPU = 'nvidia.com/gpu';

export const EKS: Platform = {
  title: 'EKS',
  region: 'us-east-1',
  zones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
  nodeName: (i) => `ip-192-168-22-${i}.ec2.internal`,
  nodes: [
    {
      labels: {
        'eks.amazonaws.com/capacityType': 'ON_DEMAND',
        'eks.amazonaws.com/nodegroup': 'general',
      },
      allocatable: allocatable('1930m', '3796024Ki', '18242267924', '58', {
        'attachable-volumes-aws-ebs': '39',
        'hugepages-1Gi': '3Gi',
      }),
    },
    {
      labels: {
        'karpenter.sh/capacity-type': 'spot',
        'karpenter.sh/nodepool': 'default',
      },
      allocatable: allocatable('3920m', '6919632Ki', '47233297124', '110', {
        'vpc.amazonaws.com/pod-eni': '18',
      }),
    },
    {
      arch: 'arm64',
      labels: { 'karpenter.sh/capacity-type': 'on-demand', 'karpenter.sh/nodepool': 'default' },
      taints: [taint('karpenter.sh/disrupted')],
      allocatable: allocatable('3920m', '6919632Ki', '47233297124', '110'),
    },
    {
      prefix: 'fargate-',
      labels: { 'eks.amazonaws.com/compute-type': 'fargate' },
      taints: [taint('eks.amazonaws.com/compute-type', 'fargate')],
      allocatable: allocatable('2', '15547308Ki', '28415276190', '1', {
        'attachable-volumes-aws-ebs': '39',
      }),
    },
  ],
  selectors: [
    { 'kubernetes.io/arch': 'arm64' },
    { 'karpenter.sh/capacity-type': 'spot' },
    { 'eks.amazonaws.com/nodegroup': 'general' },
  ],
  tolerations: [
    { key: 'karpenter.sh/disrupted', operator: 'Exists' },
    { key: 'eks.amazonaws.com/compute-type', value: 'fargate', effect: 'NoSchedule' },
  ],
  devices: ['vpc.amazonaws.com/pod-eni'],
};

export const GKE: Platform = {
  title: 'GKE',
  region: 'europe-west2',
  zones: ['europe-west2-a', 'europe-west2-b', 'europe-west2-c'],
  nodeName: (i) => `gke-main-default-pool-802223e0-${i}`,
  nodes: [
    {
      labels: {
        'cloud.google.com/gke-nodepool': 'default-pool',
        'cloud.google.com/gke-os-distribution': 'cos',
        'cloud.google.com/machine-family': 'e2',
      },
      allocatable: allocatable('1930m', '6186972Ki', '47093746742', '110'),
    },
    {
      labels: { 'cloud.google.com/gke-nodepool': 'spot', 'cloud.google.com/gke-spot': 'true' },
      taints: [taint('cloud.google.com/gke-spot', 'true')],
      allocatable: allocatable('3920m', '29085928Ki', '47060071478', '110'),
    },
    {
      labels: { 'cloud.google.com/gke-accelerator': 'nvidia-tesla-t4' },
      taints: [taint(GPU, 'present')],
      allocatable: allocatable('3920m', '12663300Ki', '47093746742', '110', { [GPU]: '1' }),
    },
    {
      arch: 'arm64',
      taints: [taint('kubernetes.io/arch', 'arm64')],
      allocatable: allocatable('3920m', '12663300Ki', '47093746742', '32'),
    },
  ],
  selectors: [
    { 'cloud.google.com/gke-spot': 'true' },
    { 'cloud.google.com/gke-accelerator': 'nvidia-tesla-t4' },
    { 'kubernetes.io/arch': 'arm64' },
  ],
  tolerations: [
    { key: 'cloud.google.com/gke-spot', value: 'true', effect: 'NoSchedule' },
    { key: GPU, operator: 'Exists', effect: 'NoSchedule' },
    { key: 'kubernetes.io/arch', value: 'arm64', effect: 'NoSchedule' },
  ],
  devices: [GPU],
};

export const AKS: Platform = {
  title: 'AKS',
  region: 'westeurope',
  zones: ['westeurope-1', 'westeurope-2', '0'],
  nodeName: (i) => `aks-pool-27176324-vmss00000${i}`,
  nodes: [
    {
      labels: { agentpool: 'system', 'kubernetes.azure.com/mode': 'system' },
      taints: [taint('CriticalAddonsOnly', 'true')],
      allocatable: allocatable('1900m', '2209260Ki', '239585490957', '100'),
    },
    {
      labels: { agentpool: 'user', 'kubernetes.azure.com/mode': 'user' },
      allocatable: allocatable('3921m', '13575076Ki', '28043041951', '110', {
        'attachable-volumes-azure-disk': '8',
      }),
    },
    {
      labels: {
        agentpool: 'spot',
        'kubernetes.azure.com/mode': 'user',
        'kubernetes.azure.com/scalesetpriority': 'spot',
      },
      taints: [taint('kubernetes.azure.com/scalesetpriority', 'spot')],
      allocatable: allocatable('3921m', '13575076Ki', '28043041951', '110'),
    },
    {
      os: 'windows',
      labels: { agentpool: 'win', 'kubernetes.azure.com/mode': 'user' },
      allocatable: allocatable('1900m', '3565108Ki', '133703676Ki', '30'),
    },
  ],
  selectors: [
    { 'kubernetes.azure.com/scalesetpriority': 'spot' },
    { 'kubernetes.azure.com/mode': 'system' },
    { 'kubernetes.io/os': 'windows' },
  ],
  tolerations: [
    { key: 'kubernetes.azure.com/scalesetpriority', value: 'spot', effect: 'NoSchedule' },
    { key: 'CriticalAddonsOnly', operator: 'Exists' },
  ],
};
