import { formatAuthoredPath } from '../../../lib/spec/lowering/authored-key.js';
import { authoredPath } from '../../../lib/spec/lowering/authored-path.js';
import { parseFieldPath } from '../../support/parse-field-path.js';

const spec = {
  containers: [
    {
      name: 'app',
      image: 'x',
      ports: [
        { name: 'http', containerPort: 80 },
        { name: 'dns', containerPort: 53, protocol: 'UDP' },
      ],
      env: [
        { name: 'A', value: 'x' },
        { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
      ],
      volumeMounts: [{ name: 'logs', mountPath: '/var/log' }],
      resources: { claims: [{ name: 'gpu' }] },
    },
    { name: 'b', image: 'y', ports: [{ containerPort: 80 }], env: [{ name: 'A' }, { name: 'A' }] },
  ],
  volumes: [{ name: 'logs', emptyDir: { sizeLimit: 1 } }],
  hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }],
  imagePullSecrets: [{ name: 'a' }],
  tolerations: [{ key: 'a' }],
};

test.each([
  ['containers', 'containers'],
  ['containers[0].image', 'containers.app.image'],
  ['containers[0].name', 'containers.app'],
  ['containers[0].ports[0].containerPort', 'containers.app.ports.http'],
  ['containers[0].ports[1].containerPort', 'containers.app.ports.dns.containerPort'],
  ['containers[0].ports[1].name', 'containers.app.ports.dns'],
  ['containers[0].env[0].value', 'containers.app.env.A'],
  ['containers[0].env[1].valueFrom.secretKeyRef.key', 'containers.app.env.B.secretKeyRef.key'],
  ['containers[0].volumeMounts[0].name', "containers.app.volumeMounts['/var/log'].volume"],
  ['containers[0].volumeMounts[0].mountPath', "containers.app.volumeMounts['/var/log']"],
  ['containers[0].resources.claims[0].request', 'containers.app.resources.claims.gpu.request'],
  ['containers[1].ports[0].containerPort', 'containers.b.ports[0].containerPort'],
  ['containers[1].env[1].name', 'containers.b.env[1].name'],
  ['volumes[0].emptyDir.sizeLimit', 'volumes.logs.emptyDir.sizeLimit'],
  ['hostAliases[0].hostnames[0]', "hostAliases['10.0.0.1'][0]"],
  ['imagePullSecrets[0].name', 'imagePullSecrets[0]'],
  ['tolerations[0].key', 'tolerations[0].key'],
  ['containers[7].image', 'containers[7].image'],
  ['containers[0].resources.limits[cpu]', 'containers.app.resources.limits.cpu'],
  ['nodeSelector[kubernetes.io/os]', "nodeSelector['kubernetes.io/os']"],
  ['dnsPolicy', 'dnsPolicy'],
])('translates %s to %s', (api, written) => {
  expect(formatAuthoredPath(authoredPath(spec, parseFieldPath(api)))).toBe(written);
});
