import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startDaemon } from '../machine/daemon.js';
import { DNS_ADDRESS, NODE_ADDRESS } from '../machine/namespaces.js';
import type { Binary } from './binaries.js';
import { CONTAINERD_SOCKET } from './containerd.js';
import type { ControlPlane } from './control-plane.js';
import { startControllers, untilSchedulable } from './controllers.js';

const NAME = 'node';

/**
 * Starts the rest of a cluster: kube-controller-manager, kube-scheduler and the node. Resolves to
 * the folder with the volumes of the Pods.
 */
export async function startNode(
  bin: Readonly<Record<Binary, string>>,
  plane: ControlPlane,
  scratch: string,
): Promise<string> {
  const folder = join(scratch, 'node');
  mkdirSync(folder);
  startControllers(bin, plane, folder);
  startDaemon(
    'kubelet',
    bin.kubelet,
    [
      `--config=${writeConfig(folder, basename(scratch))}`,
      `--kubeconfig=${plane.kubeconfig('kubelet')}`,
      `--root-dir=${join(folder, 'kubelet')}`,
      `--cert-dir=${join(folder, 'certificates')}`,
      `--hostname-override=${NAME}`,
      `--node-ip=${NODE_ADDRESS}`,
    ],
    folder,
  );
  await untilSchedulable(plane.client, NAME);
  return join(folder, 'kubelet', 'pods');
}

function writeConfig(folder: string, cgroup: string): string {
  const little = '0.01%';
  const config = {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: NODE_ADDRESS,
    // There are no other users in this network namespace.
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${CONTAINERD_SOCKET}`,
    cgroupDriver: 'cgroupfs',
    cgroupRoot: `/${cgroup}`,
    failCgroupV1: false,
    failSwapOn: false,
    oomScoreAdj: 0,
    makeIPTablesUtilChains: false,
    resolvConf: '',
    clusterDNS: [DNS_ADDRESS],
    clusterDomain: 'cluster.local',
    // The node must not clean up a full disk of the machine.
    evictionHard: {
      'memory.available': '1Mi',
      'nodefs.available': little,
      'nodefs.inodesFree': little,
      'imagefs.available': little,
    },
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    // Short intervals: everything is local.
    syncFrequency: '1s',
    crashLoopBackOff: { maxContainerRestartPeriod: '2s' },
    serializeImagePulls: false,
    registryPullQPS: 0,
    eventRecordQPS: 0,
    kubeAPIQPS: 500,
    kubeAPIBurst: 1000,
  };
  const file = join(folder, 'kubelet.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
}
