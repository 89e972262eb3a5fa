import { container, type HazardCase, pod, volume, workload } from './hazard-case.js';

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
    rule: 'Container/image-reference',
    invalid: pod({
      initContainers: [{ name: 'a', image: 'https://docker.io/nginx' }],
      containers: [
        { name: 'b', image: 'Acme/Web:1.4' },
        { name: 'c', image: 'nginx:1:x' },
        { name: 'd', image: 'nginx@sha256:abc' },
        { name: 'e', image: 'nginx:v1 .2' },
      ],
    }),
    fields: [
      ...[0, 1, 2, 3].map((i) => `spec.containers[${i}].image`),
      'spec.initContainers[0].image',
    ],
    valid: [
      image('localhost:5000/web:1.4'),
      image(`nginx:1.29@sha256:${'0'.repeat(64)}`),
      // Another rule reports these.
      workload('Deployment', {}, {}, { containers: [{ name: 'app', image: 'web:1\n' }] }),
    ],
  },
  {
    rule: 'ImageVolumeSource/valid-reference',
    invalid: volume({ image: { reference: 'oci://ghcr.io/acme/model:1' } }),
    fields: ['spec.volumes[0].image.reference'],
    valid: [volume({ image: { reference: 'ghcr.io/acme/model:1' } })],
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
