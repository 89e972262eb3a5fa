// Objects that others create, in place of their names: their keys and ports.
import {
  ConfigMap,
  type ConfigMapData,
  Ingress,
  type NamedConfigMap,
  type NamedSecret,
  type NamedService,
  Pod,
  Secret,
  Service,
  StatefulSet,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const text: string;
const image = 'nginx:1.29';
const containers = { app: { image } } as const;
const database = Secret.named('database', { keys: ['user', 'password'] });
const anySecret = Secret.named('any');
const settings = ConfigMap.named('settings', { keys: ['MODE'] });
const web = Service.named('web', { ports: ['http', 80] });

// ---- Accepted

new Pod(scope, 'p', {
  imagePullSecrets: [database, anySecret, 'registry'],
  containers: {
    app: {
      image,
      env: {
        A: database.key('password'),
        B: { secretKeyRef: { name: database, key: 'user', optional: true } },
        C: anySecret.key('whatever'),
        D: { secretKeyRef: { name: database, key: text } },
        E: settings.key('MODE'),
      },
      envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: anySecret } }],
    },
  },
  volumes: {
    a: { secret: { secretName: database, items: [{ key: 'user', path: 'user' }] } },
    b: { configMap: { name: settings } },
  },
});
new StatefulSet(scope, 's', { serviceName: web, template: { containers: { app: { image } } } });
const backend = (port: { readonly name: 'http' } | { readonly number: 80 }) =>
  new Ingress(scope, 'i', { defaultBackend: { service: { name: web, port } } });
backend({ name: 'http' });
new Ingress(scope, 'i', {
  defaultBackend: { service: { name: Service.named('any'), port: { number: 1 } } },
});

// A construct stands where an object of others stands, and the other way round.
const objects: readonly NamedSecret<'token'>[] = [
  new Secret(scope, 'a', { stringData: { token: text } }),
  Secret.named('a', { keys: ['token'] }),
];
for (const each of objects) each.key('token');
const either: NamedConfigMap = settings;
const service: NamedService = new Service(scope, 'web', { ports: { http: 80 } });

// The keys of files are not known.
const read: ConfigMapData = ConfigMap.dataFromFiles('conf', 'app.conf');
new ConfigMap(scope, 'c', { ...read, hashed: true }).key('app.conf');
new Secret(scope, 'c', { ...Secret.dataFromFiles('tls'), type: 'kubernetes.io/tls' }).key(
  'tls.crt',
);

// ---- Refused

// @ts-expect-error a key that the Secret does not have
database.key('pasword');
// @ts-expect-error a key that the ConfigMap does not have
settings.key('MOD');
// @ts-expect-error the keys are a list
Secret.named('database', { keys: 'password' });
// @ts-expect-error an unknown option
ConfigMap.named('settings', { kyes: ['MODE'] });

const env = { A: { secretKeyRef: { name: database, key: 'usr' } } } as const;
// @ts-expect-error a reference to a key that the Secret does not have
new Pod(scope, 'p', { containers: { app: { image, env } } });

const envFrom = [{ configMapRef: { name: database } }] as const;
// @ts-expect-error a Secret in place of a ConfigMap
new Pod(scope, 'p', { containers: { app: { image, envFrom } } });
// @ts-expect-error a Secret in place of one of its keys
new Pod(scope, 'p', { containers: { app: { image, env: { A: database } } } });
// @ts-expect-error a ConfigMap in place of a Secret
new Pod(scope, 'p', { imagePullSecrets: [settings], containers: { app: { image } } });
// @ts-expect-error a ConfigMap in place of a Service
new StatefulSet(scope, 's', { serviceName: settings, template: { containers } });

// @ts-expect-error a port that the Service does not have
new Ingress(scope, 'i', { defaultBackend: { service: { name: web, port: { name: 'htpp' } } } });
// @ts-expect-error the number of a port that the Service does not have
new Ingress(scope, 'i', { defaultBackend: { service: { name: web, port: { number: 8080 } } } });
// @ts-expect-error a Service has no Pods
new Service(scope, 'w', { selector: web, ports: { http: 80 } });

export { either, service };
