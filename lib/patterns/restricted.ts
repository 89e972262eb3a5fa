import { isPlainObject } from '../spec/lowering/deep-copy.js';
import type { PodProps } from '../spec/pod.js';
import type { RestrictablePod } from '../types/checked-pod.js';
import type { ExtendedPod, GoverningField, GoverningFieldsOf } from '../types/composed-pod.js';
import type { NoEntries } from '../types/pattern-types.js';

/** The Pod, with the Pod Security level `restricted`. */
export type RestrictedPod<Pod> = ExtendedPod<
  Pod,
  NoEntries,
  NoEntries,
  NoEntries,
  GoverningFieldsOf<Pod, Exclude<GoverningField, 'podSecurity'>> & {
    readonly podSecurity: 'restricted';
  }
>;

/**
 * Sets the fields of a Pod that the Pod Security level `restricted` requires, and nothing else.
 * Fields that are already set keep their value; a value that contradicts the level does not
 * compile.
 *
 * It sets `podSecurity: 'restricted'`, and in the `securityContext` of the Pod `runAsNonRoot: true`
 * and `seccompProfile: { type: 'RuntimeDefault' }`, unless all containers set these themselves. In
 * each container it sets `allowPrivilegeEscalation: false` and `capabilities: { drop: ['ALL'] }`.
 * With `os: { name: 'windows' }` it sets only `runAsNonRoot`; with `hostUsers: false` everything
 * except `runAsNonRoot`.
 *
 * @param pod - The Pod. It is not changed.
 * @returns A new Pod.
 *
 * @example
 * ```ts
 * import { App, Chart, Pod, restricted } from 'cdk8s-pods';
 *
 * const app = new App();
 * const web = restricted({
 *   containers: { web: { image: 'nginxinc/nginx-unprivileged:1.29', ports: { http: 8080 } } },
 * });
 * new Pod(new Chart(app, 'web'), 'web', web);
 * app.synth();
 * ```
 */
export function restricted<const Pod = PodProps>(pod: RestrictablePod<Pod>): RestrictedPod<Pod>;
export function restricted(pod: unknown): unknown {
  return applyRestricted(pod as PodProps);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyRestricted(pod: PodProps): PodProps {
  const hardened = { ...pod, podSecurity: 'restricted' as const, ...podSecurityContextOf(pod) };
  return isWindows(pod)
    ? hardened
    : {
        ...hardened,
        ...hardenContainers(pod, 'containers'),
        ...hardenContainers(pod, 'initContainers'),
      };
}

/** Whether the Pod runs on Windows, which has neither capabilities nor seccomp. */
const isWindows = ({ os }: PodProps): boolean => os?.name === 'windows';

/**
 * The security context of the Pod with the fields that the level requires of the Pod or of each
 * container. They are added to the Pod unless all containers set them.
 */
function podSecurityContextOf(pod: PodProps): Pick<PodProps, 'securityContext'> {
  const context: unknown = pod.securityContext ?? {};
  if (!isPlainObject(context)) return {}; // A lazy or invalid value: synth validates it.
  const containers = [pod.containers, pod.initContainers].flatMap((record) =>
    Object.values(record ?? {}),
  );
  const contexts = containers.map(securityContextOf).filter(isPlainObject);
  const isMissing = (field: string): boolean =>
    context[field] == null && contexts.some((container) => container[field] == null);
  // In its own user namespace, root has no special rights on the node.
  const nonRoot = pod.hostUsers !== false && isMissing('runAsNonRoot') && { runAsNonRoot: true };
  const profile = !isWindows(pod) &&
    isMissing('seccompProfile') && { seccompProfile: { type: 'RuntimeDefault' as const } };
  return nonRoot || profile ? { securityContext: { ...context, ...nonRoot, ...profile } } : {};
}

const securityContextOf = (container: unknown): unknown =>
  isPlainObject(container) ? (container['securityContext'] ?? {}) : undefined;

/** The containers with the fields that the level requires of each; empty if there are none. */
function hardenContainers(
  pod: PodProps,
  field: 'containers' | 'initContainers',
): Partial<PodProps> {
  const containers: unknown = pod[field];
  if (Array.isArray(containers)) return { [field]: containers.map(hardenContainer) };
  if (!isPlainObject(containers)) return {};
  return {
    [field]: Object.fromEntries(
      Object.entries(containers).map(([name, container]) => [name, hardenContainer(container)]),
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
