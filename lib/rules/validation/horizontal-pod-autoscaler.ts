import { groupOfVersion } from '../../formats/group-version.js';
import { pathSegment } from '../../formats/path-segment.js';
import { defineRules } from '../context/define-rules.js';

export const autoscalerSpecRules = defineRules('validation', 'HorizontalPodAutoscalerSpec', {
  'min-replicas': {
    until: 36,
    description: '`minReplicas` is at least 1.',
    remediation: 'Write a number from 1, or leave it out: the default is 1.',
    check({ minReplicas }, context) {
      context.atLeast('minReplicas', minReplicas, 1);
    },
  },
  'min-replicas-or-zero': {
    since: 37,
    description: '`minReplicas` is not negative.',
    remediation: 'Write a number from 0, or leave it out: the default is 1.',
    check({ minReplicas }, context) {
      context.atLeast('minReplicas', minReplicas, 0);
    },
  },
  'max-replicas': {
    until: 35,
    description: '`maxReplicas` is greater than 0.',
    remediation: 'Write the largest number of Pods, such as 10.',
    check({ maxReplicas = 0 }, context) {
      if (maxReplicas < 1) context.invalid('maxReplicas', maxReplicas, 'must be greater than 0');
    },
  },
  'max-replicas-set': {
    since: 36,
    description: '`maxReplicas` is greater than 0.',
    remediation: 'Write the largest number of Pods, such as 10.',
    check({ maxReplicas = 0 }, context) {
      if (maxReplicas === 0)
        context.required('maxReplicas', context.minor < 37 ? 'must be set and greater than 0' : '');
      else context.atLeast('maxReplicas', maxReplicas, 1);
    },
  },
  range: {
    description: '`maxReplicas` is at least `minReplicas`, whose default is 1.',
    remediation: 'Increase `maxReplicas`, or decrease `minReplicas`.',
    check({ minReplicas = 1, maxReplicas = 0 }, context) {
      if (maxReplicas < minReplicas)
        context.invalid(
          'maxReplicas',
          maxReplicas,
          'must be greater than or equal to `minReplicas`',
        );
    },
  },
  'metric-for-zero': {
    description:
      'With `minReplicas: 0`, there is a metric of the type `Object` or `External`: without ' +
      'Pods, there are no other metrics.',
    remediation: 'Add a metric with `type: External`, or write `minReplicas: 1`.',
    check({ minReplicas, metrics = [] }, context) {
      if (
        minReplicas === 0 &&
        !metrics.some(({ type }) => type === 'Object' || type === 'External')
      )
        context.forbidden(
          'metrics',
          'must specify at least one Object or External metric to support scaling to zero replicas',
        );
    },
  },
});

export const autoscalerReferenceRules = defineRules('validation', 'CrossVersionObjectReference', {
  target: {
    description:
      'A reference to an object has a `kind` and a `name`. Both can be segments of a URL.',
    remediation: 'Write the kind and the name, such as `kind: Deployment` and `name: web`.',
    check({ kind, name }, context) {
      if (context.nearest('HorizontalPodAutoscalerStatus')) return;
      context.requiredFormat('kind', kind, pathSegment);
      context.requiredFormat('name', name, pathSegment);
    },
  },
  'api-version': {
    description:
      'The `apiVersion` of a reference is a group and a version. Only ReplicationControllers, ' +
      'and the described object of a metric, can be without a group.',
    remediation: 'Write the group and the version, such as `apps/v1` for a Deployment.',
    check({ apiVersion = '', kind }, context) {
      if (context.nearest('HorizontalPodAutoscalerStatus')) return;
      const group = groupOfVersion(apiVersion);
      if (group === undefined)
        context.invalid('apiVersion', apiVersion, `unexpected GroupVersion string: ${apiVersion}`);
      else if (
        group === '' &&
        kind !== 'ReplicationController' &&
        context.isChildOf('HorizontalPodAutoscalerSpec')
      )
        context.invalid('apiVersion', apiVersion, 'apiVersion must specify API group');
    },
  },
});

export const autoscalerGenerationRules = defineRules('validation', 'HorizontalPodAutoscaler', {
  generation: {
    until: 36,
    description: 'The `generation` of an object is at least 0.',
    remediation: 'Leave it out: a server ignores it.',
    check({ metadata }, context) {
      context.atLeast(['metadata', 'generation'], metadata?.generation, 0);
    },
  },
});
