import type { Api } from '../api/api.js';
import { joinPath } from '../formats/clean-path.js';
import type {
  Int64Value,
  LinuxContainerSecurityContext,
  LinuxSandboxSecurityContext,
  NamespaceOption,
  SecurityProfile,
  SelinuxOption,
} from './messages.js';
import { kubeletRootOf } from './names.js';
import { userOfImage } from './non-root.js';
import {
  type ContainerContext,
  KubeletError,
  type PodContext,
  type SourceRecorder,
} from './pod-context.js';

/** Source: securitycontext defaultMaskedPaths. */
const MASKED_PATHS: readonly string[] = [
  '/proc/asound',
  '/proc/acpi',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/sys/firmware',
  '/sys/devices/virtual/powercap',
];
/** Source: securitycontext defaultReadonlyPaths. */
const READONLY_PATHS: readonly string[] = [
  '/proc/bus',
  '/proc/fs',
  '/proc/irq',
  '/proc/sys',
  '/proc/sysrq-trigger',
];
const NOTHING: readonly string[] = [];
/** The number of users of a Pod with a user namespace of its own. */
const IDS_PER_POD = 65_536;

/**
 * Returns the namespaces of a Pod.
 *
 * Source: NamespacesForPod.
 *
 * @throws KubeletError if the node does not support them
 */
export function namespacesOf({ spec, node, runtimeHandler }: PodContext): NamespaceOption {
  const handler = node.handlers?.find(({ name }) => name === runtimeHandler);
  if (spec.hostUsers === false && handler?.userNamespaces === false)
    throw new KubeletError(
      "can't set `spec.hostUsers: false`, " +
        (runtimeHandler ? `RuntimeClass handler "${runtimeHandler}"` : 'runtime') +
        ' does not support user namespaces',
    );
  const ids = [{ containerId: 0, length: IDS_PER_POD }];
  return {
    network: spec.hostNetwork ? 'NODE' : 'POD',
    pid: spec.hostPID ? 'NODE' : spec.shareProcessNamespace ? 'POD' : 'CONTAINER',
    ipc: spec.hostIPC ? 'NODE' : 'POD',
    usernsOptions:
      spec.hostUsers === false ? { mode: 'POD', uids: ids, gids: ids } : { mode: 'NODE' },
  };
}

/** Returns the security context of the sandbox. Source: generatePodSandboxLinuxConfig. */
export function sandboxSecurityContext(
  pod: PodContext,
  namespaceOptions: NamespaceOption,
): LinuxSandboxSecurityContext {
  const { securityContext: context = {} } = pod.spec;
  const { runAsUser, runAsGroup, seLinuxOptions } = context;
  const all = [
    ...(pod.spec.containers ?? []),
    ...(pod.spec.initContainers ?? []),
  ] as readonly Api<'Container'>[];
  return {
    namespaceOptions,
    selinuxOptions: seLinuxOptions && selinuxOptionOf(seLinuxOptions),
    runAsUser: int64Of(runAsUser),
    runAsGroup: int64Of(runAsGroup),
    supplementalGroups: groupsOf(context),
    supplementalGroupsPolicy: context.supplementalGroupsPolicy ?? 'Merge',
    privileged: all.some(({ securityContext }) => securityContext?.privileged === true),
    seccomp: { profileType: 'RuntimeDefault' },
  };
}

const groupsOf = ({
  fsGroup,
  supplementalGroups = [],
}: Api<'PodSecurityContext'>): readonly number[] =>
  fsGroup === undefined ? supplementalGroups : [fsGroup, ...supplementalGroups];

const selinuxOptionOf = ({ user, role, type, level }: Api<'SELinuxOptions'>): SelinuxOption => ({
  user,
  role,
  type,
  level,
});

const int64Of = (value: number | undefined): Int64Value | undefined =>
  value === undefined ? undefined : { value };

/** Returns the security context of a container. Source: determineEffectiveSecurityContext. */
export function containerSecurityContext(
  context: ContainerContext,
  namespaceOptions: NamespaceOption,
  recorder: SourceRecorder,
): LinuxContainerSecurityContext {
  const { pod, container } = context;
  const own = container.securityContext ?? {};
  const ofPod = pod.spec.securityContext ?? {};
  const effective = effectiveValues(context, recorder);
  const { capabilities } = own;
  const isUnmasked = own.procMount === 'Unmasked';
  const profile = own.appArmorProfile ?? ofPod.appArmorProfile;
  const appArmor = profile && appArmorOf(profile);
  return {
    capabilities: capabilities && {
      addCapabilities: capabilities.add ?? NOTHING,
      dropCapabilities: capabilities.drop ?? NOTHING,
    },
    privileged: own.privileged ?? false,
    namespaceOptions,
    runAsUser: effective.runAsUser,
    runAsUsername: effective.runAsUsername,
    runAsGroup: effective.runAsGroup,
    selinuxOptions: effective.selinuxOptions,
    readonlyRootfs: own.readOnlyRootFilesystem ?? false,
    supplementalGroups: groupsOf(ofPod),
    supplementalGroupsPolicy: ofPod.supplementalGroupsPolicy ?? 'Merge',
    noNewPrivs: own.allowPrivilegeEscalation === false,
    maskedPaths: isUnmasked ? NOTHING : MASKED_PATHS,
    readonlyPaths: isUnmasked ? NOTHING : READONLY_PATHS,
    seccomp: seccompOf(context, recorder),
    apparmor: appArmor?.apparmor,
    apparmorProfile: appArmor?.apparmorProfile,
  };
}

