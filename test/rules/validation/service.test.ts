import type { Api } from '../../../lib/api/api.js';
import type { KubernetesVersion } from '../../../lib/api/kubernetes-version.js';
import { validate } from '../../../lib/rules/validate.js';

/** Returns the errors about a Service, each with its rule, its field and its path. */
const errorsOf = (
  spec: Api<'ServiceSpec'>,
  name = 'web',
  kubernetes: KubernetesVersion = '1.37',
): readonly string[] =>
  validate(
    { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec },
    { kubernetes },
  ).errors.map(({ rule, field, path }) => `${rule} ${field} ${path.join('.')}`);

const ports = [{ port: 80 }];

describe('addresses', () => {
  test('wrong addresses are the only errors, as a server allocates them before it validates', () => {
    expect(errorsOf({ clusterIP: '10.0.0.256' }, 'Web')).toEqual([
      'ServiceSpec/cluster-ips spec.clusterIPs[0] spec.clusterIP',
    ]);
    expect(errorsOf({ clusterIP: '10.0.0.1' }, 'Web')).toEqual([
      'Pod/name metadata.name metadata.name',
      'ServiceSpec/ports spec.ports spec.ports',
    ]);
  });

  test('two address families need a policy, except in a headless Service without a selector', () => {
    const ipFamilies = ['IPv4', 'IPv6'] as const;
    expect(errorsOf({ ports, ipFamilies })).toEqual([
      'ServiceSpec/single-stack spec.ipFamilyPolicy spec.ipFamilyPolicy',
    ]);
    expect(errorsOf({ ports, ipFamilies, clusterIP: 'None' })).toEqual([]);
    expect(errorsOf({ ports, ipFamilies, ipFamilyPolicy: 'PreferDualStack' })).toEqual([]);
  });

  test('until 1.35, an address may have leading zeros', () => {
    expect(errorsOf({ ports, clusterIP: '010.0.0.1' }, 'web', '1.35')).toEqual([]);
    expect(errorsOf({ ports, clusterIP: '010.0.0.1' }, 'web', '1.36')).toHaveLength(1);
  });
});

describe('ports', () => {
  const named = (...given: readonly Api<'ServicePort'>[]): readonly Api<'ServicePort'>[] =>
    given.map((each, i) => ({ name: `p${i}`, ...each }));

  test('a missing target port is the port, and is reported at it', () => {
    expect(errorsOf({ ports: [{ port: 70000 }] })).toEqual([
      'ServicePort/number spec.ports[0].port spec.ports.0.port',
      'ServicePort/target-port spec.ports[0].targetPort spec.ports.0.port',
    ]);
  });

  test('ports with one number and different protocols get one node port', () => {
    const two = named({ port: 53, nodePort: 30053 }, { port: 53, protocol: 'UDP' });
    expect(errorsOf({ type: 'NodePort', ports: two })).toEqual([]);
    expect(errorsOf({ type: 'NodePort', ports: named({ port: 1 }, { port: 2 }) })).toEqual([]);
    expect(errorsOf({ type: 'NodePort', ports: named({ port: 1 }, { port: 1 }) })).toEqual([
      'ServiceSpec/node-ports-once spec.ports[1].nodePort spec.ports.1.nodePort',
      'ServiceSpec/ports-once spec.ports[1] spec.ports.1',
    ]);
  });

  test('a load balancer without node ports has no equal ones', () => {
    const spec = {
      type: 'LoadBalancer',
      allocateLoadBalancerNodePorts: false,
      ports: named({ port: 1 }, { port: 1 }),
    } as const;
    expect(errorsOf(spec)).toEqual(['ServiceSpec/ports-once spec.ports[1] spec.ports.1']);
  });
});

test('a misspelt value has a suggestion', () => {
  const { errors } = validate({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { type: 'Loadbalancer', ports },
  });
  expect(errors.map(({ remediation }) => remediation)).toEqual(["Did you mean 'LoadBalancer'?"]);
});
