// budgetFor() and autoscalerFor().
import {
  type AutoscalerOptions,
  autoscalerFor,
  type BudgetLimit,
  budgetFor,
  Deployment,
  HorizontalPodAutoscaler,
  Job,
  Pod,
  PodDisruptionBudget,
  ReplicaSet,
  ReplicationController,
  StatefulSet,
} from '../../../lib/index.js';
import { chart, daemonSet, deployment, service } from './web.js';

const template = {
  metadata: { labels: { app: 'web' } },
  containers: { app: { image: 'nginx:1.29' } },
};
const metadata = { name: 'web' };

describe('budgetFor()', () => {
  test.each<[BudgetLimit]>([
    [{ maxUnavailable: 1 }],
    [{ maxUnavailable: '25%' }],
    [{ minAvailable: 2 }],
    [{ minAvailable: '75%' }],
  ])('%p is written with the selector, and nothing else', (limit) => {
    const scope = chart();
    const budget = new PodDisruptionBudget(scope, 'budget', budgetFor(deployment(scope), limit));
    expect(budget.toJson().spec).toEqual({ selector: { matchLabels: { app: 'web' } }, ...limit });
  });

  // The disruption controller of Kubernetes asks the controller of the Pods for its scale:
  // k8s.io/kubernetes pkg/controller/disruption getExpectedScale.
  test.each([
    [
      'Deployment',
      (scope: ReturnType<typeof chart>) => new Deployment(scope, 'a', { metadata, template }),
      true,
    ],
    [
      'StatefulSet',
      (scope: ReturnType<typeof chart>) => new StatefulSet(scope, 'a', { metadata, template }),
      true,
    ],
    [
      'ReplicaSet',
      (scope: ReturnType<typeof chart>) => new ReplicaSet(scope, 'a', { metadata, template }),
      true,
    ],
    [
      'ReplicationController',
      (scope: ReturnType<typeof chart>) =>
        new ReplicationController(scope, 'a', { metadata, template }),
      true,
    ],
    ['DaemonSet', daemonSet, false],
    [
      'Pod',
      (scope: ReturnType<typeof chart>) =>
        new Pod(scope, 'a', { ...template, metadata: { ...template.metadata, name: 'web' } }),
      false,
    ],
    [
      'Job',
      (scope: ReturnType<typeof chart>) =>
        new Job(scope, 'a', { metadata, template: { restartPolicy: 'Never', ...template } }),
      false,
    ],
  ] as const)('a %s', (kind, create, hasScale) => {
    const pods = create(chart());
    expect(budgetFor(pods, { minAvailable: 1 })).toEqual({ selector: pods, minAvailable: 1 });
    for (const limit of [{ maxUnavailable: 1 }, { minAvailable: '50%' }] as const)
      if (hasScale) expect(budgetFor(pods as Deployment, limit)).toMatchObject(limit);
      else
        expect(() => budgetFor(pods as Deployment, limit)).toThrow(
          new Error(`${kind} '${pods.name}' has no scale: write minAvailable as a number of Pods`),
        );
  });

  test.each([[{}], [{ maxUnavailable: 1, minAvailable: 1 }]])('%p is an error', (limit) => {
    expect(() => budgetFor(deployment(chart()), limit as never)).toThrow(
      new Error('budgetFor() takes exactly one limit: write maxUnavailable or minAvailable'),
    );
  });

  test('an object without Pods is an error', () => {
    expect(() => budgetFor(service(chart()) as never, { minAvailable: 1 })).toThrow(
      new TypeError("budgetFor() does not take the Service 'web': write a Pod or a workload"),
    );
  });
});

describe('autoscalerFor()', () => {
  const limits = { minReplicas: 2, maxReplicas: 10 };
  const resource = (name: string, target: object) => ({
    type: 'Resource',
    resource: { name, target },
  });

  test.each<[Omit<AutoscalerOptions, keyof typeof limits>, readonly object[]]>([
    [
      { averageUtilization: { cpu: 70 } },
      [resource('cpu', { type: 'Utilization', averageUtilization: 70 })],
    ],
    [
      { averageValue: { memory: '1Gi', cpu: undefined } },
      [resource('memory', { type: 'AverageValue', averageValue: '1Gi' })],
    ],
    [
      { averageUtilization: { cpu: 70 }, averageValue: { memory: '1Gi' } },
      [
        resource('cpu', { type: 'Utilization', averageUtilization: 70 }),
        resource('memory', { type: 'AverageValue', averageValue: '1Gi' }),
      ],
    ],
  ])('%p is written with the target and the limits, and nothing else', (targets, metrics) => {
    const scope = chart();
    const props = autoscalerFor(deployment(scope), { ...limits, ...targets });
    expect(new HorizontalPodAutoscaler(scope, 'autoscaler', props).toJson().spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      ...limits,
      metrics,
    });
  });

  test.each([
    ['no target', {}],
    ['no resource', { averageUtilization: {}, averageValue: { cpu: undefined } }],
  ])('%s is an error', (_, targets) => {
    expect(() =>
      autoscalerFor(deployment(chart()), { ...limits, ...(targets as { averageValue: object }) }),
    ).toThrow(
      new Error(
        'autoscalerFor() needs a target: write averageUtilization: { cpu: 70 }, or ' +
          "averageValue: { cpu: '500m' }",
      ),
    );
  });

  test('a container that requests nothing of the resource is an error', () => {
    expect(() =>
      autoscalerFor(deployment(chart()), { ...limits, averageUtilization: { memory: 70 } }),
    ).toThrow(
      new Error(
        "container 'proxy' of Deployment 'web' requests no memory, so its utilization is not " +
          'known: write resources.requests.memory in it, or use averageValue',
      ),
    );
  });

  test('requests of the whole Pod count', () => {
    const web = new Deployment(chart(), 'web', {
      template: { ...template, resources: { requests: { cpu: '1' } } },
    });
    const { metrics } = autoscalerFor(web, { ...limits, averageUtilization: { cpu: 70 } });
    expect(metrics).toHaveLength(1);
  });

  test('a workload that cannot be scaled is an error', () => {
    expect(() =>
      autoscalerFor(daemonSet(chart()) as never, { ...limits, averageUtilization: { cpu: 70 } }),
    ).toThrow(
      new TypeError(
        "autoscalerFor() does not take the DaemonSet 'agent': write a workload with a " +
          'scale, such as a Deployment',
      ),
    );
  });
});
