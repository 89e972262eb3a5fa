import fc from 'fast-check';
import { ConfigMap, CronJob, Deployment, Pod, Service, serviceFor } from '../../../lib/index.js';
import { chart, daemonSet, deployment } from './web.js';

type Ports = readonly { readonly name: string; readonly targetPort: string }[];

describe('the ports of a Service', () => {
  test('are all ports of the Pods that have a name, at their own numbers', () => {
    const web = deployment(chart());
    expect(serviceFor(web)).toEqual({
      selector: web,
      ports: {
        admin: { port: 9901, targetPort: 'admin' },
        http: { port: 8080, targetPort: 'http' },
        dns: { port: 5353, targetPort: 'dns', protocol: 'UDP' },
      },
    });
  });

  test('are those that are given, with their fields', () => {
    const web = deployment(chart());
    expect(
      serviceFor(web, {
        http: 80,
        dns: { port: 53, nodePort: 30053 },
        admin: undefined,
      }).ports,
    ).toEqual({
      http: { port: 80, targetPort: 'http' },
      dns: { port: 53, nodePort: 30053, targetPort: 'dns', protocol: 'UDP' },
    });
  });

  test('are written with the labels of the Pods, and nothing else', () => {
    const scope = chart();
    const web = deployment(scope);
    expect(new Service(scope, 'service', serviceFor(web, { http: 80 })).toJson().spec).toEqual({
      selector: { app: 'web' },
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    });
  });

  test.each([
    ['a Pod', (scope: ReturnType<typeof chart>) => new Pod(scope, 'pod', pod('http'))],
    [
      'a CronJob',
      (scope: ReturnType<typeof chart>) =>
        new CronJob(scope, 'job', {
          schedule: '@daily',
          jobTemplate: { template: { restartPolicy: 'Never', ...pod('http') } },
        }),
    ],
  ])('are those of %s', (_, create) => {
    expect(serviceFor(create(chart())).ports).toEqual({ http: { port: 80, targetPort: 'http' } });
  });
});

const pod = (port: string) => ({
  metadata: { labels: { app: 'web' } },
  containers: { app: { image: 'nginx:1.29', ports: { [port]: 80 } } },
});

describe('an error says what the Pods have', () => {
  const anyPorts = (names: readonly string[]) =>
    Object.fromEntries(names.map((each) => [each, 80]));

  test.each([
    ['htp', "Deployment 'web' has no port 'htp': did you mean 'http'?"],
    ['metrics', "Deployment 'web' has no port 'metrics': its ports are 'admin', 'http', 'dns'"],
  ])('%s', (name, message) => {
    expect(() => serviceFor(deployment(chart()), anyPorts([name]))).toThrow(new Error(message));
  });

  test('a port of an init container that ends does not count', () => {
    const job = new Deployment(chart(), 'web', {
      metadata: { name: 'web' },
      template: {
        initContainers: { init: { image: 'nginx', ports: { http: 80 } } },
        containers: { app: { image: 'nginx' } },
      },
    });
    expect(() => serviceFor(job as Deployment, { http: 80 })).toThrow(
      new Error("Deployment 'web' has no port 'http': it has no ports"),
    );
  });

  test('two ports with one name', () => {
    const web = new Deployment(chart(), 'web', {
      metadata: { name: 'web' },
      template: {
        containers: {
          a: { image: 'nginx', ports: { http: 80 } },
          b: { image: 'nginx', ports: { http: 81 } },
        },
      },
    });
    expect(() => serviceFor(web)).toThrow(
      new Error(
        "Deployment 'web' has two ports with the name 'http': give one of them another name",
      ),
    );
  });

  test('no port with a name', () => {
    expect(() => serviceFor(daemonSet(chart()) as never)).toThrow(
      new Error(
        "DaemonSet 'agent' has no port with a name: write ports: { http: 8080 } in a container",
      ),
    );
  });

  test('an object without Pods, and no object', () => {
    const settings = new ConfigMap(chart(), 'settings', { metadata: { name: 'settings' } });
    expect(() => serviceFor(settings as never)).toThrow(
      new TypeError(
        "serviceFor() does not take the ConfigMap 'settings': write a Pod or a workload",
      ),
    );
    for (const value of [undefined, null, 'web', {}])
      expect(() => serviceFor(value as never)).toThrow(
        new TypeError('serviceFor() takes a construct: write a Pod or a workload'),
      );
  });
});

test('each targetPort is a port of the Pods with the same protocol', () => {
  const name = fc.stringMatching(/^[a-z]{1,8}$/);
  const port = fc.record({
    containerPort: fc.integer({ min: 1, max: 65535 }),
    protocol: fc.constantFrom('TCP', 'UDP', 'SCTP', undefined),
  });
  const ports = fc.dictionary(name, port, { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(ports, fc.array(name, { maxLength: 3 }), (declared, wanted) => {
      const scope = chart();
      const web = new Deployment(scope, 'web', {
        template: {
          metadata: { labels: { app: 'web' } },
          containers: { app: { image: 'nginx', ports: declared } },
        },
      });
      const numbers = Object.fromEntries(wanted.map((each, i) => [each, i + 1]));
      if (wanted.some((each) => !Object.hasOwn(declared, each))) {
        expect(() => serviceFor(web, numbers)).toThrow(/has no port/);
        return;
      }
      const given = wanted.length === 0 ? undefined : numbers;
      const { spec } = new Service(scope, 'service', serviceFor(web, given)).toJson();
      expect((spec.ports as Ports).map((each) => each.targetPort)).toEqual(
        Object.keys(given ?? declared),
      );
      for (const each of spec.ports) {
        expect(each.name).toBe(each.targetPort);
        expect(each.protocol ?? 'TCP').toBe(declared[each.targetPort]?.protocol ?? 'TCP');
      }
    }),
  );
});
