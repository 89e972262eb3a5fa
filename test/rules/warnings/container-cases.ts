import { container, pod, template, type WarningCase } from './warning-case.js';

const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/app';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/app';
const annotated = (key: string, value: string) => ({ annotations: { [key]: value } });
const at = 'spec.containers[0]';
const port = (...ports: readonly object[]) => container({ ports });

/** Warnings about containers and their ports. */
export const containerCases: readonly WarningCase[] = [
  {
    rule: 'Pod/app-armor-annotation',
    invalid: pod({}, annotated(APP_ARMOR, 'localhost/x')),
    texts: [
      `metadata.annotations[${APP_ARMOR}]: deprecated since v1.30; use the "appArmorProfile" ` +
        'field instead',
    ],
    valid: pod(
      { securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'x' } } },
      annotated(APP_ARMOR, 'localhost/x'),
    ),
  },
  {
    rule: 'Pod/app-armor-annotation',
    invalid: pod({}, annotated(APP_ARMOR, '')),
    texts: [
      `metadata.annotations[${APP_ARMOR}]: deprecated since v1.30; use the "appArmorProfile" ` +
        'field instead',
    ],
    valid: pod({ os: { name: 'windows' } }, annotated(APP_ARMOR, 'runtime/default')),
  },
  {
    rule: 'Container/app-armor-annotation',
    invalid: template({}, annotated(APP_ARMOR, 'unconfined')),
    texts: [
      `template.metadata.annotations[${APP_ARMOR}]: deprecated since v1.30; use the ` +
        '"appArmorProfile" field instead',
    ],
    valid: template(
      { securityContext: { appArmorProfile: { type: 'Unconfined' } } },
      annotated(APP_ARMOR, 'unconfined'),
    ),
  },
  {
    rule: 'Container/seccomp-annotation',
    invalid: pod({}, annotated(SECCOMP, 'runtime/default')),
    texts: [
      `metadata.annotations[${SECCOMP}]: non-functional in v1.27+; use the "seccompProfile" ` +
        'field instead',
    ],
    valid: container(
      { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
      annotated(SECCOMP, 'runtime/default'),
    ),
  },
  {
    rule: 'Container/whole-bytes',
    invalid: container({ resources: { limits: { memory: '128m', 'ephemeral-storage': '1.1Gi' } } }),
    texts: [
      `${at}.resources.limits[memory]: fractional byte value "128m" is invalid, must be an integer`,
      `${at}.resources.requests[memory]: fractional byte value "128m" is invalid, must be an ` +
        'integer',
      `${at}.resources.limits[ephemeral-storage]: fractional byte value "1181116006400m" is ` +
        'invalid, must be an integer',
      `${at}.resources.requests[ephemeral-storage]: fractional byte value "1181116006400m" is ` +
        'invalid, must be an integer',
    ],
    valid: container({
      resources: { limits: { memory: '1.5Gi', cpu: '128m' }, requests: { memory: '1000m' } },
    }),
  },
  {
    rule: 'Container/whole-bytes',
    invalid: template({
      containers: [{ name: 'app', image: 'x', resources: { limits: { memory: '0.5' } } }],
    }),
    texts: [
      'template.spec.containers[0].resources.limits[memory]: fractional byte value "500m" is ' +
        'invalid, must be an integer',
    ],
    valid: template({
      containers: [{ name: 'app', image: 'x', resources: { limits: { memory: '1e3' } } }],
    }),
  },
  {
    rule: 'Container/env-hides',
    invalid: container({
      env: [
        { name: 'A', value: '1' },
        { name: 'B' },
        { name: 'A', value: '2' },
        { name: 'A', value: '$(A)' },
      ],
    }),
    texts: [
      `${at}.env[2]: hides previous definition of "A", which may be dropped when using apply`,
      `${at}.env[3]: hides previous definition of "A", which may be dropped when using apply`,
    ],
    valid: container({
      env: [
        { name: 'A', value: '1' },
        { name: 'A', value: '$(A):2' },
      ],
    }),
  },
  {
    rule: 'ContainerPort/host-ip',
    invalid: port({ containerPort: 80, hostIP: '1.2.3.4', name: 'http' }),
    texts: [
      `${at}.ports[0]: hostIP set without hostPort: {Name:http HostPort:0 ContainerPort:80 ` +
        'Protocol:TCP HostIP:1.2.3.4}',
    ],
    valid: port({ containerPort: 80, hostIP: '1.2.3.4', hostPort: 80 }),
  },
  {
    rule: 'ContainerPort/number-once',
    invalid: port(
      { containerPort: 80 },
      { containerPort: 80, hostPort: 80 },
      { containerPort: 80, hostPort: 80, hostIP: '1.2.3.4' },
    ),
    texts: [
      `${at}.ports[1]: overlapping port definition with ${at}.ports[0]`,
      `${at}.ports[2]: overlapping port definition with ${at}.ports[0]`,
      `${at}.ports[2]: dangerously ambiguous port definition with ${at}.ports[1]`,
    ],
    valid: port(
      { containerPort: 80 },
      { containerPort: 80, protocol: 'UDP' },
      { containerPort: 81 },
    ),
  },
  {
    rule: 'ContainerPort/number-once',
    invalid: pod({
      containers: [
        { name: 'a', image: 'x', ports: [{ containerPort: 80 }] },
        { name: 'b', image: 'x', ports: [{ containerPort: 80 }] },
      ],
    }),
    texts: [
      'spec.containers[1].ports[0]: duplicate port definition with spec.containers[0].ports[0]',
    ],
    valid: port({ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 81 }),
  },
  {
    rule: 'ContainerPort/name-once',
    invalid: pod({
      containers: [{ name: 'a', image: 'x', ports: [{ containerPort: 80, name: 'http' }] }],
      initContainers: [{ name: 'b', image: 'x', ports: [{ containerPort: 81, name: 'http' }] }],
    }),
    texts: [
      `${at}.ports[0]: duplicate port name "http" with spec.initContainers[0].ports[0], ` +
        'services and probes that select ports by name will use spec.initContainers[0].ports[0]',
    ],
    valid: port({ containerPort: 80, name: 'http' }, { containerPort: 81, name: 'web' }),
  },
];
