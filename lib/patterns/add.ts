import type { Container, Sidecar, Step } from '../spec/container.js';
import type { Mount } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Volume } from '../spec/volume.js';

/** A Pod with one more volume. Throws where the name is taken. */
export function addVolume(pod: PodProps, name: string, volume: Volume): PodProps {
  free(pod.volumes, name, 'a volume');
  return { ...pod, volumes: { ...pod.volumes, [name]: volume } };
}

/** A Pod with one more container. Throws where the name is taken. */
export function addContainer(pod: PodProps, name: string, container: Container): PodProps {
  freeContainer(pod, name);
  return { ...pod, containers: { ...pod.containers, [name]: container } };
}

/** A Pod with one more init container, started after those that are there. Throws where the name is taken. */
export function addInitContainer(pod: PodProps, name: string, container: Step | Sidecar): PodProps {
  freeContainer(pod, name);
  return { ...pod, initContainers: { ...pod.initContainers, [name]: container } };
}

/** A Pod of which one container has one more mount. Throws where there is no such container, and where the path is taken. */
export function addMount(pod: PodProps, name: string, path: string, mount: Mount): PodProps {
  const container = pod.containers[name];
  if (container === undefined) throw new Error(`there is no container '${name}' in this pod: ${listed(pod.containers)}`);
  const { volumeMounts = {} } = container;
  if (Array.isArray(volumeMounts)) throw new Error(`container '${name}' has its mounts in a list: write them by path`);
  free(volumeMounts, path, `a mount of container '${name}'`);
  return { ...pod, containers: { ...pod.containers, [name]: { ...container, volumeMounts: { ...volumeMounts, [path]: mount } } } };
}

function freeContainer(pod: PodProps, name: string): void {
  free(pod.containers, name, 'a container');
  free(pod.initContainers, name, 'an init container');
}

function free(taken: object | undefined, name: string, what: string): void {
  if (taken !== undefined && Object.hasOwn(taken, name))
    throw new Error(`'${name}' is already ${what} of this pod: give the new one another name`);
}

const listed = (record: object): string => {
  const names = Object.keys(record);
  return names.length === 0 ? 'it has none' : `it has ${names.map((name) => `'${name}'`).join(', ')}`;
};
