import type { Api } from '../api/types.js';

export type PodSpec = Api<'PodSpec'>;
export type Container = Api<'Container'>;

/** What a container is for: a step runs to its end before the next one starts; a sidecar starts in its place among them and stays. */
export type Role = 'step' | 'sidecar' | 'container';

export const containersOf = (spec: PodSpec): readonly Container[] => spec.containers ?? [];
export const initContainersOf = (spec: PodSpec): readonly Container[] => spec.initContainers ?? [];

/** All of a Pod's containers, in the order in which they start. */
export const allOf = (spec: PodSpec): readonly Container[] => [...initContainersOf(spec), ...containersOf(spec)];

/** Of an init container: whether it stays beside the containers. */
export const isSidecar = (init: Container): boolean => init.restartPolicy === 'Always';

export const sidecarsOf = (spec: PodSpec): readonly Container[] => initContainersOf(spec).filter(isSidecar);
export const stepsOf = (spec: PodSpec): readonly Container[] => initContainersOf(spec).filter((init) => !isSidecar(init));

export function roleOf(spec: PodSpec, container: Container): Role {
  if (!initContainersOf(spec).includes(container)) return 'container';
  return isSidecar(container) ? 'sidecar' : 'step';
}

/** As it is spoken of: `sidecar proxy`. */
export const called = (role: Role, { name = '' }: { readonly name?: string }): string => `${role} ${name}`;

/** A Pod in which what is null is not there. */
export function withoutNulls(spec: PodSpec): PodSpec {
  const [containers, initContainers, ephemeralContainers] = [spec.containers, spec.initContainers, spec.ephemeralContainers].map((list) =>
    (list ?? []).map((container) => container ?? {}),
  );
  return { ...spec, containers, initContainers, ephemeralContainers } as PodSpec;
}
