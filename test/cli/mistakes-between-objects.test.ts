// Mistakes that are between two objects: only their comparison finds them, in `check` and in synth.
import { ApiObject, Chart } from 'cdk8s';
import { App } from '../../lib/index.js';
import { CommandLine } from '../support/command-line.js';

type Fields = Readonly<Record<string, unknown>>;

const object = (apiVersion: string, kind: string, name: string, fields: Fields = {}) => ({
  apiVersion,
  kind,
  metadata: { name },
  ...fields,
});
const CONTAINER = {
  name: 'app',
  image: 'nginx:1.29',
  ports: [{ name: 'http', containerPort: 80 }],
};
const LABELS = { app: 'website' };
const workload = (kind: string, container: Fields = {}, pod: Fields = {}, spec: Fields = {}) =>
  object('apps/v1', kind, 'website', {
    spec: {
      replicas: 2,
      selector: { matchLabels: LABELS },
      template: {
        metadata: { labels: LABELS },
        spec: { containers: [{ ...CONTAINER, ...container }], ...pod },
      },
      ...spec,
    },
  });
const web = (container?: Fields, pod?: Fields, spec?: Fields) =>
  workload('Deployment', container, pod, spec);
const service = (spec: Fields) =>
  object('v1', 'Service', 'website', { spec: { ports: [{ port: 80 }], ...spec } });
const RIGHT_SERVICE = service({ selector: LABELS });
const SETTINGS = object('v1', 'ConfigMap', 'settings', { data: { MODE: 'fast' } });
const scaler = (name: string) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', 'website', {
    spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name } },
  });
const variable = (key: string, from: Fields) => ({
  env: [{ name: 'MODE', valueFrom: { [key]: from } }],
});
const volumeOf = (claimName: string) => ({
  volumes: [{ name: 'data', persistentVolumeClaim: { claimName } }],
});
const ingress = (name: string) =>
  object('networking.k8s.io/v1', 'Ingress', 'website', {
    spec: { defaultBackend: { service: { name, port: { number: 80 } } } },
  });
const RBAC = 'rbac.authorization.k8s.io';

/** The rule that reports the mistake, the objects, and whether they have to be complete. */
type Mistake = [title: string, rule: string, objects: readonly object[], complete?: boolean];

const MISTAKES: readonly Mistake[] = [
  [
    'a selector of a Service that matches no Pod',
    'selector/similar-labels',
    [web(), service({ selector: { app: 'websiet' } })],
  ],
  [
    'a target port that no Pod has',
    'ServicePort/target-port-name',
    [web(), service({ selector: LABELS, ports: [{ port: 80, targetPort: 'eighty' }] })],
  ],
  [
    'the name of a ConfigMap with a typo',
    'reference/similar-name',
    [SETTINGS, web(variable('configMapKeyRef', { name: 'setings', key: 'MODE' }))],
  ],
  [
    'the key of a Secret with a typo',
    'reference/key',
    [
      object('v1', 'Secret', 'login', { stringData: { token: 'x' } }),
      web(variable('secretKeyRef', { name: 'login', key: 'tokne' })),
    ],
  ],
  [
    'an item of a ConfigMap volume with a wrong key',
    'reference/key',
    [
      SETTINGS,
      web(
        {},
        {
          volumes: [
            { name: 'v', configMap: { name: 'settings', items: [{ key: 'MOD', path: 'm' }] } },
          ],
        },
      ),
    ],
  ],
  [
    'an autoscaler of a Deployment that is not there',
    'reference/exists',
    [web(), scaler('api')],
    true,
  ],
  [
    'an autoscaler of containers that request no CPU',
    'HorizontalPodAutoscaler/resource-request',
    [web(), scaler('website')],
  ],
  ['a claim that is not there', 'reference/exists', [web({}, volumeOf('data'))], true],
  [
    'a ServiceAccount that is not there',
    'reference/exists',
    [web({}, { serviceAccountName: 'robot' })],
    true,
  ],
  [
    'an Ingress to a Service that is not there',
    'reference/similar-name',
    [web(), RIGHT_SERVICE, ingress('wbesite')],
  ],
  [
    'a StatefulSet without its headless Service',
    'reference/exists',
    [workload('StatefulSet', {}, {}, { serviceName: 'names' })],
    true,
  ],
  [
    'a spread constraint that misses the labels of its Pods',
    'TopologySpreadConstraint/own-labels',
    [
      web(
        {},
        {
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'zone',
              whenUnsatisfiable: 'DoNotSchedule',
              labelSelector: { matchLabels: { app: 'other' } },
            },
          ],
        },
      ),
    ],
  ],
  [
    'a budget with as many Pods as there are',
    'PodDisruptionBudget/disruption-allowed',
    [
      web(),
      object('policy/v1', 'PodDisruptionBudget', 'website', {
        spec: { minAvailable: 2, selector: { matchLabels: LABELS } },
      }),
    ],
  ],
  [
    'a claim of one node that two Pods share',
    'PersistentVolumeClaim/shared-by-nodes',
    [
      web({}, volumeOf('data')),
      object('v1', 'PersistentVolumeClaim', 'data', {
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      }),
    ],
  ],
  [
    'a RoleBinding to a Role that is not there',
    'reference/exists',
    [
      object(`${RBAC}/v1`, 'RoleBinding', 'website', {
        roleRef: { apiGroup: RBAC, kind: 'Role', name: 'reader' },
      }),
    ],
    true,
  ],
];

const line = new CommandLine({ 'complete.yaml': 'complete: true', 'open.yaml': '{}' });
afterAll(() => line.remove());
const warn = jest.spyOn(console, 'warn').mockImplementation();
afterEach(() => warn.mockClear());

describe.each(MISTAKES)('%s', (...[, rule, objects, complete = false]: Mistake) => {
  test('is found by `check`', async () => {
    const stdin = objects.map((each) => JSON.stringify(each)).join('\n---\n');
    const config = complete ? 'complete.yaml' : 'open.yaml';
    const { out } = await line.run(['check', '--config', config, '-'], { stdin });
    expect(out).toContain(`[${rule}]`);
  });

  test('is found by synth', () => {
    const app = new App({ complete });
    const chart = new Chart(app, 'chart');
    for (const [i, each] of objects.entries()) new ApiObject(chart, `object-${i}`, each as never);
    let message = '';
    try {
      app.synthYaml();
    } catch (error) {
      ({ message } = error as Error);
    }
    const printed = warn.mock.calls.flat().join('\n');
    expect(message + printed).toMatch(new RegExp(`\\[chart/object-\\d\\] .*\\[${rule}\\]`));
  });
});
