import type { Mutant } from '../../support/mutants.js';

/** Mistakes in what differs between the minors. */
export const MINOR_MUTANTS: readonly Mutant[] = [
  {
    title: 'an empty selector counts all Pods in 1.37',
    file: 'spread-constraint',
    from: 'EMPTY_SELECTS_MINOR = 38',
    to: 'EMPTY_SELECTS_MINOR = 37',
  },
  {
    title: 'an empty selector counts no Pods in 1.38',
    file: 'spread-constraint',
    from: 'EMPTY_SELECTS_MINOR = 38',
    to: 'EMPTY_SELECTS_MINOR = 39',
  },
  {
    title: 'the score of 1.37 counts the resources of a Pod',
    file: 'requests/pod-requests',
    from: 'POD_LEVEL_SCORE_MINOR = 38',
    to: 'POD_LEVEL_SCORE_MINOR = 37',
  },
  {
    title: 'the score of 1.38 ignores the resources of a Pod',
    file: 'requests/pod-requests',
    from: 'POD_LEVEL_SCORE_MINOR = 38',
    to: 'POD_LEVEL_SCORE_MINOR = 39',
  },
  {
    title: 'the score of 1.38 overflows',
    file: 'scoring/node-resources',
    from: 'EXACT_MINOR = 38',
    to: 'EXACT_MINOR = 39',
  },
  {
    title: 'NodeUnschedulable follows NodeName in 1.36',
    file: 'plugins/default-plugins',
    from: '{ plugin: nodeUnschedulable, until: 36 },',
    to: '{ plugin: nodeUnschedulable, until: 35 },',
  },
  {
    title: 'NodeDeclaredFeatures is on in 1.35',
    file: 'plugins/default-plugins',
    from: 'nodeDeclaredFeatures, since: 36',
    to: 'nodeDeclaredFeatures, since: 35',
  },
  {
    title: 'NodeDeclaredFeatures is off in 1.36',
    file: 'plugins/default-plugins',
    from: 'nodeDeclaredFeatures, since: 36',
    to: 'nodeDeclaredFeatures, since: 37',
  },
  {
    title: 'volumes have scores in 1.36',
    file: 'scoring/score-nodes',
    from: 'scorer: volumeBinding, since: 37',
    to: 'scorer: volumeBinding, since: 36',
  },
  {
    title: 'the balance before and after is compared in 1.35',
    file: 'scoring/score-nodes',
    from: 'scorer: balancedAllocation, since: 36',
    to: 'scorer: balancedAllocation, since: 35',
  },
  {
    title: 'the balance has no score in 1.36',
    file: 'scoring/score-nodes',
    from: 'scorer: balancedAllocation, since: 36',
    to: 'scorer: balancedAllocation, since: 37',
  },
  {
    title: 'the message of DynamicResources is missing in 1.36',
    file: 'preemption',
    from: "{ until: 36, prefix: 'no new claims to deallocate, preemption: '",
    to: "{ until: 36, prefix: 'preemption: '",
  },
  {
    title: 'volumes of Portworx count on all nodes in 1.35',
    file: 'plugins/node-volume-limits',
    from: 'minor > LAST_MINOR_WITH_LIST',
    to: 'minor > 0',
  },
  {
    title: 'the found node is named in 1.36',
    file: 'preemption',
    from: "foundText: () => '' }",
    to: 'foundText: NEWEST_WORDS.foundText }',
  },
  {
    title: 'a selector of namespaces is not kept in 1.36',
    file: 'affinity-term',
    from: 'selectorOf: ({ namespaceSelector }) => namespaceSelector',
    to: 'selectorOf: () => undefined',
  },
  {
    title: 'containers are compared as a whole in 1.36',
    file: 'requests/pod-requests',
    from: 'requestsInUseBefore137, until: 36',
    to: 'requestsInUseBefore137, until: 35',
  },
  {
    title: 'the resources of a Pod are resized in 1.35',
    file: 'requests/requests-in-use-before-137',
    from: 'POD_RESIZE_MINOR = 36',
    to: 'POD_RESIZE_MINOR = 35',
  },
];
