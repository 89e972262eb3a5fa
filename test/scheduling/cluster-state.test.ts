// A cluster whose Pods are moved one by one equals one that is read with these Pods.
import { Choices } from '../../conformance/nodes/choices.js';
import { randomCase } from '../../conformance/nodes/random-case.js';
import type { AnyObject, SchedulingCase } from '../../conformance/nodes/scheduling-case.js';
import { readObjects } from '../../lib/cluster/objects/read-objects.js';
import { ClusterState } from '../../lib/scheduling/cluster-state.js';
import { findNodes } from '../../lib/scheduling/find-nodes.js';
import type { NodeInfo } from '../../lib/scheduling/node-info.js';
import { PodInfo } from '../../lib/scheduling/pod-info.js';
import { scoreNodes } from '../../lib/scheduling/scoring/score-nodes.js';
import { storedPod } from '../../lib/scheduling/stored-pod.js';

const random = new Choices(11);
const cases = Array.from({ length: 60 }, () => randomCase(random, [], 6));

const stateOf = ({ pod: _, ...lists }: SchedulingCase, pods: readonly AnyObject[]): ClusterState =>
  new ClusterState(readObjects({ ...lists, pods }));

function verdict(each: SchedulingCase, state: ClusterState): unknown {
  const pod = new PodInfo(storedPod({ apiVersion: 'v1', kind: 'Pod', ...each.pod }));
  const { fits, message, refusals } = findNodes(pod, state);
  return {
    message,
    refusals: [...refusals].map(([{ name }, refusal]) => ({ name, refusal })),
    scores: fits.length === 0 ? [] : scoreNodes(pod, fits, state),
  };
}

function nodeOf({ nodes }: ClusterState, { name, pod: { spec } }: PodInfo): NodeInfo {
  const node = nodes.find((each) => each.name === spec.nodeName);
  if (node === undefined) throw new Error(`Pod ${name} has no node.`);
  return node;
}

test('a cluster to which Pods are added equals one that has them', () => {
  for (const each of cases) {
    const [state, full] = [stateOf(each, []), stateOf(each, each.pods)];
    const empty = verdict(each, state);
    const added = full.nodes.flatMap(({ pods }) => pods);
    for (const pod of added) nodeOf(state, pod).add(pod);
    expect(verdict(each, state)).toEqual(verdict(each, full));
    for (const pod of added) nodeOf(state, pod).remove(pod);
    expect(verdict(each, state)).toEqual(empty);
  }
});

test('a cluster from which Pods are removed equals one without them', () => {
  for (const each of cases) {
    const state = stateOf(each, each.pods);
    for (const node of state.nodes)
      for (const pod of node.pods.filter(({ name }) => name.endsWith('0'))) node.remove(pod);
    const rest = each.pods.filter(({ metadata }) => !metadata.name.endsWith('0'));
    expect(verdict(each, state)).toEqual(verdict(each, stateOf(each, rest)));
  }
});

test('a volume that a claim takes is not there for another claim', () => {
  const claim = (name: string) => ({
    metadata: { name },
    spec: { storageClassName: 'local', resources: { requests: { storage: '1Gi' } } },
  });
  const each: SchedulingCase = {
    nodes: [{ metadata: { name: 'a' }, status: { allocatable: { cpu: '4', pods: '9' } } }],
    pods: [],
    pod: {
      metadata: { name: 'new' },
      spec: {
        containers: [{ name: 'a', image: 'b' }],
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'mine' } }],
      },
    },
    persistentVolumeClaims: [claim('mine'), claim('other')],
    persistentVolumes: [
      {
        metadata: { name: 'disk' },
        spec: { storageClassName: 'local', capacity: { storage: '2Gi' } },
        status: { phase: 'Available' },
      },
    ],
    storageClasses: [{ metadata: { name: 'local' }, volumeBindingMode: 'WaitForFirstConsumer' }],
  };
  const state = stateOf(each, []);
  const fits = () => (verdict(each, state) as { message?: string }).message === undefined;
  const [other, disk] = [state.claimOf('default', 'other'), state.volumes.get('disk')];
  if (other === undefined || disk === undefined) throw new Error('The cluster was not read.');
  expect(fits()).toBe(true);
  const undo = state.bindClaim(other, disk);
  expect(fits()).toBe(false);
  undo();
  expect(fits()).toBe(true);
});
