import type { AnyObject } from '../nodes/scheduling-case.js';
import type { AdmissionCase } from './admission-case.js';
import { BASE, BETA_CLASS, claim, container, pod, quota, requests } from './written-objects.js';

/** Quotas of which each counts something else. */
export function quotaCases(): readonly AdmissionCase[] {
  const containers = [container({ limits: { 'nvidia.com/gpu': '2' } })];
  const term = { topologyKey: 'zone', namespaceSelector: {}, labelSelector: {} };
  const affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
  const loadBalancer = (fields: object = {}): AnyObject => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { type: 'LoadBalancer', ports: [{ port: 80 }], selector: { a: 'b' }, ...fields },
  });
  const ended = { ...pod({}, { name: 'old' }), status: { phase: 'Succeeded' } };
  const runtimeClass = {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name: 'kata' },
    handler: 'kata',
    overhead: { podFixed: { cpu: '1' } },
  };
  const ofClass = 'fast.storageclass.storage.k8s.io/persistentvolumeclaims';
  return [
    {
      cluster: [...BASE, quota({ 'requests.nvidia.com/gpu': '1' })],
      objects: [pod({ containers })],
    },
    {
      cluster: [...BASE, runtimeClass, quota({ 'limits.cpu': '500m', 'requests.cpu': '1100m' })],
      objects: [
        pod({ runtimeClassName: 'kata', resources: { requests: { cpu: '100m' } } }),
        pod({ runtimeClassName: 'kata', resources: { requests: { cpu: '101m' } } }, { name: 'b' }),
      ],
    },
    {
      cluster: [...BASE, quota({ pods: '0' }, { scopes: ['BestEffort'] })],
      objects: [pod({ containers: [container({ requests })] }), pod()],
    },
    {
      cluster: [...BASE, quota({ pods: '0' }, { scopes: ['CrossNamespacePodAffinity'] })],
      objects: [pod({ affinity }), pod()],
    },
    { cluster: [...BASE, quota({ 'requests.storage': '1' })], objects: [claim()] },
    {
      cluster: [...BASE, quota({ [ofClass]: '0' })],
      objects: [claim(), claim({ storageClassName: 'fast' })],
    },
    { cluster: [...BASE, quota({ [ofClass]: '0' })], objects: [claim({}, BETA_CLASS)] },
    {
      cluster: [...BASE, quota({ 'services.nodeports': '0' })],
      objects: [loadBalancer({ allocateLoadBalancerNodePorts: false }), loadBalancer()],
    },
    {
      cluster: [...BASE, quota({ pods: '1', 'count/pods': '2' }), ended],
      objects: [pod(), pod({}, { name: 'b' })],
    },
  ];
}
