import { container, type HazardCase, pod, workload } from './hazard-case.js';

const image = (name: string) => container({ image: name });
const nonRoot = { securityContext: { runAsNonRoot: true } };

export const imageCases: readonly HazardCase[] = [
  {
    rule: 'Container/image-tag',
    fires: pod({
      initContainers: [{ name: 'a', image: 'busybox' }],
      containers: [
        { name: 'b', image: 'nginx:latest', imagePullPolicy: 'IfNotPresent' },
        { name: 'c', image: 'registry.example:5000/web' },
      ],
    }),
    fields: [
      'spec.containers[0].image',
      'spec.containers[1].image',
      'spec.initContainers[0].image',
    ],
    silent: [
      image('nginx:1.29'),
      image('registry.example:5000/web:1'),
      image(`nginx@sha256:${'0'.repeat(64)}`),
      image('checkout'),
      image('registry.example/$(IMAGE)'),
    ],
  },
  {
    rule: 'Container/image-blanks-in-template',
    fires: workload('Deployment', {}, {}, { containers: [{ name: 'app', image: 'web:1\n' }] }),
    fields: ['spec.template.spec.containers[0].image'],
    silent: [workload('Deployment', {}, {}, { containers: [{ name: 'app', image: 'web:1' }] })],
  },
  {
    rule: 'Container/image-of-root',
    fires: pod({
      ...nonRoot,
      containers: [
        { name: 'a', image: 'nginx:1.29' },
        { name: 'b', image: 'docker.io/library/redis:8' },
      ],
    }),
    fields: ['spec.containers[0].image', 'spec.containers[1].image'],
    silent: [
      image('nginx:1.29'),
      container({ image: 'nginx:1.29', securityContext: { runAsNonRoot: true, runAsUser: 101 } }),
      pod({
        securityContext: { runAsNonRoot: true, runAsUser: 101 },
        containers: [{ name: 'a', image: 'nginx:1.29' }],
      }),
      pod({
        ...nonRoot,
        containers: [{ name: 'a', image: 'nginx:1.29', securityContext: { runAsNonRoot: false } }],
      }),
      pod({ ...nonRoot, containers: [{ name: 'a', image: 'nginxinc/nginx-unprivileged:1.29' }] }),
      pod({ ...nonRoot, containers: [{ name: 'a', image: 'bitnami/nginx:1.29' }] }),
    ],
  },
  {
    rule: 'Container/pull-policy-always',
    fires: image('web:1'),
    fields: ['spec.containers[0].imagePullPolicy'],
    silent: [container({ image: 'web:1', imagePullPolicy: 'Always' }), image('web')],
  },
];
