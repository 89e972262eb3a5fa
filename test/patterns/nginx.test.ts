import { nginxPod } from '../../lib/patterns/nginx.js';

test('accepts fields of the Pod and of its container, and further containers', () => {
  const pod = nginxPod({
    metadata: { namespace: 'web' },
    container: { image: 'nginx:1.29', ports: { http: 80 } },
    containers: { other: { image: 'x' } },
    hostNetwork: false,
  });
  expect(pod).toEqual({
    metadata: { name: 'my-nginx-pod', namespace: 'web' },
    hostNetwork: false,
    containers: {
      'my-nginx-container': { image: 'nginx:1.29', ports: { http: 80 } },
      other: { image: 'x' },
    },
  });
});
