// Workloads, and the objects that scale them, protect them, name them and give them volumes.
import { object, problemsIn, service, textsIn, workload } from './objects.js';

const scaler = (name: string, spec: object = {}, annotations: object = {}) =>
  object(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    name,
    {
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        ...spec,
      },
    },
    { annotations },
  );
const metric = (name: string, type = 'Utilization') => ({
  type: 'Resource',
  resource: { name, target: { type } },
});
const cpu = { resources: { requests: { cpu: '1' } } };

describe('an autoscaler', () => {
  const PROBLEM = 'error HorizontalPodAutoscaler/resource-request HorizontalPodAutoscaler/a';
  const web = workload('Deployment', 'web');

  test('needs a request of each container and sidecar', () => {
    const onCpu = scaler('a', { metrics: [metric('cpu')] });
    expect(problemsIn([workload('Deployment', 'web', { container: cpu }), onCpu])).toEqual([]);
    expect(problemsIn([web, onCpu])).toEqual([`${PROBLEM} spec.metrics[0].resource.name`]);
    const init = { name: 'proxy', image: 'envoy' };
    const withInit = (restartPolicy?: string) =>
      workload('Deployment', 'web', {
        container: cpu,
        pod: { initContainers: [{ ...init, restartPolicy }] },
      });
    expect(problemsIn([withInit(), onCpu])).toEqual([]);
    expect(problemsIn([withInit('Always'), onCpu])).toHaveLength(1);
  });

  test.each([
    ['a limit is a request', { container: { resources: { limits: { cpu: '1' } } } }, []],
    ['the Pod has a request', { pod: cpu }, []],
    ['another resource', { container: { resources: { requests: { memory: '1Gi' } } } }, [PROBLEM]],
  ])('%s', (_, parts, expected) => {
    const found = problemsIn([
      workload('Deployment', 'web', parts),
      scaler('a', { metrics: [metric('cpu')] }),
    ]);
    expect(found.map((each) => each.replace(/ spec\..*/, ''))).toEqual(expected);
  });

  test('of one container needs the request of that one', () => {
    const of = (container: string) =>
      scaler('a', {
        metrics: [
          {
            type: 'ContainerResource',
            containerResource: { name: 'cpu', container, target: { type: 'Utilization' } },
          },
        ],
      });
    const two = workload('Deployment', 'web', {
      pod: {
        containers: [
          { name: 'app', image: 'a', ...cpu },
          { name: 'log', image: 'b' },
        ],
      },
    });
    expect(problemsIn([two, of('app')])).toEqual([]);
    expect(problemsIn([two, of('log')])).toHaveLength(1);
  });

  test('of an amount needs no request', () => {
    expect(problemsIn([web, scaler('a', { metrics: [metric('cpu', 'AverageValue')] })])).toEqual(
      [],
    );
  });

  test('without metrics measures the utilization of the CPU', () => {
    expect(problemsIn([web, scaler('a')])).toEqual([`${PROBLEM} spec`]);
    const annotations = { 'autoscaling.alpha.kubernetes.io/metrics': '[]' };
    expect(problemsIn([web, scaler('a', {}, annotations)])).toEqual([]);
  });

  test('with other metrics scales up only', () => {
    const two = scaler('a', { metrics: [metric('cpu'), { type: 'Pods' }] });
    expect(textsIn([web, two])[0]).toContain('the autoscaler never scales down');
    expect(textsIn([web, scaler('a', { metrics: [metric('cpu')] })])[0]).toContain(
      'the autoscaler does not scale (missing request for cpu in container app)',
    );
  });

  test('is not checked if a LimitRange may add requests', () => {
    const range = object('v1', 'LimitRange', 'a');
    expect(problemsIn([web, scaler('a', { metrics: [metric('cpu')] }), range])).toEqual([]);
  });

  test('sets the number of replicas, which the manifest leaves out', () => {
    const fixed = workload('Deployment', 'web', { spec: { replicas: 3 }, container: cpu });
    expect(problemsIn([fixed, scaler('a')])).toEqual([
      'warning HorizontalPodAutoscaler/replicas-of-target Deployment/web spec.replicas',
    ]);
  });

  test('is the only one of its target, except among alternatives', () => {
    const ready = workload('Deployment', 'web', { container: cpu });
    const problem =
      'HorizontalPodAutoscaler/one-per-target HorizontalPodAutoscaler/b spec.scaleTargetRef.name';
    expect(problemsIn([ready, scaler('a'), scaler('b')])).toEqual([`error ${problem}`]);
    expect(problemsIn([ready, scaler('a'), scaler('b')], { alternatives: true })).toEqual([
      `note ${problem}`,
    ]);
  });
});

