import { join } from 'node:path';
import { makeCliImage } from '../images/cli-image.js';
import { makeImages } from '../images/images.js';
import { startRegistry } from '../images/registry.js';
import { setUpNamespaces } from '../machine/namespaces.js';
import { binaries } from './binaries.js';
import type { Client } from './client.js';
import { type ContainerExits, watchContainerExits } from './container-exits.js';
import { startContainerd } from './containerd.js';
import { containerdBinaries } from './containerd-binaries.js';
import { startControlPlane } from './control-plane.js';
import { Kubectl } from './kubectl.js';
import { startNode } from './node.js';
import { startServices } from './services.js';

/** A whole Kubernetes of one node, with real containers. */
export interface Cluster {
  readonly client: Client;
  readonly kubectl: Kubectl;
  readonly exits: ContainerExits;
  /** Where the kubelet keeps the volumes of Pods. */
  readonly pods: string;
}

/**
 * In a world only. The last part of `scratch` is also the name of the cgroup that holds the Pods.
 */
export async function startCluster(scratch: string): Promise<Cluster> {
  await setUpNamespaces();
  const [bin, runtime, ...stores] = await Promise.all([
    binaries(),
    containerdBinaries(),
    makeImages(),
    makeCliImage(scratch),
  ]);
  const mirror = await startRegistry(...stores);
  const [plane] = await Promise.all([
    startControlPlane(bin, scratch),
    startContainerd(runtime, scratch, mirror),
  ]);
  const exits = watchContainerExits(runtime, scratch);
  await startServices(plane);
  const pods = await startNode(bin, plane, scratch);
  const kubectl = new Kubectl(bin.kubectl, plane.kubeconfig('admin'), join(scratch, 'kubectl'));
  return { client: plane.client, kubectl, exits, pods };
}
