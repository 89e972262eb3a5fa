import type { Api } from '../../../lib/api/api.js';
import { container, type HazardCase, pod } from './hazard-case.js';

const context = (securityContext: Api<'SecurityContext'>) => container({ securityContext });
const app = { name: 'app', image: 'x' };
const readOnly = { ...app, securityContext: { readOnlyRootFilesystem: true } };
const capable = (hostUsers: boolean, add: string) =>
  pod({ hostUsers, containers: [{ ...app, securityContext: { capabilities: { add: [add] } } }] });

export const securityContextCases: readonly HazardCase[] = [
  {
    rule: 'SecurityContext/root-but-non-root',
    invalid: pod({
      securityContext: { runAsNonRoot: true },
      containers: [{ ...app, securityContext: { runAsUser: 0 } }],
    }),
    fields: ['spec.containers[0].securityContext.runAsUser'],
    valid: [
      context({ runAsUser: 0 }),
      context({ runAsUser: 0, runAsNonRoot: false }),
      context({ runAsUser: 1000, runAsNonRoot: true }),
      context({ runAsNonRoot: true }),
      pod({
        securityContext: { runAsNonRoot: true },
        containers: [{ ...app, securityContext: { runAsUser: 0, runAsNonRoot: false } }],
      }),
    ],
  },
  {
    rule: 'SecurityContext/root-but-non-root',
    invalid: pod({ securityContext: { runAsNonRoot: true, runAsUser: 0 } }),
    fields: ['spec.securityContext.runAsUser'],
    valid: [
      pod({ os: { name: 'windows' }, securityContext: { runAsNonRoot: true } }),
      pod({
        securityContext: { runAsNonRoot: true, runAsUser: 0 },
        containers: [{ ...app, securityContext: { runAsUser: 1000 } }],
      }),
    ],
  },
  {
    rule: 'SecurityContext/seccomp-of-privileged',
    invalid: context({ privileged: true, seccompProfile: { type: 'RuntimeDefault' } }),
    fields: ['spec.containers[0].securityContext.seccompProfile'],
    valid: [
      context({ privileged: true, seccompProfile: { type: 'Unconfined' } }),
      context({ privileged: true }),
      context({ seccompProfile: { type: 'RuntimeDefault' } }),
    ],
  },
  {
    rule: 'Capabilities/without-prefix',
    invalid: context({
      capabilities: { add: ['NET_ADMIN', 'CAP_SYS_TIME'], drop: ['CAP_NET_RAW'] },
    }),
    fields: [
      'spec.containers[0].securityContext.capabilities.add[1]',
      'spec.containers[0].securityContext.capabilities.drop[0]',
    ],
    valid: [context({ capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] } })],
  },
  {
    rule: 'Capabilities/in-user-namespace',
    invalid: capable(false, 'SYS_MODULE'),
    fields: ['spec.containers[0].securityContext.capabilities.add[0]'],
    valid: [capable(true, 'SYS_MODULE'), capable(false, 'NET_ADMIN')],
  },
  {
    rule: 'Container/root-writable',
    invalid: pod({}),
    fields: ['spec.containers[0].securityContext.readOnlyRootFilesystem'],
    valid: [pod({ containers: [readOnly] }), pod({ os: { name: 'windows' } })],
  },
  {
    rule: 'Container/root-without-tmp',
    invalid: pod({ containers: [readOnly] }),
    fields: ['spec.containers[0].securityContext.readOnlyRootFilesystem'],
    valid: [
      pod({}),
      pod({
        containers: [{ ...readOnly, volumeMounts: [{ name: 'v', mountPath: '/tmp' }] }],
        volumes: [{ name: 'v', emptyDir: {} }],
      }),
    ],
  },
];
