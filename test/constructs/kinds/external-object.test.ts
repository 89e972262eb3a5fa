import {
  App,
  Chart,
  ConfigMap,
  Ingress,
  Pod,
  Secret,
  Service,
  StatefulSet,
} from '../../../lib/index.js';

const database = Secret.named('database', { keys: ['password'] });
const settings = ConfigMap.named('settings', { keys: ['MODE'] });
const web = Service.named('web', { ports: ['http'] });
const image = 'nginx:1.29';

const chart = (app = new App()): Chart =>
  new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

/** Where an object of others stands in props, and where its name is in the manifest. */
test.each<[string, (scope: Chart) => { toJson(): unknown }, object]>([
  [
    'variables',
    (scope) =>
      new Pod(scope, 'pod', {
        containers: {
          app: {
            image,
            env: { A: database.key('password'), B: settings.key('MODE') },
            envFrom: [{ secretRef: { name: database } }, { configMapRef: { name: settings } }],
          },
        },
      }),
    {
      spec: {
        containers: [
          {
            env: [
              { name: 'A', valueFrom: { secretKeyRef: { name: 'database', key: 'password' } } },
              { name: 'B', valueFrom: { configMapKeyRef: { name: 'settings', key: 'MODE' } } },
            ],
            envFrom: [{ secretRef: { name: 'database' } }, { configMapRef: { name: 'settings' } }],
          },
        ],
      },
    },
  ],
  [
    'volumes and image pull secrets',
    (scope) =>
      new Pod(scope, 'pod', {
        imagePullSecrets: [database],
        containers: { app: { image } },
        volumes: {
          a: { secret: { secretName: database } },
          b: { configMap: { name: settings } },
        },
      }),
    {
      spec: {
        imagePullSecrets: [{ name: 'database' }],
        volumes: [
          { name: 'a', secret: { secretName: 'database' } },
          { name: 'b', configMap: { name: 'settings' } },
        ],
      },
    },
  ],
  [
    'the Service of a StatefulSet',
    (scope) =>
      new StatefulSet(scope, 'set', {
        serviceName: web,
        template: { metadata: { labels: { app: 'web' } }, containers: { app: { image } } },
      }),
    { spec: { serviceName: 'web' } },
  ],
  [
    'the backend of an Ingress',
    (scope) =>
      new Ingress(scope, 'ingress', {
        defaultBackend: { service: { name: web, port: { name: 'http' } } },
      }),
    { spec: { defaultBackend: { service: { name: 'web', port: { name: 'http' } } } } },
  ],
])('stands in %s', (_, make, expected) => {
  const app = new App({ hazards: 'error' });
  expect(make(chart(app)).toJson()).toMatchObject(expected);
  // Nothing is written for the object of others, and its namespace is not compared.
  expect(app.synthYaml().match(/^kind: /gm)).toHaveLength(1);
});

test('a wrong kind is an error at synth, where the types do not see it', () => {
  const app = new App({ hazards: 'error' });
  new Pod(chart(app), 'pod', {
    imagePullSecrets: [settings as never],
    containers: { app: { image } },
  });
  expect(() => app.synthYaml()).toThrow("expected a Secret, but 'settings' is a ConfigMap");
});

test('subclasses have the functions, too', () => {
  class Login extends Secret {}
  expect(Login.named('a')).toMatchObject({ kind: 'Secret', name: 'a' });
});
