import { isPlainObject } from '../spec/lowering/deep-copy.js';
import type { PodProps } from '../spec/pod.js';

/**
 * The Pod, held to the Pod Security level `restricted`, with all that the level demands: what is
 * not written is set, what is written stays. So what contradicts the level is seen, not hidden.
 */
export function applyRestricted(pod: PodProps): PodProps {
  const made = { ...pod, podSecurity: 'restricted' as const, ...podSecurityContextOf(pod) };
  return isWindows(pod)
    ? made
    : {
        ...made,
        ...hardenContainers(pod, 'containers'),
        ...hardenContainers(pod, 'initContainers'),
      };
}

/** Windows has neither capabilities nor system calls to filter. */
const isWindows = ({ os }: PodProps): boolean => os?.name === 'windows';

/**
 * What is demanded of the Pod, or else of each container: set at the Pod, unless all containers say
 * it themselves.
 */
function podSecurityContextOf(pod: PodProps): Pick<PodProps, 'securityContext'> {
  const context: unknown = pod.securityContext ?? {};
  if (!isPlainObject(context)) return {}; // what is decided late, or is none, is seen at synth
  const held = [pod.containers, pod.initContainers].flatMap((each) => Object.values(each ?? {}));
  const contexts = held.map(securityContextOf).filter(isPlainObject);
  const isMissing = (field: string): boolean =>
    context[field] == null && contexts.some((each) => each[field] == null);
  // In a user namespace of its own, root is nobody special.
  const asNonRoot = pod.hostUsers !== false && isMissing('runAsNonRoot') && { runAsNonRoot: true };
  const profiled = !isWindows(pod) &&
    isMissing('seccompProfile') && { seccompProfile: { type: 'RuntimeDefault' as const } };
  return asNonRoot || profiled
    ? { securityContext: { ...context, ...asNonRoot, ...profiled } }
    : {};
}

const securityContextOf = (container: unknown): unknown =>
  isPlainObject(container) ? (container['securityContext'] ?? {}) : undefined;

/** Containers of which each has what is demanded of it; nothing, if there are none. */
function hardenContainers(
  pod: PodProps,
  field: 'containers' | 'initContainers',
): Partial<PodProps> {
  const held: unknown = pod[field];
  if (Array.isArray(held)) return { [field]: held.map(hardenContainer) }; // as the API has them
  if (!isPlainObject(held)) return {};
  return {
    [field]: Object.fromEntries(
      Object.entries(held).map(([name, container]) => [name, hardenContainer(container)]),
    ),
  };
}

function hardenContainer(container: unknown): unknown {
  const context = securityContextOf(container);
  if (!isPlainObject(container) || !isPlainObject(context)) return container;
  const capabilities = context['capabilities'] ?? {};
  return {
    ...container,
    securityContext: {
      ...context,
      allowPrivilegeEscalation: context['allowPrivilegeEscalation'] ?? false,
      capabilities: isPlainObject(capabilities)
        ? { ...capabilities, drop: dropAll(capabilities['drop'] ?? []) }
        : capabilities,
    },
  };
}

const dropAll = (drop: unknown): unknown =>
  Array.isArray(drop) && !drop.includes('ALL') ? [...drop, 'ALL'] : drop;
