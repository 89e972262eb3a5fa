import type { Api } from '../../api/api.js';
import { pathSegment } from '../../formats/path-segment.js';
import { defineRules } from '../context/define-rules.js';

type Source = keyof Omit<Api<'MetricSpec'>, 'type'>;

/** The sources in the order in which Kubernetes looks for the one to validate. */
const SOURCES: readonly Source[] = ['object', 'external', 'pods', 'resource', 'containerResource'];
/** The types in the order of Kubernetes, and the source of each. */
const SOURCE_BY_TYPE: ReadonlyMap<string, Source> = new Map([
  ['ContainerResource', 'containerResource'],
  ['External', 'external'],
  ['Object', 'object'],
  ['Pods', 'pods'],
  ['Resource', 'resource'],
]);
const TYPES = [...SOURCE_BY_TYPE.keys()];

export const metricRules = defineRules('validation', 'MetricSpec', {
  type: {
    description:
      'The `type` of a metric is `Resource`, `ContainerResource`, `Pods`, `Object` or `External`.',
    remediation: 'Write the type of the source, such as `type: Resource` for `resource`.',
    check({ type = '' }, context) {
      if (type === '') context.required('type', 'must specify a metric source type');
      context.oneOf('type', type, TYPES);
    },
  },
  source: {
    description: 'A metric has exactly one source: the one of its `type`.',
    remediation: 'Write the source of the `type`, and leave out the others.',
    check(metric, context) {
      const expected = SOURCE_BY_TYPE.get(metric.type ?? '');
      const present = SOURCES.filter((source) => metric[source] !== undefined);
      if (expected !== undefined && !present.includes(expected))
        context.required(expected, 'must populate information for the given metric source');
      for (const source of present.slice(1)) context.skip(source);
      if (present.length === 1) return;
      for (const source of present)
        if (source !== expected)
          context.forbidden(source, 'must populate the given metric source only');
    },
  },
});

export const metricIdentifierRules = defineRules('validation', 'MetricIdentifier', {
  name: {
    description:
      'A metric of Pods, of an object or from outside the cluster has a `name`, which can be a ' +
      'segment of a URL.',
    remediation: 'Write the name of the metric, such as `http_requests_per_second`.',
    check({ name, selector }, context) {
      // Kubernetes does not validate the selector of a metric.
      if (selector !== undefined) context.skip('selector');
      if (context.nearest('HorizontalPodAutoscalerStatus')) return;
      if (!name) context.required('name', 'must specify a metric name');
      else context.format('name', name, pathSegment);
    },
  },
});

export const resourceMetricRules = defineRules(
  'validation',
  ['ResourceMetricSource', 'ContainerResourceMetricSource'],
  {
    name: {
      description: 'A metric of a resource has the `name` of the resource.',
      remediation: 'Write the name of a resource that the containers request, such as `cpu`.',
      check({ name }, context) {
        if (!name) context.required('name', 'must specify a resource name');
      },
    },
    target: {
      description:
        'The target of a metric of a resource has either an `averageUtilization` or an ' +
        '`averageValue`.',
      remediation: 'Write one of the two, such as `averageUtilization: 70`, in percent.',
      check({ target = {} as Api<'MetricTarget'> }, context) {
        const { averageUtilization, averageValue } = target;
        if (averageUtilization === undefined && averageValue === undefined)
          context.required(
            ['target', 'averageUtilization'],
            'must set either a target raw value or a target utilization',
          );
        if (averageUtilization !== undefined && averageValue !== undefined)
          context.forbidden(
            ['target', 'averageValue'],
            'may not set both a target raw value and a target utilization',
          );
      },
    },
  },
);