describe('a budget', () => {
  const budget = (spec: object, name = 'a') =>
    object('policy/v1', 'PodDisruptionBudget', name, {
      spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
    });
  const of = (replicas?: number) =>
    workload('Deployment', 'web', { spec: replicas === undefined ? {} : { replicas } });
  const RULE = 'warning PodDisruptionBudget/disruption-allowed PodDisruptionBudget/a spec.';

  test.each([
    [3, { minAvailable: 2 }, undefined],
    [3, { minAvailable: 3 }, 'minAvailable'],
    [3, { minAvailable: '66%' }, undefined],
    [3, { minAvailable: '67%' }, 'minAvailable'],
    [undefined, { minAvailable: 1 }, 'minAvailable'],
    [0, { minAvailable: 1 }, undefined],
    [3, { minAvailable: '100%' }, 'minAvailable'],
    [3, { maxUnavailable: 0 }, 'maxUnavailable'],
    [3, { maxUnavailable: '0%' }, 'maxUnavailable'],
    [3, { maxUnavailable: 1 }, undefined],
  ])('of %p replicas: %j', (replicas, spec, field) => {
    expect(problemsIn([of(replicas), budget(spec)])).toEqual(
      field === undefined ? [] : [`${RULE}${field}`],
    );
  });

  test('is not counted if an autoscaler changes the number of Pods', () => {
    const ready = workload('Deployment', 'web', { container: cpu });
    expect(problemsIn([ready, scaler('a'), budget({ minAvailable: 1 })])).toEqual([]);
  });

  test('is the only one of a Pod', () => {
    const two = [budget({ maxUnavailable: 1 }), budget({ maxUnavailable: 1 }, 'b')];
    const problem = 'PodDisruptionBudget/one-per-pod PodDisruptionBudget/b spec.selector';
    expect(problemsIn([of(3), ...two])).toEqual([`error ${problem}`]);
    expect(problemsIn([of(3), ...two], { alternatives: true })).toEqual([`note ${problem}`]);
  });
});

describe('the Service of a StatefulSet', () => {
  const set = workload('StatefulSet', 'web', { spec: { serviceName: 'web' } });
  const FIELD = 'StatefulSet/web spec.serviceName';

  test('is headless, and selects the Pods', () => {
    const headless = { clusterIP: 'None', selector: { app: 'web' } };
    expect(problemsIn([set, service('web', headless)])).toEqual([]);
    expect(problemsIn([set, service('web', { selector: { app: 'web' } })])).toEqual([
      `note StatefulSetSpec/headless-service ${FIELD}`,
    ]);
    const other = service('web', { clusterIP: 'None', selector: { app: 'api' } });
    const api = workload('Deployment', 'api');
    expect(problemsIn([set, api, other])).toEqual([
      `error StatefulSetSpec/service-selector ${FIELD}`,
    ]);
  });

  test('exists', () => {
    expect(problemsIn([set], { complete: true })).toEqual([`error reference/exists ${FIELD}`]);
  });
});

test('a spread constraint selects the Pods to which it applies', () => {
  const spread = (app: string) =>
    workload('Deployment', 'web', {
      pod: { topologySpreadConstraints: [{ labelSelector: { matchLabels: { app } } }] },
    });
  expect(problemsIn([spread('web')])).toEqual([]);
  expect(problemsIn([spread('wbe')])).toEqual([
    'warning TopologySpreadConstraint/own-labels Deployment/web ' +
      'spec.template.spec.topologySpreadConstraints[0].labelSelector',
  ]);
});

test('a claim of one node is mounted by one Pod', () => {
  const volumes = [{ name: 'v', persistentVolumeClaim: { claimName: 'disk' } }];
  const of = (kind: string, replicas?: number) =>
    workload(kind, 'web', { pod: { volumes }, spec: { ...(replicas && { replicas }) } });
  const claim = (mode: string) =>
    object('v1', 'PersistentVolumeClaim', 'disk', { spec: { accessModes: [mode] } });
  const FIELD = 'spec.template.spec.volumes[0].persistentVolumeClaim.claimName';
  for (const manifest of [of('Deployment', 2), of('DaemonSet')]) {
    expect(problemsIn([manifest, claim('ReadWriteMany')])).toEqual([]);
    const [problem] = problemsIn([manifest, claim('ReadWriteOnce')]);
    expect(problem).toMatch(`warning PersistentVolumeClaim/shared-by-nodes`);
    expect(problem).toMatch(FIELD);
  }
  expect(problemsIn([of('Deployment'), claim('ReadWriteOnce')])).toEqual([]);
});

test('workloads with the same selector are a note, and a warning if both are scaled', () => {
  const labels = { app: 'shop' };
  const two = ['web', 'api'].map((name) =>
    workload('Deployment', name, { labels, container: cpu }),
  );
  const problem = 'LabelSelector/own-pods Deployment/web spec.selector';
  expect(problemsIn(two)).toEqual([`note ${problem}`]);
  const target = { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' } };
  expect(problemsIn([...two, scaler('a'), scaler('b', target)])).toEqual([`warning ${problem}`]);
});
