import { defineRules } from '../context/define-rules.js';

export const topologySpreadConstraintRules = defineRules('validation', 'TopologySpreadConstraint', {
  skew: {
    description: '`maxSkew` is at least 1.',
    remediation: 'Write 1 for the most even spread.',
    check({ maxSkew = 0 }, context) {
      if (maxSkew < 1) context.invalid('maxSkew', maxSkew, 'must be greater than zero');
    },
  },
  'topology-key': {
    description: 'A constraint has a `topologyKey`.',
    remediation:
      'Write the node label that defines the topology, such as `kubernetes.io/hostname` or ' +
      '`topology.kubernetes.io/zone`.',
    check({ topologyKey }, context) {
      if (!topologyKey) context.required('topologyKey', 'can not be empty');
    },
  },
  unsatisfiable: {
    description: '`whenUnsatisfiable` is `DoNotSchedule` or `ScheduleAnyway`.',
    remediation: 'Write `DoNotSchedule` for a requirement, or `ScheduleAnyway` for a preference.',
    check: ({ whenUnsatisfiable = '' }, context) =>
      context.oneOf('whenUnsatisfiable', whenUnsatisfiable, ['DoNotSchedule', 'ScheduleAnyway']),
  },
  'min-domains': {
    description: '`minDomains` is at least 1, and requires `whenUnsatisfiable: DoNotSchedule`.',
    remediation: 'Write `whenUnsatisfiable: DoNotSchedule`, or leave out `minDomains`.',
    check({ minDomains, whenUnsatisfiable }, context) {
      if (minDomains === undefined) return;
      if (minDomains < 1) context.invalid('minDomains', minDomains, 'must be greater than zero');
      if (whenUnsatisfiable !== 'DoNotSchedule')
        context.invalid(
          'minDomains',
          minDomains,
          'can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ' +
            `${whenUnsatisfiable ?? ''}`,
        );
    },
  },
  'node-policies': {
    description: '`nodeAffinityPolicy` and `nodeTaintsPolicy` are `Honor` or `Ignore`.',
    check({ nodeAffinityPolicy, nodeTaintsPolicy }, context) {
      if (nodeAffinityPolicy !== undefined)
        context.oneOf('nodeAffinityPolicy', nodeAffinityPolicy, ['Honor', 'Ignore']);
      if (nodeTaintsPolicy !== undefined)
        context.oneOf('nodeTaintsPolicy', nodeTaintsPolicy, ['Honor', 'Ignore']);
    },
  },
});

export const uniqueTopologySpreadRules = defineRules('validation', 'PodSpec', {
  'spread-once': {
    description:
      'The combination of `topologyKey` and `whenUnsatisfiable` is unique among the constraints.',
    remediation: 'Remove one of the two constraints.',
    check({ topologySpreadConstraints: all }, context) {
      if (all === undefined || all.length < 2) return;
      const keys = all.map(({ topologyKey = '', whenUnsatisfiable = '' }) =>
        JSON.stringify([topologyKey, whenUnsatisfiable]),
      );
      // Kubernetes reports each constraint that is repeated later.
      const lastIndexes = new Map(keys.map((key, i) => [key, i]));
      all.forEach(({ topologyKey = '', whenUnsatisfiable = '' }, i) => {
        if (lastIndexes.get(keys[i] ?? '') !== i)
          context.duplicate(
            {
              path: ['topologySpreadConstraints', i],
              field: `topologySpreadConstraints[${i}].{topologyKey, whenUnsatisfiable}`,
            },
            `{${topologyKey}, ${whenUnsatisfiable}}`,
          );
      });
    },
  },
});
