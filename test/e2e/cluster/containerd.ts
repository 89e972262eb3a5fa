import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon } from '../machine/daemon.js';
import { eventually } from '../machine/eventually.js';
import { shimIn } from './containerd-binaries.js';

/** In the private /run, because the path of a socket must be short. */
export const CONTAINERD_SOCKET = '/run/containerd/containerd.sock';

const MIRRORED = ['docker.io', 'registry.k8s.io', 'registry.example'];

export async function startContainerd(bin: string, scratch: string, mirror: string): Promise<void> {
  const folder = join(scratch, 'containerd');
  const [network, hosts] = [join(folder, 'network'), join(folder, 'hosts')];
  mkdirSync(network, { recursive: true });
  writeFileSync(join(network, 'pods.conflist'), JSON.stringify(podNetwork(folder)));
  for (const registry of MIRRORED) {
    mkdirSync(join(hosts, registry), { recursive: true });
    writeFileSync(
      join(hosts, registry, 'hosts.toml'),
      `[host."${mirror}"]\n  capabilities = ["pull", "resolve"]\n`,
    );
  }
  const config = join(folder, 'config.toml');
  writeFileSync(config, configuration(bin, folder, network, hosts));
  startDaemon('containerd', join(bin, 'containerd'), ['--config', config], folder);
  await eventually('containerd listening', () => existsSync(CONTAINERD_SOCKET));
}

function podNetwork(folder: string): object {
  const ipam = {
    type: 'host-local',
    dataDir: join(folder, 'addresses'),
    ranges: [[{ subnet: '10.244.0.0/24' }]],
    routes: [{ dst: '0.0.0.0/0' }],
  };
  const bridge = { type: 'bridge', bridge: 'pods', isGateway: true, hairpinMode: true, ipam };
  return { cniVersion: '0.4.0', name: 'pods', plugins: [bridge] };
}

/** Returns the configuration in version 2 of its format, which later versions also read. */
function configuration(bin: string, folder: string, network: string, hosts: string): string {
  return `version = 2
root = "${folder}/root"
state = "/run/containerd"
[grpc]
  address = "${CONTAINERD_SOCKET}"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "registry.k8s.io/pause:3.10"
  # In containers and some virtual machines even root is not allowed to lower it.
  restrict_oom_score_adj = true
  # A profile would be loaded into the kernel of the machine, and remain there.
  disable_apparmor = true
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    runtime_path = "${shimIn(bin)}"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
      SystemdCgroup = false
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${network}"
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "${hosts}"
`;
}
