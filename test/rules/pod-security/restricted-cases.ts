import { containers, fieldIn, type PodSecurityCase } from './pod-security-case.js';

const windows = { os: { name: 'windows' } } as const;

const capabilities = {
  check: 'capabilities_restricted',
  fires: containers({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } }, {}),
  reason: 'unrestricted capabilities',
  detail:
    'container "b" must set securityContext.capabilities.drop=["ALL"]; ' +
    'container "a" must not include "CHOWN" in securityContext.capabilities.add',
  fields: [
    'spec.containers[1].securityContext.capabilities.drop',
    `${fieldIn}.capabilities.add[0]`,
  ],
};
const escalation = {
  check: 'allowPrivilegeEscalation',
  fires: containers({}, { allowPrivilegeEscalation: false }, { allowPrivilegeEscalation: true }),
  reason: 'allowPrivilegeEscalation != false',
  detail: 'containers "a", "c" must set securityContext.allowPrivilegeEscalation=false',
  fields: [
    `${fieldIn}.allowPrivilegeEscalation`,
    'spec.containers[2].securityContext.allowPrivilegeEscalation',
  ],
};
const user = {
  check: 'runAsUser',
  fires: { securityContext: { runAsUser: 0 }, ...containers({ runAsUser: 1 }, { runAsUser: 0 }) },
  reason: 'runAsUser=0',
  detail: 'pod and container "b" must not set runAsUser=0',
  fields: ['spec.securityContext.runAsUser', 'spec.containers[1].securityContext.runAsUser'],
};
const seccomp = {
  check: 'seccompProfile_restricted',
  fires: containers({ seccompProfile: { type: 'Localhost' } }, {}),
  reason: 'seccompProfile',
  detail:
    'pod or container "b" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"',
  fields: ['spec.securityContext.seccompProfile.type'],
};

/** Each group has a case for each revision. */
export const restricted: readonly PodSecurityCase[] = [
  { ...escalation, since: 8, silent: containers({ allowPrivilegeEscalation: false }) },
  { ...escalation, since: 25, silent: { ...windows, ...containers({}) } },
  {
    ...capabilities,
    since: 22,
    silent: containers({ capabilities: { drop: ['KILL', 'ALL'], add: ['NET_BIND_SERVICE'] } }),
  },
  { ...capabilities, since: 25, silent: { ...windows, ...containers({}) } },
  {
    check: 'procMount_restricted',
    since: 35,
    fires: { hostUsers: false, ...containers({ procMount: 'Unmasked' }) },
    reason: 'procMount',
    detail: 'container "a" must not set securityContext.procMount to "Unmasked"',
    fields: [`${fieldIn}.procMount`],
    silent: containers({}),
  },
  {
    check: 'restrictedVolumes',
    since: 0,
    fires: {
      volumes: [
        { name: 'a', nfs: {} },
        { name: 'b', emptyDir: {} },
        { name: 'c', hostPath: { path: '/' } },
      ],
    },
    reason: 'restricted volume types',
    detail: 'volumes "a", "c" use restricted volume types "hostPath", "nfs"',
    fields: ['spec.volumes[0].nfs', 'spec.volumes[2].hostPath'],
    silent: { volumes: [{ name: 'a' }, { name: 'b', image: { reference: 'x' } }] },
  },
  {
    check: 'runAsNonRoot',
    since: 0,
    fires: {
      hostUsers: false,
      securityContext: { runAsNonRoot: false },
      ...containers({ runAsNonRoot: true }, { runAsNonRoot: false }),
    },
    reason: 'runAsNonRoot != true',
    detail: 'pod and container "b" must not set securityContext.runAsNonRoot=false',
    fields: [
      'spec.securityContext.runAsNonRoot',
      'spec.containers[1].securityContext.runAsNonRoot',
    ],
    silent: { securityContext: { runAsNonRoot: true }, ...containers({}) },
  },
  {
    check: 'runAsNonRoot',
    since: 35,
    fires: containers({ runAsNonRoot: true }, {}, {}),
    reason: 'runAsNonRoot != true',
    detail: 'pod or containers "b", "c" must set securityContext.runAsNonRoot=true',
    fields: ['spec.securityContext.runAsNonRoot'],
    silent: { hostUsers: false },
  },
  { ...user, since: 23, silent: containers({ runAsUser: 1000 }) },
  { ...user, since: 35, silent: { hostUsers: false, ...containers({ runAsUser: 0 }) } },
  {
    ...seccomp,
    since: 19,
    silent: { securityContext: { seccompProfile: { type: 'RuntimeDefault' } }, ...containers({}) },
  },
  { ...seccomp, since: 25, silent: { ...windows, ...containers({}) } },
  {
    check: 'seccompProfile_restricted',
    since: 25,
    fires: {
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      ...containers({ seccompProfile: { type: 'Unconfined' } }),
    },
    reason: 'seccompProfile',
    detail: 'container "a" must not set securityContext.seccompProfile.type to "Unconfined"',
    fields: [`${fieldIn}.seccompProfile.type`],
    silent: containers({ seccompProfile: { type: 'Localhost', localhostProfile: 'x' } }),
  },
];
