import { container, type HazardCase, pod, workload } from './hazard-case.js';

const image = (name: string) => container({ image: name });
const nonRoot = { securityContext: { runAsNonRoot: true } };

export const imageCases: readonly HazardCase[] = [
  {
    rule: 'Container/image-tag',
    invalid: pod({
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
    valid: [
      image('nginx:1.29'),
      image('registry.example:5000/web:1'),
      image(`nginx@sha256:${'0'.repeat(64)}`),
      image('checkout'),
      image('registry.example/$(IMAGE)'),
    ],
  },
  {
    rule: 'Container/image-blanks-in-template',
    invalid: workload('Deployment', {}, {}, { containers: [{ name: 'app', image: 'web:1\n' }] }),
    fields: ['spec.template.spec.containers[0].image'],
    valid: [workload('Deployment', {}, {}, { containers: [{ name: 'app', image: 'web:1' }] })],
  },
  {
    rule: 'Container/image-of-root',
    invalid: pod({
      ...nonRoot,
      containers: [
        { name: 'a', image: 'nginx:1.29' },
        { name: 'b', image: 'docker.io/library/redis:8' },
      ],
    }),
    fields: ['spec.containers[0].image', 'spec.containers[1].image'],
    valid: [
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
    invalid: image('web:1'),
    fields: ['spec.containers[0].imagePullPolicy'],
    valid: [container({ image: 'web:1', imagePullPolicy: 'Always' }), image('web')],
  },
];
