import type { Mutant } from '../../support/mutants.js';

/** Mistakes in the scores of nodes. */
export const SCORE_MUTANTS: readonly Mutant[] = [
  {
    title: 'TaintToleration weighs less',
    file: 'scoring/score-nodes',
    from: "'TaintToleration', weight: 3",
    to: "'TaintToleration', weight: 2",
  },
  {
    title: 'fewer taints are worse',
    file: 'scoring/scorer',
    from: 'isReversed ? MAX_SCORE - scaled : scaled',
    to: 'scaled',
  },
  {
    title: 'more than all of a node can be used evenly',
    file: 'scoring/node-resources',
    from: 'Math.min(1,',
    to: 'Math.max(0,',
  },
  {
    title: 'a full node can have a score',
    file: 'scoring/node-resources',
    from: 'requested > total ? 0 : Number(toInt64(',
    to: 'Number(toInt64(',
  },
  {
    title: 'an image without a tag is another image',
    file: 'scoring/image-locality',
    from: ':latest`',
    to: '`',
  },
  {
    title: 'the number of nodes with an image is ignored',
    file: 'scoring/image-locality',
    from: '(image.nodes.size / nodeCount)',
    to: '1',
  },
  {
    title: 'maxSkew adds one too many',
    file: 'scoring/pod-topology-spread',
    from: '(maxSkew - 1)',
    to: 'maxSkew',
  },
  {
    title: 'domains weigh less',
    file: 'scoring/pod-topology-spread',
    from: 'Math.log(size + 2)',
    to: 'Math.log(size + 1)',
  },
  {
    title: 'default constraints need all labels',
    file: 'scoring/pod-topology-spread',
    from: '!isOwn || hasTopologyKeys',
    to: 'hasTopologyKeys',
  },
  {
    title: 'required affinity of existing Pods has no weight',
    file: 'scoring/inter-pod-affinity',
    from: 'HARD_POD_AFFINITY_WEIGHT = 1',
    to: 'HARD_POD_AFFINITY_WEIGHT = 0',
  },
  {
    title: 'larger volumes are better',
    file: 'scoring/volume-binding',
    from: 'return MAX_SCORE - Number(',
    to: 'return Number(',
  },
  {
    title: 'controllers do not spread their Pods',
    file: 'scoring/default-constraints',
    from: "owner?.kind === 'ReplicaSet' ? objects.replicaSets",
    to: "owner?.kind === 'ReplicaSet' ? []",
  },
  {
    title: 'containers without requests count as nothing',
    file: 'requests/pod-requests',
    from: "parseResourceList({ cpu: '100m', memory: '200Mi' })",
    to: 'parseResourceList({})',
  },
];