/** Returns what the container, the Pod or the image decides, in this order. */
function effectiveValues(
  { pod, container, path }: ContainerContext,
  recorder: SourceRecorder,
): Pick<
  LinuxContainerSecurityContext,
  'runAsUser' | 'runAsUsername' | 'runAsGroup' | 'selinuxOptions'
> {
  const own = container.securityContext ?? {};
  const ofPod = pod.spec.securityContext ?? {};
  const runAsUser = own.runAsUser ?? ofPod.runAsUser;
  const runAsGroup = own.runAsGroup ?? ofPod.runAsGroup;
  const selinux = own.seLinuxOptions ?? ofPod.seLinuxOptions;
  const place = (field: keyof typeof own): string =>
    own[field] === undefined ? `${pod.path}spec.securityContext.${field}` : ownPlace(field);
  const ownPlace = (field: string): string => `${path}.securityContext.${field}`;
  const prefix = 'linux.securityContext';
  if (runAsUser !== undefined) recorder.add(`${prefix}.runAsUser`, 'Pod', place('runAsUser'));
  if (runAsGroup === undefined) recorder.add(`${prefix}.runAsGroup`, 'image');
  else recorder.add(`${prefix}.runAsGroup`, 'Pod', place('runAsGroup'));
  const ofImage = runAsUser === undefined ? imageUserOf() : undefined;
  return {
    runAsUser: ofImage?.runAsUser ?? int64Of(runAsUser),
    runAsUsername: ofImage?.runAsUsername,
    runAsGroup: int64Of(runAsGroup),
    selinuxOptions: selinux && selinuxOptionOf(selinux),
  };

  function imageUserOf(): Pick<LinuxContainerSecurityContext, 'runAsUser' | 'runAsUsername'> {
    const image = pod.images[container.image ?? ''];
    if (image === undefined) {
      recorder.addUnknown(`${prefix}.runAsUser`, 'image', 'USER');
      return {};
    }
    recorder.add(`${prefix}.runAsUser`, 'image', 'USER');
    const { user, uid } = userOfImage(image.user);
    return uid === undefined ? { runAsUsername: user } : { runAsUser: { value: uid } };
  }
}

/** Source: getSeccompProfile. */
function seccompOf(context: ContainerContext, recorder: SourceRecorder): SecurityProfile {
  const { pod, container, path } = context;
  const own = container.securityContext?.seccompProfile;
  const profile = own ?? pod.spec.securityContext?.seccompProfile;
  const field = 'linux.securityContext.seccomp';
  if (profile === undefined) {
    recorder.add(field, 'kubelet', 'seccompDefault');
    return { profileType: pod.node.kubelet.seccompDefault ? 'RuntimeDefault' : 'Unconfined' };
  }
  recorder.add(
    field,
    'Pod',
    `${own === undefined ? `${pod.path}spec` : path}.securityContext.seccompProfile`,
  );
  const { type, localhostProfile } = profile;
  if (type === 'RuntimeDefault') return { profileType: type };
  if (type !== 'Localhost') return { profileType: 'Unconfined' };
  return {
    profileType: type,
    localhostRef: joinPath(kubeletRootOf(pod.node), 'seccomp', localhostProfile ?? ''),
  };
}

/** Source: getAppArmorProfile. */
function appArmorOf({
  type,
  localhostProfile = '',
}: Api<'AppArmorProfile'>): Pick<LinuxContainerSecurityContext, 'apparmor' | 'apparmorProfile'> {
  switch (type) {
    case 'RuntimeDefault':
      return { apparmor: { profileType: type }, apparmorProfile: 'runtime/default' };
    case 'Localhost':
      return {
        apparmor: { profileType: type, localhostRef: localhostProfile },
        apparmorProfile: `localhost/${localhostProfile}`,
      };
    default:
      return { apparmor: { profileType: 'Unconfined' }, apparmorProfile: 'unconfined' };
  }
}
