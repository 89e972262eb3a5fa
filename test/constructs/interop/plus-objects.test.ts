// Objects of cdk8s-plus in the props of our constructs.
import { App as Cdk8sApp, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import {
  type App,
  type ConfigMapName,
  Deployment,
  Ingress,
  Pod,
  ServiceAccount,
  StatefulSet,
} from '../../../lib/index.js';
import { messagesOf } from '../../synth/compared-app.js';

const containers = { app: { image: 'nginx:1.29' } };
const metadata = { labels: { app: 'web' } };

describe('an object stands for its name', () => {
  const named = (name: string) => ({ metadata: { name } });

  test('in a Pod', () => {
    const chart = Testing.chart();
    const settings = new kplus.ConfigMap(chart, 'settings', named('settings'));
    const login = new kplus.Secret(chart, 'login', named('login'));
    const registry = new kplus.DockerConfigSecret(chart, 'a', { data: {}, ...named('registry') });
    const account = new kplus.ServiceAccount(chart, 'account', named('account'));
    const claim = new kplus.PersistentVolumeClaim(chart, 'claim', named('claim'));
    const pod = new Pod(chart, 'pod', {
      serviceAccountName: account,
      imagePullSecrets: [registry],
      containers: {
        app: {
          image: 'nginx:1.29',
          env: {
            MODE: { configMapKeyRef: { name: settings, key: 'mode' } },
            TOKEN: { secretKeyRef: { name: login, key: 'token' } },
          },
          envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: login } }],
        },
      },
      volumes: {
        a: { configMap: { name: settings } },
        b: { secret: { secretName: login } },
        c: { persistentVolumeClaim: { claimName: claim } },
        d: { projected: { sources: [{ configMap: { name: settings } }] } },
      },
    });
    expect(pod.toJson().spec).toEqual({
      serviceAccountName: 'account',
      imagePullSecrets: [{ name: 'registry' }],
      containers: [
        {
          name: 'app',
          image: 'nginx:1.29',
          env: [
            {
              name: 'MODE',
              valueFrom: { configMapKeyRef: { name: 'settings', key: 'mode' } },
            },
            { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'login', key: 'token' } } },
          ],
          envFrom: [{ configMapRef: { name: 'settings' } }, { secretRef: { name: 'login' } }],
        },
      ],
      volumes: [
        { name: 'a', configMap: { name: 'settings' } },
        { name: 'b', secret: { secretName: 'login' } },
        { name: 'c', persistentVolumeClaim: { claimName: 'claim' } },
        { name: 'd', projected: { sources: [{ configMap: { name: 'settings' } }] } },
      ],
    });
    expect(new Set(pod.node.dependencies)).toEqual(
      new Set([account, registry, settings, login, claim]),
    );
  });

  test('if it is imported by its name', () => {
    const chart = Testing.chart();
    const settings = kplus.ConfigMap.fromConfigMapName(chart, 'a', 'settings');
    const login = kplus.Secret.fromSecretName(chart, 'b', 'login');
    const account = kplus.ServiceAccount.fromServiceAccountName(chart, 'c', 'account');
    const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'd', 'claim');
    const pod = new Pod(chart, 'pod', {
      serviceAccountName: account,
      imagePullSecrets: [login],
      containers: {
        app: { image: 'nginx:1.29', envFrom: [{ configMapRef: { name: settings } }] },
      },
      volumes: { data: { persistentVolumeClaim: { claimName: claim } } },
    });
    expect(pod.toJson().spec).toMatchObject({
      serviceAccountName: 'account',
      imagePullSecrets: [{ name: 'login' }],
      containers: [{ envFrom: [{ configMapRef: { name: 'settings' } }] }],
      volumes: [{ persistentVolumeClaim: { claimName: 'claim' } }],
    });
  });

  test('in the kinds around a Pod', () => {
    const chart = Testing.chart();
    const service = new kplus.Service(chart, 'service', {
      ...named('service'),
      ports: [{ name: 'http', port: 80 }],
    });
    const certificate = new kplus.TlsSecret(chart, 'certificate', {
      ...named('certificate'),
      tlsCert: 'a',
      tlsKey: 'b',
    });
    const ingress = new Ingress(chart, 'ingress', {
      tls: [{ secretName: certificate }],
      rules: [
        {
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: service, port: { name: 'http' } } },
              },
            ],
          },
        },
      ],
      defaultBackend: { service: { name: service, port: { number: 80 } } },
    });
    const backend = { name: 'service' };
    expect(ingress.toJson().spec).toMatchObject({
      tls: [{ secretName: 'certificate' }],
      rules: [{ http: { paths: [{ backend: { service: backend } }] } }],
      defaultBackend: { service: backend },
    });
    expect(new Set(ingress.node.dependencies)).toEqual(new Set([service, certificate]));
    const account = new ServiceAccount(chart, 'account', { imagePullSecrets: [certificate] });
    expect(account.toJson()).toMatchObject({ imagePullSecrets: [{ name: 'certificate' }] });
    const set = new StatefulSet(chart, 'set', { serviceName: service, template: { containers } });
    expect(set.toJson().spec).toMatchObject({ serviceName: 'service' });
  });
});

test('an object is written before those that refer to it, also in another chart', () => {
  const app = new Cdk8sApp();
  const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
  const settings = new kplus.ConfigMap(second, 'settings');
  const name = settings.name;
  const envFrom = [{ configMapRef: { name: settings } }];
  new Pod(first, 'pod', { containers: { app: { image: 'nginx:1.29', envFrom } } });
  const text = app.synthYaml();
  expect(text.indexOf('kind: ConfigMap')).toBeLessThan(text.indexOf('kind: Pod'));
  expect(text.match(new RegExp(`name: ${name}$`, 'gm'))).toHaveLength(2);
});

describe('synth finds', () => {
  const fill = (create: (chart: Chart) => ConfigMapName) => (app: App) => {
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const name = create(chart);
    const resources = { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } };
    const envFrom = [{ configMapRef: { name } }];
    new Deployment(chart, 'web', {
      replicas: 2,
      template: { metadata, containers: { app: { image: 'nginx:1.29', resources, envFrom } } },
    });
  };

  test('nothing in a reference that is right', () => {
    const create = (chart: Chart) => new kplus.ConfigMap(chart, 'a', { data: { MODE: 'fast' } });
    const found = messagesOf(fill(create), { complete: true });
    expect(found).toEqual({ errors: [], printed: [] });
  });

  test.each<[string, (chart: Chart) => ConfigMapName, RegExp]>([
    [
      'an object of another namespace',
      (chart) => new kplus.ConfigMap(chart, 'a', { metadata: { name: 'a', namespace: 'other' } }),
      /ConfigMap 'a' is in the namespace 'other', but .* 'shop'/,
    ],
    [
      'an object of another kind',
      (chart) => new kplus.Secret(chart, 'a', { metadata: { name: 'a' } }) as never,
      /expected a ConfigMap, but 'a' is a Secret/,
    ],
    [
      'an imported object that does not exist',
      (chart) => kplus.ConfigMap.fromConfigMapName(chart, 'a', 'absent'),
      /no manifest has the ConfigMap 'absent'/,
    ],
  ])('%s', (_, create, message) => {
    expect(messagesOf(fill(create), { complete: true }).errors).toContainEqual(
      expect.stringMatching(message),
    );
  });
});
