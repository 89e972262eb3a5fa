import { on } from '../on.js';

export const spread = on('TopologySpreadConstraint', {
  skew: {
    says: 'A skew is at least 1.',
    check({ maxSkew = 0 }, at) {
      if (maxSkew < 1) at.invalid('maxSkew', maxSkew, 'must be greater than zero');
    },
  },
  'topology-key': {
    says: "A place is told by a node's label.",
    check({ topologyKey }, at) {
      if (!topologyKey) at.required('topologyKey', 'can not be empty');
    },
  },
  unsatisfiable: {
    says: 'What cannot be spread waits, or is scheduled anyway.',
    check: ({ whenUnsatisfiable = '' }, at) => at.oneOf('whenUnsatisfiable', whenUnsatisfiable, ['DoNotSchedule', 'ScheduleAnyway']),
  },
  'min-domains': {
    says: 'A least number of domains is at least 1, and goes with DoNotSchedule.',
    check({ minDomains, whenUnsatisfiable }, at) {
      if (minDomains === undefined) return;
      if (minDomains < 1) at.invalid('minDomains', minDomains, 'must be greater than zero');
      if (whenUnsatisfiable !== 'DoNotSchedule')
        at.invalid('minDomains', minDomains, `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${whenUnsatisfiable ?? ''}`);
    },
  },
  'node-policies': {
    says: "Nodes' affinity and taints are honoured or ignored.",
    check({ nodeAffinityPolicy, nodeTaintsPolicy }, at) {
      if (nodeAffinityPolicy !== undefined) at.oneOf('nodeAffinityPolicy', nodeAffinityPolicy, ['Honor', 'Ignore']);
      if (nodeTaintsPolicy !== undefined) at.oneOf('nodeTaintsPolicy', nodeTaintsPolicy, ['Honor', 'Ignore']);
    },
  },
});

export const spreads = on('PodSpec', {
  'spread-once': {
    says: 'No two constraints share a topology key and a way out.',
    check({ topologySpreadConstraints: all }, at) {
      all?.forEach(({ topologyKey = '', whenUnsatisfiable = '' }, i) => {
        if (all.slice(i + 1).some((c) => (c.topologyKey ?? '') === topologyKey && (c.whenUnsatisfiable ?? '') === whenUnsatisfiable))
          at.duplicate(`topologySpreadConstraints[${i}].{topologyKey, whenUnsatisfiable}`, `{${topologyKey}, ${whenUnsatisfiable}}`);
      });
    },
  },
});
