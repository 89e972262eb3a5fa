import { type ApiObject, Testing } from 'cdk8s';
import {
  ConfigMap,
  Deployment,
  NetworkPolicy,
  type PodProps,
  Role,
  RoleBinding,
  Service,
} from '../../../lib/index.js';
import { chartIn, containers, errorsOf, labels, web } from './shop.js';

describe('an object in another place than that of its name is an error', () => {
  const chart = chartIn('shop');
  const settings = new ConfigMap(chart, 'settings', {
    metadata: { name: 'settings' },
    data: { MODE: 'fast' },
  });
  test.each<[string, object, string]>([
    [
      'a variable',
      { containers: { app: { image: 'a:1', env: { MODE: settings } } } },
      'template.containers.app.env.MODE: Invalid value: "settings": ' +
        "ConfigMap 'settings' stands " +
        "where no name of an object is expected. Write a reference, such as .key('KEY'), or a " +
        'field of the ConfigMap.',
    ],
    [
      'the name of a Secret',
      { containers: { app: { image: 'a:1', envFrom: [{ secretRef: { name: settings } }] } } },
      'template.containers.app.envFrom[0].secretRef.name: Invalid value: "settings": expected a ' +
        "Secret, but 'settings' is a ConfigMap. Write a Secret, or its name.",
    ],
    [
      'the name of an account',
      { serviceAccountName: settings, containers },
      'template.serviceAccountName: Invalid value: "settings": expected a ServiceAccount, but ' +
        "'settings' is a ConfigMap. Write a ServiceAccount, or its name.",
    ],
  ])('%s', (id, pod, message) => {
    const template = { metadata: { labels }, ...pod } as unknown as PodProps;
    expect(errorsOf(new Deployment(chart, id, { template }))).toContain(message);
  });
});

describe('an object of another namespace is an error', () => {
  const app = Testing.app();
  const shop = chartIn('shop', app);
  const other = chartIn('other', app);
  const settings = new ConfigMap(shop, 'settings', { metadata: { name: 'settings' }, data: {} });
  const role = new Role(shop, 'role', { metadata: { name: 'role' }, rules: [] });
  const selector = web(shop);
  test.each<[string, ApiObject, string]>([
    [
      'by name',
      new Deployment(other, 'a', {
        template: {
          metadata: { labels },
          containers: { app: { image: 'a:1', envFrom: [{ configMapRef: { name: settings } }] } },
        },
      }),
      'template.containers.app.envFrom[0].configMapRef.name: Invalid value: "settings": ' +
        "ConfigMap 'settings' is in the namespace 'shop', but the field refers only to the " +
        'namespace of its ' +
        "object, which is 'other'. Move one of the two objects.",
    ],
    [
      'by labels',
      new Service(other, 'b', { selector, ports: { http: 8080 } }),
      "selector: Invalid value: \"web\": Deployment 'web' is in the namespace 'shop', but the " +
        "field refers only to the namespace of its object, which is 'other'. Move one of the two " +
        'objects.',
    ],
    [
      'of a policy',
      new NetworkPolicy(other, 'c', { ingress: [{ from: [{ podSelector: selector }] }] }),
      'ingress[0].from[0].podSelector: Invalid value: "web": Deployment \'web\' is in the ' +
        "namespace 'shop', but the field refers only to the namespace of its object, which is " +
        "'other'. Move one of the two objects.",
    ],
    [
      'of a binding',
      new RoleBinding(other, 'd', { roleRef: role }),
      "roleRef: Invalid value: \"role\": Role 'role' is in the namespace 'shop', but the field " +
        "refers only to the namespace of its object, which is 'other'. Move one of the two " +
        'objects.',
    ],
  ])('%s', (_, object, message) => {
    expect(errorsOf(object)).toEqual([message]);
  });

  test('but not of Pods in namespaces that a selector says', () => {
    const policy = new NetworkPolicy(other, 'e', {
      ingress: [{ from: [{ podSelector: selector, namespaceSelector: {} }] }],
    });
    expect(errorsOf(policy)).toEqual([]);
  });
});
