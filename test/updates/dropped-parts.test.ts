import { type UpdateMethod, update } from '../../lib/index.js';

const METHODS: readonly UpdateMethod[] = ['replace', 'client-side-apply', 'server-side-apply'];

const deployment = (source: object) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [
          {
            name: 'web',
            image: 'nginx:1.29',
            volumeMounts: [{ name: 'data', mountPath: '/data' }],
          },
        ],
        volumes: [{ name: 'data', ...source }],
      },
    },
  },
});

// Kubernetes 1.34 drops a volume of an image, and its mounts from a container that stays the same.
test.each(METHODS)('only what is dropped causes the rollout: %s', (by) => {
  const [old, manifest] = [
    deployment({ emptyDir: {} }),
    deployment({ emptyDir: null, image: { reference: 'data' } }),
  ];
  const podSpec = ['spec', 'template', 'spec'];
  expect(update(old, manifest, { by, kubernetes: '1.34' }).fields).toEqual([
    [...podSpec, 'containers', 0, 'volumeMounts'],
    [...podSpec, 'volumes'],
  ]);
});
