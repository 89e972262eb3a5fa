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

/** A complete Kubernetes cluster of one node, with real containers. */
export interface Cluster {
  readonly client: Client;
  readonly kubectl: Kubectl;
  readonly exits: ContainerExits;
  /** The folder with the volumes of the Pods. */
  readonly pods: string;
}

/**
 * Starts a cluster. Only inside the namespaces that `runInNamespaces` creates.
 *
 * @param scratch the scratch folder; its last part is also the name of the cgroup for the Pods
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
