import { on } from '../on.js';

export const spread = on('TopologySpreadConstraint', {
  skew: {
    says: '`maxSkew` is at least 1.',
    advice: 'Write 1 for the most even spread.',
    check({ maxSkew = 0 }, at) {
      if (maxSkew < 1) at.invalid('maxSkew', maxSkew, 'must be greater than zero');
    },
  },
  'topology-key': {
    says: 'A constraint has a `topologyKey`.',
    advice: 'Write the label of nodes that tells places apart, as `kubernetes.io/hostname` or `topology.kubernetes.io/zone`.',
    check({ topologyKey }, at) {
      if (!topologyKey) at.required('topologyKey', 'can not be empty');
    },
  },
  unsatisfiable: {
    says: '`whenUnsatisfiable` is `DoNotSchedule` or `ScheduleAnyway`.',
    advice: 'Write `ScheduleAnyway` for a preference, or `DoNotSchedule` for what must hold.',
    check: ({ whenUnsatisfiable = '' }, at) => at.oneOf('whenUnsatisfiable', whenUnsatisfiable, ['DoNotSchedule', 'ScheduleAnyway']),
  },
  'min-domains': {
    says: '`minDomains` is at least 1, and goes with `whenUnsatisfiable: DoNotSchedule`.',
    advice: 'Write `whenUnsatisfiable: DoNotSchedule`, or leave out `minDomains`.',
    check({ minDomains, whenUnsatisfiable }, at) {
      if (minDomains === undefined) return;
      if (minDomains < 1) at.invalid('minDomains', minDomains, 'must be greater than zero');
      if (whenUnsatisfiable !== 'DoNotSchedule')
        at.invalid('minDomains', minDomains, `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${whenUnsatisfiable ?? ''}`);
    },
  },
  'node-policies': {
    says: '`nodeAffinityPolicy` and `nodeTaintsPolicy` are `Honor` or `Ignore`.',
    check({ nodeAffinityPolicy, nodeTaintsPolicy }, at) {
      if (nodeAffinityPolicy !== undefined) at.oneOf('nodeAffinityPolicy', nodeAffinityPolicy, ['Honor', 'Ignore']);
      if (nodeTaintsPolicy !== undefined) at.oneOf('nodeTaintsPolicy', nodeTaintsPolicy, ['Honor', 'Ignore']);
    },
  },
});

export const spreads = on('PodSpec', {
  'spread-once': {
    says: 'No two constraints have the same `topologyKey` and `whenUnsatisfiable`.',
    advice: 'Leave out one of them.',
    check({ topologySpreadConstraints: all }, at) {
      all?.forEach(({ topologyKey = '', whenUnsatisfiable = '' }, i) => {
        if (all.slice(i + 1).some((c) => (c.topologyKey ?? '') === topologyKey && (c.whenUnsatisfiable ?? '') === whenUnsatisfiable))
          at.duplicate(`topologySpreadConstraints[${i}].{topologyKey, whenUnsatisfiable}`, `{${topologyKey}, ${whenUnsatisfiable}}`);
      });
    },
  },
});
