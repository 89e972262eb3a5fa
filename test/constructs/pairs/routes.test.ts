// ingressFor() and httpRouteFor().
import { ApiObject } from 'cdk8s';
import {
  ConfigMap,
  httpRouteFor,
  Ingress,
  ingressFor,
  type KubernetesObject,
  references,
  Service,
} from '../../../lib/index.js';
import { chart, deployment, service } from './web.js';

const path = { path: '/', pathType: 'Prefix' } as const;

describe('ingressFor()', () => {
  test.each([
    ['http', { name: 'http' }],
    [80, { number: 80 }],
  ] as const)('has the port %p as it is given', (port, written) => {
    const scope = chart();
    const props = ingressFor(service(scope), {
      ingressClassName: 'nginx',
      host: 'shop.example.com',
      ...path,
      port,
    });
    expect(new Ingress(scope, 'ingress', props).toJson().spec).toEqual({
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'shop.example.com',
          http: { paths: [{ ...path, backend: { service: { name: 'web', port: written } } }] },
        },
      ],
    });
  });

  test('has no field that is undefined', () => {
    const props = ingressFor(service(chart()), {
      ingressClassName: undefined,
      host: undefined,
      path: undefined,
      pathType: 'ImplementationSpecific',
      port: 'http',
    });
    expect(
      JSON.parse(JSON.stringify(props, (key, value) => (key === 'name' ? '' : value))),
    ).toEqual({
      rules: [
        {
          http: {
            paths: [
              {
                pathType: 'ImplementationSpecific',
                backend: { service: { name: '', port: { name: '' } } },
              },
            ],
          },
        },
      ],
    });
    expect(Object.keys(props)).toEqual(['rules']);
    expect(Object.keys(props.rules[0])).toEqual(['http']);
    expect(Object.keys(props.rules[0].http.paths[0])).toEqual(['pathType', 'backend']);
  });

  test('an Ingress depends on the Service', () => {
    const scope = chart();
    const backend = service(scope);
    const ingress = new Ingress(
      scope,
      'ingress',
      ingressFor(backend, { ingressClassName: 'nginx', host: 'a.example.com', ...path, port: 80 }),
    );
    expect(ingress.node.dependencies).toEqual([backend]);
  });
});

describe('httpRouteFor()', () => {
  const options = {
    parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
    hostnames: ['shop.example.com'],
    matches: [{ path: { type: 'PathPrefix', value: '/' }, method: 'GET' }],
  } as const;

  test.each(['http', 80] as const)('has the number of the port %p', (port) => {
    const scope = chart();
    const route = httpRouteFor(service(scope), { ...options, port });
    const written = new ApiObject(scope, 'route', {
      ...route,
      metadata: { name: 'shop' },
    }).toJson();
    expect(written).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: expect.objectContaining({ name: 'shop' }),
      spec: {
        parentRefs: options.parentRefs,
        hostnames: options.hostnames,
        rules: [{ matches: options.matches, backendRefs: [{ name: 'web', port: 80 }] }],
      },
    });
    expect(references(written as KubernetesObject)).toMatchObject([
      { by: 'name', use: 'backend', kind: 'Service', name: 'web' },
      { by: 'name', use: 'backend', kind: 'Service', name: 'web', port: 80 },
    ]);
  });

  test('has no list that is empty', () => {
    const parentRefs = [{ name: 'public' }];
    const route = httpRouteFor(service(chart()), {
      parentRefs,
      hostnames: [],
      matches: [],
      port: 'http',
    });
    expect(route.spec).toEqual({
      parentRefs,
      rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
    });
  });
});

test('a Service that others create', () => {
  const scope = chart();
  const named = Service.named('web', { ports: ['http', 80] });
  const ingress = { ingressClassName: 'nginx', host: 'a.example.com', ...path };
  for (const port of ['http', 80] as const)
    expect(
      new Ingress(scope, `${port}`, ingressFor(named, { ...ingress, port })).toJson().spec.rules[0]
        .http.paths[0].backend.service,
    ).toEqual({ name: 'web', port: typeof port === 'string' ? { name: port } : { number: port } });
  const gateway = { parentRefs: [{ name: 'a' }], hostnames: [], matches: [] };
  expect(httpRouteFor(named, { ...gateway, port: 80 }).spec.rules[0].backendRefs).toEqual([
    { name: 'web', port: 80 },
  ]);
  expect(() => httpRouteFor(named, { ...gateway, port: 'http' })).toThrow(
    new Error(
      "the number of the port 'http' of Service 'web' is not known, and a route needs it: write " +
        'the number',
    ),
  );
  const settings = ConfigMap.named('settings') as unknown as Service;
  expect(() => ingressFor(settings, { ...ingress, port: 80 })).toThrow(
    new TypeError('ingressFor() takes a construct: write a Service'),
  );
});

describe('an error says which ports the Service has', () => {
  const create = [
    (object: Service, port: string | number) =>
      ingressFor(object, { ingressClassName: 'nginx', host: 'a.example.com', ...path, port }),
    (object: Service, port: string | number) =>
      httpRouteFor(object, { parentRefs: [{ name: 'a' }], hostnames: [], matches: [], port }),
  ];

  test.each([
    ['htp', "Service 'web' has no port 'htp': did you mean 'http'?"],
    ['grpc', "Service 'web' has no port 'grpc': its ports are 'http', 'metrics'"],
    [8080, "Service 'web' has no port 8080: its ports are 'http', 'metrics'"],
  ])('%p', (port, message) => {
    for (const each of create)
      expect(() => each(service(chart()), port)).toThrow(new Error(message));
  });

  test('of a Service without names, and of one without ports', () => {
    const metadata = { name: 'web' };
    const unnamed = new Service(chart(), 'a', { metadata, ports: [{ port: 80 }] });
    const none = new Service(chart(), 'a', { metadata });
    for (const each of create) {
      expect(() => each(unnamed, 'http')).toThrow(
        new Error("Service 'web' has no port 'http': its ports are 80"),
      );
      expect(() => each(none, 80)).toThrow(
        new Error("Service 'web' has no port 80: it has no ports"),
      );
    }
  });

  test('another object', () => {
    const web = deployment(chart()) as never;
    expect(() => create[0]?.(web, 80)).toThrow(
      new TypeError("ingressFor() does not take the Deployment 'web': write a Service"),
    );
    expect(() => create[1]?.(web, 80)).toThrow(
      new TypeError("httpRouteFor() does not take the Deployment 'web': write a Service"),
    );
  });
});
