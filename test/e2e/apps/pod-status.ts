import type { ContainerStatus, Pod } from '../cluster/kubernetes.js';

export function isReadyOrSucceeded(pod: Pod): boolean {
  return pod.status?.phase === 'Succeeded' || isReady(pod);
}

export function isReady(pod: Pod): boolean {
  return (
    pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ??
    false
  );
}

export function imagesOf({ spec }: Pod): string[] {
  return [...(spec.initContainers ?? []), ...spec.containers].map(({ image }) => image);
}

export function statusesOf({ status }: Pod): readonly ContainerStatus[] {
  return [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
}

/** Returns the state of a Pod in one line, for error messages. */
export function describePod(pod: Pod): string {
  const conditions = (pod.status?.conditions ?? []).flatMap(({ message }) => message ?? []);
  const containers = statusesOf(pod).map(({ name, state }) => `${name} ${JSON.stringify(state)}`);
  return [`${pod.metadata.name} ${pod.status?.phase}`, ...containers, ...conditions].join('; ');
}
