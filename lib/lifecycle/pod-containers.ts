import type { Api } from '../api/api.js';

export type ApiPodSpec = Api<'PodSpec'>;
export type ApiContainer = Api<'Container'>;

/**
 * What a container is for: a step runs to its end before the next one starts; a sidecar starts in
 * its place among them and stays.
 */
export type ContainerRole = 'step' | 'sidecar' | 'container';

export const containersOf = (spec: ApiPodSpec): readonly ApiContainer[] => spec.containers ?? [];
export const initContainersOf = (spec: ApiPodSpec): readonly ApiContainer[] =>
  spec.initContainers ?? [];

/** All of a Pod's containers, in the order in which they start. */
export const allContainersOf = (spec: ApiPodSpec): readonly ApiContainer[] => [
  ...initContainersOf(spec),
  ...containersOf(spec),
];

/** Of an init container: whether it stays beside the containers. */
export const isSidecar = (init: ApiContainer): boolean => init.restartPolicy === 'Always';

export const sidecarsOf = (spec: ApiPodSpec): readonly ApiContainer[] =>
  initContainersOf(spec).filter(isSidecar);
export const regularInitContainersOf = (spec: ApiPodSpec): readonly ApiContainer[] =>
  initContainersOf(spec).filter((init) => !isSidecar(init));

export function roleOf(spec: ApiPodSpec, container: ApiContainer): ContainerRole {
  if (!initContainersOf(spec).includes(container)) return 'container';
  return isSidecar(container) ? 'sidecar' : 'step';
}

/** As it is spoken of: `sidecar proxy`. */
export const describeContainer = (
  role: ContainerRole,
  { name = '' }: { readonly name?: string },
): string => `${role} ${name}`;

/** A Pod in which what is null is not there. */
export function withoutNulls(spec: ApiPodSpec): ApiPodSpec {
  const [containers, initContainers, ephemeralContainers] = [
    spec.containers,
    spec.initContainers,
    spec.ephemeralContainers,
  ].map((list) => (list ?? []).map((container) => container ?? {}));
  return { ...spec, containers, initContainers, ephemeralContainers } as ApiPodSpec;
}
