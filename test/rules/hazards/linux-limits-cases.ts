import { container, type HazardCase, pod } from './hazard-case.js';

const long = 'long-name-'.repeat(7);
const named = (name: string, spec: object = {}, namespace?: string): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, ...(namespace !== undefined && { namespace }) },
  spec: { containers: [{ name: 'app', image: 'x' }], ...spec },
});
const doubled = Array.from({ length: 20 }, (_, i) => ({
  name: `V${i}`,
  value: i === 0 ? '12345' : `$(V${i - 1})$(V${i - 1})`,
}));
const halves = Array.from({ length: 20 }, (_, i) => ({
  name: `V${i}`,
  value: 'x'.repeat(110_000),
}));
const domain = { setHostnameAsFQDN: true, hostname: 'a'.repeat(40), subdomain: 'b'.repeat(20) };

export const linuxLimitsCases: readonly HazardCase[] = [
  {
    rule: 'Pod/hostname-length',
    invalid: named(`${long}a`),
    fields: ['metadata.name'],
    valid: [
      named('a'.repeat(63)),
      named(`${long}a`, { hostname: 'a' }),
      named(`${long}a`, { hostNetwork: true }),
    ],
  },
  {
    rule: 'Pod/fqdn-length',
    invalid: named('a', domain),
    fields: ['spec.setHostnameAsFQDN'],
    valid: [
      named('a', { ...domain, setHostnameAsFQDN: false }),
      named('a', { ...domain, hostname: 'a'.repeat(36) }),
      named('a', { ...domain, hostNetwork: true }),
    ],
  },
  {
    rule: 'Pod/fqdn-length',
    invalid: named('a', { ...domain, hostname: 'a'.repeat(36) }, 'team'),
    fields: ['spec.setHostnameAsFQDN'],
    valid: [named('a', { ...domain, hostname: 'a'.repeat(33) }, 'team')],
  },
  {
    rule: 'Container/text-length',
    invalid: container({
      env: [{ name: 'A', value: 'x'.repeat(131_070) }],
      command: ['x'.repeat(131_072)],
      args: ['ü'.repeat(65_536)],
    }),
    fields: [
      'spec.containers[0].env[0].value',
      'spec.containers[0].command[0]',
      'spec.containers[0].args[0]',
    ],
    valid: [
      container({
        env: [{ name: 'A', value: 'x'.repeat(131_069) }],
        command: ['x'.repeat(131_071)],
      }),
    ],
  },
  {
    rule: 'Container/text-length',
    invalid: container({ env: doubled }),
    fields: [
      ...[15, 16, 17, 18, 19].map((i) => `spec.containers[0].env[${i}].value`),
      'spec.containers[0].env',
    ],
    valid: [container({ env: doubled.slice(0, 15) }), container({ env: [...doubled].reverse() })],
  },
  {
    rule: 'Container/text-length',
    invalid: container({ env: halves }),
    fields: ['spec.containers[0].env'],
    valid: [container({ env: halves.slice(1) })],
  },
];

const items = [{ key: 'a', path: 'conf.d/a.conf' }];
const mounting = (...volumeMounts: readonly object[]): object =>
  pod({
    containers: [{ name: 'app', image: 'x', volumeMounts }],
    volumes: [
      { name: 'a', configMap: { name: 'c', items } },
      { name: 'b', emptyDir: {} },
    ],
  } as never);

const withMessage = (terminationMessagePath: string): object =>
  pod({
    containers: [
      {
        name: 'app',
        image: 'x',
        terminationMessagePath,
        volumeMounts: [{ name: 'b', mountPath: '/data' }],
      },
    ],
    volumes: [{ name: 'b', emptyDir: {} }],
  });

export const hiddenMountCases: readonly HazardCase[] = [
  {
    rule: 'Container/mounts-apart',
    invalid: mounting({ name: 'a', mountPath: '/data' }, { name: 'b', mountPath: '/data/' }),
    fields: ['spec.containers[0].volumeMounts[1].mountPath'],
    valid: [
      mounting({ name: 'a', mountPath: '/data' }, { name: 'b', mountPath: '/data/b' }),
      mounting({ name: 'b', mountPath: '/data' }, { name: 'a', mountPath: '/database' }),
    ],
  },
  {
    rule: 'Container/mounts-apart',
    invalid: mounting(
      { name: 'b', mountPath: '/etc/app/conf.d' },
      { name: 'a', mountPath: '/etc/app' },
    ),
    fields: ['spec.containers[0].volumeMounts[0].mountPath'],
    valid: [
      mounting({ name: 'b', mountPath: '/etc/app/conf' }, { name: 'a', mountPath: '/etc/app' }),
      mounting(
        { name: 'b', mountPath: '/etc/app/conf.d' },
        { name: 'a', mountPath: '/etc/app', subPath: 'conf.d' },
      ),
    ],
  },
  {
    rule: 'Container/mounts-apart',
    invalid: withMessage('/dev/../data'),
    fields: ['spec.containers[0].terminationMessagePath'],
    valid: [withMessage('/data/message')],
  },
];
