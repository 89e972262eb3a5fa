import { applyAmbassador } from '../../lib/patterns/ambassador.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const shop: PodProps = {
  containers: { shop: { image: 'shop', env: { URL: 'redis://$(REDIS)/0' } } },
  initContainers: { migrate: { image: 'shop' } },
};
const container = {
  image: 'envoy',
  ports: { redis: 6379, admin: { containerPort: 9901 } },
  startupProbe: { tcpSocket: { port: 'redis' } },
};

test('adds a sidecar, and its address to the clients', () => {
  const pod = applyAmbassador(shop, {
    name: 'redis',
    container,
    clients: { shop: { REDIS: 'redis', ADMIN: 'admin' }, migrate: { REDIS: 'redis' } },
    before: 'migrate',
  });
  expect(pod).toEqual({
    containers: {
      shop: {
        image: 'shop',
        env: { REDIS: '127.0.0.1:6379', ADMIN: '127.0.0.1:9901', URL: 'redis://$(REDIS)/0' },
      },
    },
    initContainers: {
      redis: { ...container, restartPolicy: 'Always' },
      migrate: { image: 'shop', env: { REDIS: '127.0.0.1:6379' } },
    },
  });
  // $(REDIS) is replaced only in what comes later.
  expect(Object.keys(pod.containers['shop']?.env ?? {})).toEqual(['REDIS', 'ADMIN', 'URL']);
  expect(Object.keys(pod.initContainers ?? {})).toEqual(['redis', 'migrate']);
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('changes no container without clients, and adds its volumes', () => {
  const pod = applyAmbassador(shop, {
    name: 'redis',
    container,
    volumes: { conf: { configMap: { name: 'redis' } } },
  });
  expect(pod.containers).toEqual(shop.containers);
  expect(pod.volumes).toEqual({ conf: { configMap: { name: 'redis' } } });
});

test.each<[string, object, RegExp]>([
  [
    'the client',
    { clients: { spoh: { REDIS: 'redis' } } },
    /no container 'spoh' in this pod: it has 'shop', 'migrate'/,
  ],
  [
    'the port',
    { clients: { shop: { REDIS: 'rdeis' } } },
    /no port 'rdeis' in container 'redis': it has 'redis', 'admin'/,
  ],
  [
    'a named port',
    { container: { ...container, ports: [6379] }, clients: { shop: { REDIS: 'redis' } } },
    /no port 'redis' in container 'redis': it has no named ports/,
  ],
])('throws an Error if %s does not exist', (_, options, message) => {
  expect(() => applyAmbassador(shop, { name: 'redis', container, ...options })).toThrow(message);
});
