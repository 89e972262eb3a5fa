import { isPlain } from '../spec/copy.js';
import type { PodProps } from '../spec/pod.js';

/**
 * The Pod, held to the Pod Security level `restricted`, with all that the level demands: what is not written is set, what is written stays. So what
 * contradicts the level is seen, not hidden.
 */
export function restricted(pod: PodProps): PodProps {
  const made = { ...pod, podSecurity: 'restricted' as const, ...podContext(pod) };
  return isWindows(pod) ? made : { ...made, ...eachHardened(pod, 'containers'), ...eachHardened(pod, 'initContainers') };
}

/** Windows has neither capabilities nor system calls to filter. */
const isWindows = ({ os }: PodProps): boolean => os?.name === 'windows';

/** What is demanded of the Pod, or else of each container: set at the Pod, unless all containers say it themselves. */
function podContext(pod: PodProps): Pick<PodProps, 'securityContext'> {
  const context: unknown = pod.securityContext ?? {};
  if (!isPlain(context)) return {}; // what is decided late, or is none, is seen at synth
  const held = [pod.containers, pod.initContainers].flatMap((each) => Object.values(each ?? {}));
  const contexts = held.map(contextOf).filter(isPlain);
  const isMissing = (field: string): boolean => context[field] == null && contexts.some((each) => each[field] == null);
  // In a user namespace of its own, root is nobody special.
  const asNonRoot = pod.hostUsers !== false && isMissing('runAsNonRoot') && { runAsNonRoot: true };
  const profiled = !isWindows(pod) && isMissing('seccompProfile') && { seccompProfile: { type: 'RuntimeDefault' as const } };
  return asNonRoot || profiled ? { securityContext: { ...context, ...asNonRoot, ...profiled } } : {};
}

const contextOf = (container: unknown): unknown => (isPlain(container) ? (container['securityContext'] ?? {}) : undefined);

/** Containers of which each has what is demanded of it; nothing, if there are none. */
function eachHardened(pod: PodProps, field: 'containers' | 'initContainers'): Partial<PodProps> {
  const held: unknown = pod[field];
  if (Array.isArray(held)) return { [field]: held.map(hardened) }; // as the API has them
  if (!isPlain(held)) return {};
  return { [field]: Object.fromEntries(Object.entries(held).map(([name, container]) => [name, hardened(container)])) };
}

function hardened(container: unknown): unknown {
  const context = contextOf(container);
  if (!isPlain(container) || !isPlain(context)) return container;
  const capabilities = context['capabilities'] ?? {};
  return {
    ...container,
    securityContext: {
      ...context,
      allowPrivilegeEscalation: context['allowPrivilegeEscalation'] ?? false,
      capabilities: isPlain(capabilities) ? { ...capabilities, drop: withAll(capabilities['drop'] ?? []) } : capabilities,
    },
  };
}

const withAll = (drop: unknown): unknown => (Array.isArray(drop) && !drop.includes('ALL') ? [...drop, 'ALL'] : drop);
