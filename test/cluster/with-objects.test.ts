import { objectsOf } from '../../lib/cluster/cluster.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { withObjects } from '../../lib/cluster/with-objects.js';

const service = (name: string, namespace: string | undefined, app: string) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, ...(namespace && { namespace }) },
  spec: { selector: { app } },
});
const pool = { count: 1, cpu: 1, memory: 1 };
const servicesOf = (...manifests: object[]) =>
  objectsOf(
    withObjects(clusterOf([pool, service('web', 'default', 'old')]), manifests),
    'a test',
  ).services.map(({ metadata, spec }) => `${metadata.name} ${spec.selector?.['app']}`);

test.each([
  ['replaces the object of its name', [service('web', undefined, 'new')], ['web new']],
  ['adds one of another name', [service('api', 'default', 'new')], ['web old', 'api new']],
  ['adds one of another namespace', [service('web', 'shop', 'new')], ['web old', 'web new']],
  ['ignores one with a wrong type', [{ ...service('web', 'shop', 'a'), spec: 5 }], ['web old']],
  ['ignores other kinds', [{ kind: 'Widget' }, { kind: 'Node' }], ['web old']],
])('an object of an application %s', (_, manifests, expected) => {
  expect(servicesOf(...manifests)).toEqual(expected);
});
