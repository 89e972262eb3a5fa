import type { Api } from '../api/api.js';

/** The API's PodSpec. */
export type ApiPodSpec = Api<'PodSpec'>;
/** The API's Container. */
export type ApiContainer = Api<'Container'>;

/**
 * The role of a container in its Pod. An `init container` runs to completion before the next
 * container starts; a `sidecar`, an init container with `restartPolicy: Always`, starts in its
 * place among them and keeps running; a `container` is one of `containers`.
 */
export type ContainerRole = 'init container' | 'sidecar' | 'container';

export const containersOf = (spec: ApiPodSpec): readonly ApiContainer[] => spec.containers ?? [];
export const initContainersOf = (spec: ApiPodSpec): readonly ApiContainer[] =>
  spec.initContainers ?? [];

/** Returns all containers of a Pod, in the order in which they start. */
export const allContainersOf = (spec: ApiPodSpec): readonly ApiContainer[] => [
  ...initContainersOf(spec),
  ...containersOf(spec),
];

/** Whether an init container is a sidecar, which keeps running beside the containers. */
export const isSidecar = (init: ApiContainer): boolean => init.restartPolicy === 'Always';

export const sidecarsOf = (spec: ApiPodSpec): readonly ApiContainer[] =>
  initContainersOf(spec).filter(isSidecar);
/** Returns the init containers that are not sidecars. */
export const regularInitContainersOf = (spec: ApiPodSpec): readonly ApiContainer[] =>
  initContainersOf(spec).filter((init) => !isSidecar(init));

export function roleOf(spec: ApiPodSpec, container: ApiContainer): ContainerRole {
  if (!initContainersOf(spec).includes(container)) return 'container';
  return isSidecar(container) ? 'sidecar' : 'init container';
}

/** Returns the role and the name of a container, such as `sidecar proxy`. */
export const describeContainer = (
  role: ContainerRole,
  { name = '' }: { readonly name?: string },
): string => `${role} ${name}`;

/** Returns the spec with `null` replaced by empty lists and containers. */
export function withoutNulls(spec: ApiPodSpec): ApiPodSpec {
  const lists = [spec.containers, spec.initContainers, spec.ephemeralContainers];
  if (!lists.some(hasNulls)) return spec;
  const [containers, initContainers, ephemeralContainers] = lists.map((list) =>
    (list ?? []).map((container) => container ?? {}),
  );
  return { ...spec, containers, initContainers, ephemeralContainers } as ApiPodSpec;
}

const hasNulls = (list: readonly (ApiContainer | null)[] | undefined | null): boolean =>
  list === null || list?.some((container) => container == null) === true;
