import type { FieldPath } from '../../api/field-path.js';
import type { KubernetesObject } from '../../api/kubernetes-object.js';
import {
  fieldOf,
  fieldsOf,
  itemsOf,
  kindOf,
  listOf,
  nameOf,
  namespaceOf,
  textOf,
} from '../../references/fields.js';
import { scaleReferences } from '../../references/other-references.js';
import type { NameReference } from '../../references/reference.js';
import { type Application, type ApplicationCheck, severityTogether } from '../application.js';
import { applicationPodsOf } from '../application-pods.js';
import { containerWithoutRequest } from '../container-without-request.js';
import { mayBeSameNamespace } from '../namespaced-map.js';

/** Finds autoscalers that cannot scale, and objects that fight with them. */
export const checkAutoscalers: ApplicationCheck = (application, report) => {
  const { objects } = application;
  const scalers = new Map<string, KubernetesObject>();
  for (const scaler of objects.allOf('autoscaling', 'HorizontalPodAutoscaler')) {
    const [target] = scaleReferences(scaler);
    if (target === undefined) continue;
    const { kind, name, namespace, path } = target;
    const key = `${kind}/${name}/${namespace ?? ''}`;
    const other = scalers.get(key);
    if (other !== undefined && nameOf(other) !== nameOf(scaler))
      report({
        rule: 'HorizontalPodAutoscaler/one-per-target',
        from: scaler,
        path,
        detail:
          `HorizontalPodAutoscaler '${nameOf(other)}' scales ${kind} '${name}', too: none of ` +
          'them scales it (AmbiguousSelector)',
        remediation: 'Write the metrics of both in one of them.',
        severity: severityTogether(application, 'error'),
      });
    scalers.set(key, scaler);
    // Which of several versions is applied is not known.
    const [object, ...versions] = objects.find(target, namespace);
    if (object === undefined || versions.length > 0) continue;
    checkTarget(application, scaler, target, object, report);
  }
};

function checkTarget(
  { objects }: Application,
  scaler: KubernetesObject,
  { kind, name }: NameReference,
  object: KubernetesObject,
  report: Parameters<ApplicationCheck>[1],
): void {
  const pods = applicationPodsOf(object);
  if (pods?.isComplete !== true) return;
  const hasDefaults = objects
    .allOf('', 'LimitRange')
    .some((each) => mayBeSameNamespace(namespaceOf(each), namespaceOf(scaler)));
  for (const metric of hasDefaults ? [] : utilizationsOf(scaler)) {
    const { resource } = metric;
    const container = containerWithoutRequest(object, resource, metric.container);
    if (container === undefined) continue;
    report({
      rule: 'HorizontalPodAutoscaler/resource-request',
      from: scaler,
      path: metric.path,
      detail:
        `container '${container}' of ${kind} '${name}' requests no ${resource}: the autoscaler ` +
        `${isOnlyMetric(scaler) ? 'does not scale' : 'never scales down'} (missing request for ` +
        `${resource} in container ${container})`,
      remediation: `Write resources.requests.${resource} in that container.`,
    });
  }
  const replicas = fieldOf(object, 'spec', 'replicas');
  if (typeof replicas === 'number' && replicas > 0)
    report({
      rule: 'HorizontalPodAutoscaler/replicas-of-target',
      from: object,
      path: ['spec', 'replicas'],
      detail:
        `HorizontalPodAutoscaler '${nameOf(scaler)}' scales this ${kindOf(object)}, and each time ` +
        `that the manifest is applied, the number of Pods returns to ${replicas}`,
      remediation: 'Leave out replicas.',
    });
}

/** A resource whose utilization an autoscaler measures. */
interface Utilization {
  readonly resource: string;
  /** `undefined` for all containers. */
  readonly container: string | undefined;
  readonly path: FieldPath;
}

const METRIC_FIELDS: ReadonlyMap<unknown, string> = new Map([
  ['Resource', 'resource'],
  ['ContainerResource', 'containerResource'],
]);

function utilizationsOf(scaler: KubernetesObject): readonly Utilization[] {
  const metrics = itemsOf(scaler, [], 'spec', 'metrics').flatMap(({ path, value }) => {
    const field = METRIC_FIELDS.get(fieldOf(value, 'type'));
    const source = field && fieldOf(value, field);
    const resource = textOf(source, 'name');
    if (field === undefined || resource === undefined) return [];
    const isShare =
      fieldOf(source, 'target', 'type') === 'Utilization' ||
      fieldOf(source, 'targetAverageUtilization') !== undefined;
    const container = field === 'resource' ? undefined : textOf(source, 'container');
    return isShare ? [{ resource, container, path: [...path, field, 'name'] }] : [];
  });
  const path = ['spec', 'targetCPUUtilizationPercentage'];
  const cpu = { resource: 'cpu', container: undefined };
  if (fieldOf(scaler, ...path) !== undefined) return [...metrics, { ...cpu, path }];
  return hasNoMetrics(scaler) ? [{ ...cpu, path: ['spec'] }] : metrics;
}

/** The prefix of the annotations with the metrics that autoscaling/v1 has no fields for. */
const METRICS_ANNOTATION = 'autoscaling.alpha.kubernetes.io/';

/**
 * Whether the API server adds the default metric, the utilization of the CPU.
 *
 * Source: k8s.io/kubernetes pkg/apis/autoscaling/v2 SetDefaults_HorizontalPodAutoscaler.
 */
const hasNoMetrics = (scaler: KubernetesObject): boolean =>
  listOf(scaler, 'spec', 'metrics').length === 0 &&
  !Object.keys(fieldsOf(scaler, 'metadata', 'annotations')).some((key) =>
    key.startsWith(METRICS_ANNOTATION),
  );

const isOnlyMetric = (scaler: KubernetesObject): boolean =>
  listOf(scaler, 'spec', 'metrics').length <= 1;
