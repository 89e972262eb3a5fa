import type { AnyObject } from '../nodes/scheduling-case.js';
import type { AdmissionCase } from './admission-case.js';
import { BASE, BETA_CLASS, claim, pod } from './written-objects.js';

/** Pods whose priority or runtime the cluster decides. */
export function runtimeAndPriorityCases(): readonly AdmissionCase[] {
  const priorityClass = (name: string, value: number): AnyObject => ({
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name },
    value,
    globalDefault: true,
  });
  const runtimeClass = {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name: 'kata' },
    handler: 'kata',
    overhead: { podFixed: { cpu: '0.5' } },
    scheduling: { nodeSelector: { runtime: 'kata' } },
  };
  return [
    {
      cluster: [...BASE, priorityClass('a', 20), priorityClass('c', 15), priorityClass('b', 10)],
      objects: [pod(), pod({ priority: 20 }), pod({ priorityClassName: 'a', priority: 20 })],
    },
    {
      cluster: [...BASE, runtimeClass],
      objects: [{ cpu: '500m' }, { cpu: '1' }, { cpu: '500m', memory: '1' }].map((overhead) =>
        pod({ runtimeClassName: 'kata', overhead }),
      ),
    },
    {
      cluster: [...BASE, runtimeClass],
      objects: ['kata', 'runc'].map((runtime) =>
        pod({ runtimeClassName: 'kata', nodeSelector: { runtime, disk: 'ssd' } }),
      ),
    },
  ];
}

/** Default classes. */
export function classCases(): readonly AdmissionCase[] {
  const storageClass = (name: string, creationTimestamp: string): AnyObject => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name,
      creationTimestamp,
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
    },
    provisioner: 'example.com/disk',
  });
  const ingress = (annotations: object): AnyObject => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', annotations },
    spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
  });
  const ingressClass = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: {
      name: 'nginx',
      annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' },
    },
    spec: { controller: 'example.com/controller' },
  };
  const classes = [
    storageClass('a', '2026-01-01T00:00:00Z'),
    storageClass('c', '2026-02-01T00:00:00Z'),
    storageClass('b', '2026-02-01T00:00:00Z'),
  ];
  return [
    {
      cluster: [...BASE, ...classes],
      objects: [claim(), claim({}, BETA_CLASS), claim({ storageClassName: '' })],
    },
    {
      cluster: [...BASE, ingressClass],
      objects: [ingress({}), ingress({ 'kubernetes.io/ingress.class': 'x' })],
    },
  ];
}
