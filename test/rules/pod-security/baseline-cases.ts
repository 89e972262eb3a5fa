import {
  app,
  containers,
  fieldIn,
  type PodContext,
  type PodSecurityCase,
  ports,
} from './pod-security-case.js';

const sysctls = (...names: readonly string[]): PodContext => ({
  securityContext: { sysctls: names.map((name) => ({ name, value: '1' })) },
});

/** Each group has a case for each version of its check. */
export const baseline: readonly PodSecurityCase[] = [
  {
    check: 'appArmorProfile',
    since: 0,
    invalid: {
      annotations: { 'container.apparmor.security.beta.kubernetes.io/a': 'unconfined' },
      securityContext: { appArmorProfile: { type: 'Unconfined' } },
    },
    reason: 'forbidden AppArmor profiles',
    detail:
      'pod and annotation must not set AppArmor profile type to "Unconfined", ' +
      '"container.apparmor.security.beta.kubernetes.io/a="unconfined""',
    fields: [
      'spec.securityContext.appArmorProfile.type',
      'metadata.annotations[container.apparmor.security.beta.kubernetes.io/a]',
    ],
    valid: {
      annotations: { 'container.apparmor.security.beta.kubernetes.io/a': 'localhost/x' },
      ...containers({ appArmorProfile: { type: 'RuntimeDefault' } }),
    },
  },
  {
    check: 'capabilities_baseline',
    since: 0,
    invalid: containers(
      { capabilities: { add: ['NET_RAW', 'CHOWN', 'BPF'] } },
      {},
      { capabilities: { add: ['BPF'] } },
    ),
    reason: 'non-default capabilities',
    detail:
      'containers "a", "c" must not include "BPF", "NET_RAW" in securityContext.capabilities.add',
    fields: [
      `${fieldIn}.capabilities.add[0]`,
      `${fieldIn}.capabilities.add[2]`,
      'spec.containers[2].securityContext.capabilities.add[0]',
    ],
    valid: containers({ capabilities: { add: ['CHOWN'] } }),
  },
  {
    check: 'hostNamespaces',
    since: 0,
    invalid: { hostPID: true, hostNetwork: true },
    reason: 'host namespaces',
    detail: 'hostNetwork=true, hostPID=true',
    fields: ['spec.hostNetwork', 'spec.hostPID'],
    valid: { hostPID: false },
  },
  {
    check: 'hostPathVolumes',
    since: 0,
    invalid: { volumes: [{ name: 'a' }, { name: 'b', hostPath: { path: '/' } }] },
    reason: 'hostPath volumes',
    detail: 'volume "b"',
    fields: ['spec.volumes[1].hostPath'],
    valid: { volumes: [{ name: 'a', nfs: {} }] },
  },
  {
    check: 'hostPorts',
    since: 0,
    invalid: ports({ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 443 }),
    reason: 'hostPort',
    detail: 'container "app" uses hostPorts 443, 80',
    fields: ['spec.containers[0].ports[0].hostPort', 'spec.containers[0].ports[1].hostPort'],
    valid: ports({ containerPort: 80, hostPort: 0 }, { containerPort: 81 }),
  },
  {
    check: 'hostProbesAndHostLifecycle',
    since: 34,
    invalid: {
      containers: [
        app(
          {},
          {
            livenessProbe: { httpGet: { host: 'b', port: 1 } },
            lifecycle: { preStop: { tcpSocket: { host: '::1', port: 1 } } },
          },
        ),
      ],
    },
    reason: 'probe or lifecycle host',
    detail: 'container "app" uses probe or lifecycle hosts "::1", "b"',
    fields: [
      'spec.containers[0].livenessProbe.httpGet.host',
      'spec.containers[0].lifecycle.preStop.tcpSocket.host',
    ],
    valid: { containers: [app({}, { livenessProbe: { httpGet: { host: '', port: 1 } } })] },
  },
  {
    check: 'privileged',
    since: 0,
    invalid: {
      ...containers({ privileged: true }, { privileged: true }),
      initContainers: [app({ privileged: true }, { name: 'z' })],
    },
    reason: 'privileged',
    detail: 'containers "z", "a", "b" must not set securityContext.privileged=true',
    fields: [
      'spec.initContainers[0].securityContext.privileged',
      `${fieldIn}.privileged`,
      'spec.containers[1].securityContext.privileged',
    ],
    valid: containers({ privileged: false }),
  },
  {
    check: 'procMount',
    since: 0,
    invalid: { hostUsers: false, ...containers({ procMount: 'Unmasked' }) },
    reason: 'procMount',
    detail: 'container "a" must not set securityContext.procMount to "Unmasked"',
    fields: [`${fieldIn}.procMount`],
    valid: containers({ procMount: 'Default' }),
  },
  {
    check: 'procMount',
    since: 35,
    invalid: { hostUsers: true, ...containers({ procMount: 'Unmasked' }) },
    reason: 'procMount',
    detail: 'container "a" must not set securityContext.procMount to "Unmasked"',
    fields: [`${fieldIn}.procMount`],
    valid: { hostUsers: false, ...containers({ procMount: 'Unmasked' }) },
  },
  {
    check: 'seLinuxOptions',
    since: 0,
    invalid: {
      securityContext: { seLinuxOptions: { type: 'container_engine_t', role: 'r' } },
      ...containers({ seLinuxOptions: { user: 'u' } }),
    },
    reason: 'seLinuxOptions',
    detail:
      'pod and container "a" set forbidden securityContext.seLinuxOptions: type ' +
      '"container_engine_t"; user may not be set; role may not be set',
    fields: [
      'spec.securityContext.seLinuxOptions.type',
      'spec.securityContext.seLinuxOptions.role',
      `${fieldIn}.seLinuxOptions.user`,
    ],
    valid: containers({ seLinuxOptions: { type: 'container_kvm_t', level: 's0' } }),
  },
  {
    check: 'seLinuxOptions',
    since: 31,
    invalid: containers({ seLinuxOptions: { type: 'b' } }, { seLinuxOptions: { type: 'a' } }),
    reason: 'seLinuxOptions',
    detail: 'containers "a", "b" set forbidden securityContext.seLinuxOptions: types "a", "b"',
    fields: [
      `${fieldIn}.seLinuxOptions.type`,
      'spec.containers[1].securityContext.seLinuxOptions.type',
    ],
    valid: { securityContext: { seLinuxOptions: { type: 'container_engine_t' } } },
  },
  {
    check: 'seccompProfile_baseline',
    since: 0,
    invalid: {
      annotations: {
        'container.seccomp.security.alpha.kubernetes.io/app': 'a "b"',
        'seccomp.security.alpha.kubernetes.io/pod': 'unconfined',
        'container.seccomp.security.alpha.kubernetes.io/none': 'unconfined',
      },
    },
    reason: 'seccompProfile',
    detail:
      'forbidden annotations container.seccomp.security.alpha.kubernetes.io/app="a \\"b\\"", ' +
      'seccomp.security.alpha.kubernetes.io/pod="unconfined"',
    fields: [
      'metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]',
      'metadata.annotations[container.seccomp.security.alpha.kubernetes.io/app]',
    ],
    valid: { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'docker/default' } },
  },
  {
    check: 'seccompProfile_baseline',
    since: 19,
    invalid: {
      securityContext: { seccompProfile: { type: 'Unconfined' } },
      ...containers({ seccompProfile: {} }),
    },
    reason: 'seccompProfile',
    detail:
      'pod and container "a" must not set securityContext.seccompProfile.type to "", "Unconfined"',
    fields: ['spec.securityContext.seccompProfile.type', `${fieldIn}.seccompProfile.type`],
    valid: { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined' } },
  },
  ...(
    [
      [0, 'kernel.msgmax', 'net.ipv4.ip_unprivileged_port_start'],
      [27, 'net.ipv4.tcp_keepalive_time', 'net.ipv4.ip_local_reserved_ports'],
      [29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_keepalive_time'],
      [32, 'net.ipv4.tcp_notsent_lowat', 'net.ipv4.tcp_rmem'],
      [37, 'net.ipv4.tcp_max_syn_backlog', 'net.ipv4.tcp_notsent_lowat'],
    ] as const
  ).map(
    ([since, bad, good]): PodSecurityCase => ({
      check: 'sysctls',
      since,
      invalid: sysctls('kernel.shm_rmid_forced', bad, bad),
      reason: 'forbidden sysctls',
      detail: `${bad}, ${bad}`,
      fields: ['spec.securityContext.sysctls[1].name', 'spec.securityContext.sysctls[2].name'],
      valid: sysctls(good),
    }),
  ),
  {
    check: 'windowsHostProcess',
    since: 0,
    invalid: {
      securityContext: { windowsOptions: { hostProcess: true } },
      ...containers({ windowsOptions: { hostProcess: true } }),
    },
    reason: 'hostProcess',
    detail: 'pod and container "a" must not set securityContext.windowsOptions.hostProcess=true',
    fields: [
      'spec.securityContext.windowsOptions.hostProcess',
      `${fieldIn}.windowsOptions.hostProcess`,
    ],
    valid: { securityContext: { windowsOptions: { hostProcess: false } } },
  },
];
