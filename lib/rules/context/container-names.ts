import { type ApiPodSpec, allContainersOf } from '../../lifecycle/pod-containers.js';

/** Returns the names of the containers and init containers of a Pod. */
export const containerNames = (spec: ApiPodSpec): ReadonlySet<string> =>
  new Set(allContainersOf(spec).map(({ name = '' }) => name));
