import { containers, fieldIn, type PodSecurityCase } from './pod-security-case.js';

const windows = { os: { name: 'windows' } } as const;

const capabilities = {
  check: 'capabilities_restricted',
  invalid: containers({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } }, {}),
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
  invalid: containers({}, { allowPrivilegeEscalation: false }, { allowPrivilegeEscalation: true }),
  reason: 'allowPrivilegeEscalation != false',
  detail: 'containers "a", "c" must set securityContext.allowPrivilegeEscalation=false',
  fields: [
    `${fieldIn}.allowPrivilegeEscalation`,
    'spec.containers[2].securityContext.allowPrivilegeEscalation',
  ],
};
const user = {
  check: 'runAsUser',
  invalid: { securityContext: { runAsUser: 0 }, ...containers({ runAsUser: 1 }, { runAsUser: 0 }) },
  reason: 'runAsUser=0',
  detail: 'pod and container "b" must not set runAsUser=0',
  fields: ['spec.securityContext.runAsUser', 'spec.containers[1].securityContext.runAsUser'],
};
const seccomp = {
  check: 'seccompProfile_restricted',
  invalid: containers({ seccompProfile: { type: 'Localhost' } }, {}),
  reason: 'seccompProfile',
  detail:
    'pod or container "b" must set securityContext.seccompProfile.type to "RuntimeDefault" or ' +
    '"Localhost"',
  fields: ['spec.securityContext.seccompProfile.type'],
};

/** Each group has a case for each version of its check. */
export const restricted: readonly PodSecurityCase[] = [
  { ...escalation, since: 8, valid: containers({ allowPrivilegeEscalation: false }) },
  { ...escalation, since: 25, valid: { ...windows, ...containers({}) } },
  {
    ...capabilities,
    since: 22,
    valid: containers({ capabilities: { drop: ['KILL', 'ALL'], add: ['NET_BIND_SERVICE'] } }),
  },
  { ...capabilities, since: 25, valid: { ...windows, ...containers({}) } },
  {
    check: 'procMount_restricted',
    since: 35,
    invalid: { hostUsers: false, ...containers({ procMount: 'Unmasked' }) },
    reason: 'procMount',
    detail: 'container "a" must not set securityContext.procMount to "Unmasked"',
    fields: [`${fieldIn}.procMount`],
    valid: containers({}),
  },
  {
    check: 'restrictedVolumes',
    since: 0,
    invalid: {
      volumes: [
        { name: 'a', nfs: {} },
        { name: 'b', emptyDir: {} },
        { name: 'c', hostPath: { path: '/' } },
      ],
    },
    reason: 'restricted volume types',
    detail: 'volumes "a", "c" use restricted volume types "hostPath", "nfs"',
    fields: ['spec.volumes[0].nfs', 'spec.volumes[2].hostPath'],
    valid: { volumes: [{ name: 'a' }, { name: 'b', image: { reference: 'x' } }] },
  },
  {
    check: 'runAsNonRoot',
    since: 0,
    invalid: {
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
    valid: { securityContext: { runAsNonRoot: true }, ...containers({}) },
  },
  {
    check: 'runAsNonRoot',
    since: 35,
    invalid: containers({ runAsNonRoot: true }, {}, {}),
    reason: 'runAsNonRoot != true',
    detail: 'pod or containers "b", "c" must set securityContext.runAsNonRoot=true',
    fields: ['spec.securityContext.runAsNonRoot'],
    valid: { hostUsers: false },
  },
  { ...user, since: 23, valid: containers({ runAsUser: 1000 }) },
  { ...user, since: 35, valid: { hostUsers: false, ...containers({ runAsUser: 0 }) } },
  {
    ...seccomp,
    since: 19,
    valid: { securityContext: { seccompProfile: { type: 'RuntimeDefault' } }, ...containers({}) },
  },
  { ...seccomp, since: 25, valid: { ...windows, ...containers({}) } },
  {
    check: 'seccompProfile_restricted',
    since: 25,
    invalid: {
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      ...containers({ seccompProfile: { type: 'Unconfined' } }),
    },
    reason: 'seccompProfile',
    detail: 'container "a" must not set securityContext.seccompProfile.type to "Unconfined"',
    fields: [`${fieldIn}.seccompProfile.type`],
    valid: containers({ seccompProfile: { type: 'Localhost', localhostProfile: 'x' } }),
  },
];
