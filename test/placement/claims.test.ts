import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { place } from '../../lib/placement/place.js';
import type { Placement } from '../../lib/placement/placement.js';
import { workload } from './manifests.js';

const twoNodes = { count: 2, cpu: '2', memory: '8Gi', zones: ['a', 'b'] };
const nodesOf = ({ workloads }: Placement) =>
  workloads.flatMap(({ pods }) => pods.map(({ name, node }) => `${name} ${node ?? '-'}`));

describe('claims', () => {
  const claimSpec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const set = (storageClassName?: string) =>
    workload('StatefulSet', 'db', {
      replicas: 2,
      spec: {
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: { ...claimSpec, ...(storageClassName && { storageClassName }) },
          },
        ],
      },
    });
  const storageClass = (name: string, volumeBindingMode: string, provisioner = 'ebs') => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name,
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
    },
    provisioner,
    volumeBindingMode,
  });
  const volume = (name: string, node: string) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      storageClassName: 'local',
      capacity: { storage: '5Gi' },
      accessModes: ['ReadWriteOnce'],
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            {
              matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [node] }],
            },
          ],
        },
      },
    },
    status: { phase: 'Available' },
  });

  test('are assumed to be bound if the cluster says nothing about storage', () => {
    const placement = place([set()], clusterOf(twoNodes));
    expect(placement.fittingOrders).toBe(12);
    expect(placement.assumptions).toEqual([expect.stringContaining('has no StorageClasses')]);
  });

  test('of a class that provisions at once are assumed to be bound', () => {
    const placement = place([set()], clusterOf([twoNodes, storageClass('fast', 'Immediate')]));
    expect(placement.fittingOrders).toBe(12);
    expect(placement.assumptions).toEqual([expect.stringContaining('The StorageClass fast')]);
  });

  test('of a class that waits for the Pod need no assumption', () => {
    const cluster = clusterOf([twoNodes, storageClass('slow', 'WaitForFirstConsumer')]);
    expect(place([set('slow')], cluster)).toMatchObject({ fittingOrders: 12, assumptions: [] });
  });

  test('take volumes that exist, each one only once', () => {
    const local = storageClass('local', 'WaitForFirstConsumer', 'kubernetes.io/no-provisioner');
    const one = clusterOf([twoNodes, local, volume('a', 'node-2')]);
    expect(place([set('local')], one).workloads[0]).toMatchObject({
      verdict: 'never',
      fewestFitting: 1,
      message: expect.stringContaining("didn't find available persistent volumes to bind"),
    });
    const two = clusterOf([twoNodes, local, volume('a', 'node-2'), volume('b', 'node-2')]);
    expect(nodesOf(place([set('local')], two))).toEqual(['db-0 node-2', 'db-1 node-2']);
  });
});
