import type { Volume } from '../spec/volume.js';

// The values that the Pod Security levels allow, in their latest version.

export type BaselineCapability =
  | 'AUDIT_WRITE'
  | 'CHOWN'
  | 'DAC_OVERRIDE'
  | 'FOWNER'
  | 'FSETID'
  | 'KILL'
  | 'MKNOD'
  | 'NET_BIND_SERVICE'
  | 'SETFCAP'
  | 'SETGID'
  | 'SETPCAP'
  | 'SETUID'
  | 'SYS_CHROOT';
export type RestrictedCapability = 'NET_BIND_SERVICE';

type Ipv4Sysctl =
  | 'ip_local_port_range'
  | 'tcp_syncookies'
  | 'ping_group_range'
  | 'ip_unprivileged_port_start'
  | 'ip_local_reserved_ports'
  | 'tcp_keepalive_time'
  | 'tcp_fin_timeout'
  | 'tcp_keepalive_intvl'
  | 'tcp_keepalive_probes'
  | 'tcp_rmem'
  | 'tcp_wmem'
  | 'tcp_slow_start_after_idle'
  | 'tcp_notsent_lowat';
export type AllowedSysctl = 'kernel.shm_rmid_forced' | `net.ipv4.${Ipv4Sysctl}`;

/** The SELinux types for containers. */
export type AllowedSELinuxType =
  | ''
  | 'container_t'
  | 'container_init_t'
  | 'container_kvm_t'
  | 'container_engine_t';

/** The annotations that set an AppArmor profile, from before there was a field for it. */
export type AppArmorAnnotation = `container.apparmor.security.beta.kubernetes.io/${string}`;
export type AllowedAppArmorProfile = '' | 'runtime/default' | `localhost/${string}`;

/** The volume sources that a level does not allow. */
export type DisallowedVolumeSource<Level> = [Level] extends ['restricted']
  ? NotRestrictedVolumeSource
  : [Level] extends ['baseline' | 'restricted']
    ? 'hostPath'
    : never;
type NotRestrictedVolumeSource = Exclude<
  keyof Volume,
  | 'configMap'
  | 'csi'
  | 'downwardAPI'
  | 'emptyDir'
  | 'ephemeral'
  | 'image'
  | 'persistentVolumeClaim'
  | 'projected'
  | 'secret'
>;

/** A seccomp or AppArmor profile that confines the container. */
export interface ConfinedProfile {
  readonly type: 'RuntimeDefault' | 'Localhost';
}
