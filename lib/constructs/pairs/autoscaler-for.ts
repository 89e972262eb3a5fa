import type { ApiObject } from 'cdk8s';
import { containerWithoutRequest } from '../../application/container-without-request.js';
import { SCALABLE_KINDS, type ScalableObject } from '../../spec/named-object.js';
import type { Metric } from '../../spec/objects/metric.js';
import type { Quantity } from '../../spec/quantity.js';
import type {
  AutoscalerErrors,
  CheckedScaledWorkload,
} from '../../types/objects/autoscaler-for.js';
import type { CheckedOptions } from '../../types/pattern-types.js';
import { manifestOf } from './manifest-of.js';

/** A workload that can be scaled. */
export type ScalableConstruct = ApiObject & ScalableObject;

/** The options of `autoscalerFor()`: the limits, and at least one target. */
export interface AutoscalerOptions {
  /** Minimum number of replicas. */
  readonly minReplicas: number;
  /** Maximum number of replicas. */
  readonly maxReplicas: number;
  /** The use of a resource to reach, as the average of all Pods, in percent of their requests. */
  readonly averageUtilization?: PerResource<number> | undefined;
  /** The use of a resource to reach, as the average of all Pods. */
  readonly averageValue?: PerResource<Quantity> | undefined;
}
/** A value for each resource that the metrics API measures. */
export interface PerResource<Value> {
  /** The use of CPU. */
  readonly cpu?: Value | undefined;
  /** The use of memory. */
  readonly memory?: Value | undefined;
}

/** The fields of a HorizontalPodAutoscaler that `autoscalerFor()` returns. */
export interface AutoscalerFor {
  /** The workload. */
  readonly scaleTargetRef: ScalableConstruct;
  /** Minimum number of replicas. */
  readonly minReplicas: number;
  /** Maximum number of replicas. */
  readonly maxReplicas: number;
  /** A metric for each resource. */
  readonly metrics: readonly Metric[];
}

/**
 * Returns the target, the limits and the metrics of a HorizontalPodAutoscaler for a workload.
 *
 * The utilization of a resource is computed from what the containers and sidecars of the workload
 * request, as they are when it is called. Defaults of a LimitRange are not known to it: if you rely
 * on them, write the metrics of the HorizontalPodAutoscaler yourself.
 *
 * @param workload - The workload, which leaves out `replicas`.
 * @param options - The limits, and a target for the use of CPU, of memory, or of both. The one that
 * needs more replicas counts.
 * @returns Props of a HorizontalPodAutoscaler. Spread them to add other fields, such as `behavior`.
 * @throws An Error if there is no target, or if a container requests nothing of a resource whose
 * utilization is a target.
 *
 * @example
 * ```ts
 * import { App, autoscalerFor, Chart, Deployment, HorizontalPodAutoscaler } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const web = new Deployment(chart, 'web', {
 *   template: {
 *     containers: { web: { image: 'nginx:1.29', resources: { requests: { cpu: '100m' } } } },
 *   },
 * });
 * new HorizontalPodAutoscaler(
 *   chart,
 *   'autoscaler',
 *   autoscalerFor(web, { minReplicas: 2, maxReplicas: 10, averageUtilization: { cpu: 70 } }),
 * );
 * app.synth();
 * ```
 */
export function autoscalerFor<
  const Workload = ScalableConstruct,
  const Options = AutoscalerOptions,
>(
  workload: CheckedScaledWorkload<Workload, ScalableConstruct>,
  options: CheckedOptions<AutoscalerOptions, Options, AutoscalerErrors<Options, AutoscalerOptions>>,
): AutoscalerFor {
  const scaleTargetRef = workload as unknown as ScalableConstruct;
  const advice = 'a workload with a scale, such as a Deployment';
  const manifest = manifestOf(scaleTargetRef, 'autoscalerFor', [...SCALABLE_KINDS], advice);
  const { minReplicas, maxReplicas, averageUtilization, averageValue } =
    options as unknown as AutoscalerOptions;
  for (const [resource] of entriesOf(averageUtilization)) {
    const container = containerWithoutRequest(manifest, resource);
    if (container === undefined) continue;
    const { kind, name } = scaleTargetRef;
    throw new Error(
      `container '${container}' of ${kind} '${name}' requests no ${resource}, so its utilization ` +
        `is not known: write resources.requests.${resource} in it, or use averageValue`,
    );
  }
  const metrics = [
    ...entriesOf(averageUtilization).map(([name, value]) =>
      metricOf(name, { type: 'Utilization', averageUtilization: value }),
    ),
    ...entriesOf(averageValue).map(([name, value]) =>
      metricOf(name, { type: 'AverageValue', averageValue: value }),
    ),
  ];
  if (metrics.length === 0)
    throw new Error(
      'autoscalerFor() needs a target: write averageUtilization: { cpu: 70 }, or ' +
        "averageValue: { cpu: '500m' }",
    );
  return { scaleTargetRef, minReplicas, maxReplicas, metrics };
}

type ResourceTarget = Extract<Metric, { readonly type: 'Resource' }>['resource']['target'];

const metricOf = (name: string, target: ResourceTarget): Metric => ({
  type: 'Resource',
  resource: { name, target },
});

const entriesOf = <Value>(values: PerResource<Value> | undefined): readonly [string, Value][] =>
  Object.entries(values ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value as Value]],
  );
