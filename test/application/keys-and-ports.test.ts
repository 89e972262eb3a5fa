// References to keys of ConfigMaps and Secrets, and to ports of Services.
import { configMap, object, pod, problemsIn, service, textsIn } from './objects.js';

describe('a key', () => {
  const settings = configMap('settings', { MODE: 'fast' });
  const reading = (key: string, more: object = {}) =>
    pod(
      {},
      { env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'settings', key, ...more } } }] },
    );
  const KEY = 'spec.containers[0].env[0].valueFrom.configMapKeyRef.key';

  test('that the ConfigMap does not have is an error', () => {
    expect(problemsIn([reading('MODE'), settings])).toEqual([]);
    expect(problemsIn([reading('LEVEL'), settings])).toEqual([
      `error reference/key Pod/web ${KEY}`,
    ]);
    expect(problemsIn([reading('LEVEL', { optional: true }), settings])).toEqual([]);
    expect(textsIn([{ ...reading('LEVEL') }, settings])).toEqual([
      "the ConfigMap 'settings' has no key 'LEVEL': the container does not start " +
        "(CreateContainerConfigError: couldn't find key LEVEL in ConfigMap) = It has the keys MODE.",
    ]);
  });

  test('of binaryData is a file, and no variable', () => {
    const binary = object('v1', 'ConfigMap', 'settings', {
      data: { MODE: 'fast' },
      binaryData: { icon: 'AA==' },
    });
    expect(textsIn([reading('icon'), binary])[0]).toContain('A variable reads data');
    const volume = { name: 'v', configMap: { name: 'settings', items: [{ key: 'icon' }] } };
    expect(problemsIn([pod({ volumes: [volume] }), binary])).toEqual([]);
  });

  test.each([
    ['has no keys yet', configMap('settings', {})],
    [
      'is filled by another program',
      configMap('settings', { a: 'b' }, { annotations: { 'cert-manager.io/inject-ca-from': 'x' } }),
    ],
    ['has another version with the key', configMap('settings', { LEVEL: '1' })],
  ])('is not checked if the ConfigMap %s', (_, other) => {
    const all = other === undefined ? [] : [other];
    expect(problemsIn([reading('LEVEL'), ...all])).toEqual([]);
  });

  test('of a Secret that a controller creates is checked if its keys are known', () => {
    const external = object('external-secrets.io/v1', 'ExternalSecret', 'login', {
      spec: { data: [{ secretKey: 'token' }] },
    });
    const read = (key: string) =>
      pod({}, { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'login', key } } }] });
    expect(problemsIn([read('token'), external])).toEqual([]);
    expect(problemsIn([read('tokn'), external])[0]).toContain('error reference/key');
  });

  test('of a file that is mounted alone is a directory if it does not exist', () => {
    const mounting = pod(
      { volumes: [{ name: 'v', configMap: { name: 'settings' } }] },
      { volumeMounts: [{ name: 'v', mountPath: '/a', subPath: 'MOED' }] },
    );
    expect(textsIn([mounting, settings])).toEqual([
      "the ConfigMap 'settings' has no key 'MOED': the kubelet creates an empty directory for " +
        "'MOED', and mounts it instead of a file = Did you mean 'MODE'?",
    ]);
  });

  test('with the name of a method is a key such as any other', () => {
    expect(problemsIn([reading('constructor'), settings])[0]).toContain('error reference/key');
  });
});

describe('a port of a Service', () => {
  const web = service('web', { ports: [{ name: 'http', port: 80 }] });
  const ingress = (port: object) =>
    object('networking.k8s.io/v1', 'Ingress', 'shop', {
      spec: { defaultBackend: { service: { name: 'web', port } } },
    });

  test('that an Ingress names must exist, by number or by name', () => {
    expect(problemsIn([web, ingress({ number: 80 }), ingress({ name: 'http' })])).toEqual([]);
    expect(problemsIn([web, ingress({ number: 8080 })])).toEqual([
      'error reference/port Ingress/shop spec.defaultBackend.service.port.number',
    ]);
    expect(textsIn([web, ingress({ name: 'htpp' })])).toEqual([
      "the Service 'web' has no port 'htpp': the controller answers requests with an error = " +
        "Did you mean 'http'?",
    ]);
  });

  describe('that the API server calls', () => {
    const called = { namespace: 'shop', name: 'web', port: 443 };
    const webhook = object(
      'admissionregistration.k8s.io/v1',
      'ValidatingWebhookConfiguration',
      'w',
      { webhooks: [{ name: 'w.example.com', clientConfig: { service: called } }] },
    );
    const api = object('apiregistration.k8s.io/v1', 'APIService', 'v1.example.com', {
      spec: { service: called },
    });

    test('must exist', () => {
      expect(textsIn([web, webhook, api])).toEqual([
        "the Service 'web' has no port '443': the API server cannot call the webhook " +
          '(no service port 443 found for service "web") = It has the ports 80 (http).',
        "the Service 'web' has no port '443': the API is not available (ServicePortError) = " +
          'It has the ports 80 (http).',
      ]);
    });

    test('has other words than a Service that does not exist', () => {
      expect(textsIn([webhook, api])).toEqual([
        "no manifest has the Service 'web': without it, the API server cannot call the webhook " +
          '(service "web" not found) = Add the object, or declare \'Service/web\' in externals.',
        "no manifest has the Service 'web': without it, the API is not available " +
          "(ServiceNotFound) = Add the object, or declare 'Service/web' in externals.",
      ]);
    });
  });

  test('is not checked if the Service is elsewhere', () => {
    const external = service('web', { type: 'ExternalName', externalName: 'example.com' });
    expect(problemsIn([external, ingress({ number: 8080 })])).toEqual([]);
  });

  test('in an address of a variable must exist', () => {
    const using = (value: string) => pod({}, { env: [{ name: 'A', value }] });
    expect(problemsIn([web, using('http://web:80/a'), using('web.example.com:81')])).toEqual([]);
    for (const value of ['http://web:8080/a', 'web:8080', 'http://user@web.shop.svc:8080'])
      expect(problemsIn([web, using(value)])).toEqual([
        'warning EnvVar/service-port Pod/web spec.containers[0].env[0].value',
      ]);
  });
});
