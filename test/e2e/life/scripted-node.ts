import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binary } from '../cluster/binaries.js';
import type { ControlPlane } from '../cluster/control-plane.js';
import { buildOnce, cachePath } from '../machine/cache.js';
import { killedWithParent, output } from '../machine/command.js';
import { startDaemon } from '../machine/daemon.js';
import { eventually } from '../machine/eventually.js';
import { NODE_ADDRESS } from '../machine/namespaces.js';
import { REPOSITORY } from '../machine/repository.js';

/** The module with the versions of the runtime's dependencies. */
const MODULE = join(REPOSITORY, 'conformance');
const SOURCE = join(__dirname, 'runtime');
const FILES = ['container', 'exec', 'image', 'main', 'node', 'requests', 'sandbox', 'script'].map(
  (name) => join(SOURCE, `${name}.go`),
);
const SOCKET = '/run/scripted.sock';
/** The file to which the runtime writes its requests. */
const JOURNAL = 'journal.jsonl';

/** Builds the scripted runtime, outside of the repository. Resolves to its path. */
export async function scriptedRuntime(): Promise<string> {
  const go = await output('go', ['env', 'GOVERSION', 'GOARCH'], { cwd: MODULE });
  const inputs = [...FILES, ...['go.mod', 'go.sum'].map((file) => join(MODULE, file))].map((file) =>
    readFileSync(file, 'utf8'),
  );
  return buildOnce(cachePath('scripted-runtime', [...inputs, go]), async (path) => {
    await output(...killedWithParent('go', ['build', '-C', MODULE, '-o', path, ...FILES]), {
      env: { CGO_ENABLED: '0' },
    });
  });
}

/** Further options of a scripted node. */
export interface ScriptedNodeOptions {
  /** Fields of the kubelet's configuration. */
  readonly kubelet?: object;
  /** The file to which the runtime writes the requests that create sandboxes and containers. */
  readonly requests?: string;
}

/**
 * Starts an unmodified kubelet with a runtime whose containers follow scripts. Resolves to the path
 * of the runtime's journal once the node is Ready.
 */
export async function startScriptedNode(
  bin: Readonly<Record<Binary, string>>,
  runtime: string,
  plane: ControlPlane,
  scratch: string,
  scripts: object,
  { kubelet = {}, requests }: ScriptedNodeOptions = {},
): Promise<string> {
  const folder = join(scratch, 'node');
  mkdirSync(folder);
  writeFileSync(join(folder, 'scripts.json'), JSON.stringify(scripts));
  startDaemon(
    'runtime',
    runtime,
    [
      SOCKET,
      join(folder, 'scripts.json'),
      join(folder, JOURNAL),
      ...(requests === undefined ? [] : [requests]),
    ],
    folder,
  );
  const config = join(folder, 'kubelet.json');
  writeFileSync(config, JSON.stringify({ ...configuration(), ...kubelet }));
  startDaemon(
    'kubelet',
    bin.kubelet,
    [
      `--config=${config}`,
      `--kubeconfig=${plane.kubeconfig('kubelet')}`,
      `--root-dir=${join(folder, 'kubelet')}`,
      `--cert-dir=${join(folder, 'certificates')}`,
      '--hostname-override=node',
      `--node-ip=${NODE_ADDRESS}`,
    ],
    folder,
  );
  await eventually('the node Ready', async () => {
    const { body } = await plane.client.send<NodeObject>('GET', '/api/v1/nodes/node');
    return body.status?.conditions?.some(
      ({ type, status }) => type === 'Ready' && status === 'True',
    );
  });
  return join(folder, JOURNAL);
}

interface NodeObject {
  readonly status?: {
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  };
}

const configuration = (): object => ({
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  address: NODE_ADDRESS,
  authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
  authorization: { mode: 'AlwaysAllow' },
  containerRuntimeEndpoint: `unix://${SOCKET}`,
  // The containers have no processes, so no cgroups are needed.
  cgroupDriver: 'cgroupfs',
  cgroupsPerQOS: false,
  enforceNodeAllocatable: [],
  failCgroupV1: false,
  failSwapOn: false,
  oomScoreAdj: 0,
  makeIPTablesUtilChains: false,
  resolvConf: '',
  maxPods: 1000,
  serializeImagePulls: false,
  registryPullQPS: 0,
  eventRecordQPS: 0,
  kubeAPIQPS: 500,
  kubeAPIBurst: 1000,
  evictionHard: {
    'memory.available': '1Mi',
    'nodefs.available': '0.01%',
    'nodefs.inodesFree': '0.01%',
    'imagefs.available': '0.01%',
  },
  imageGCHighThresholdPercent: 100,
  imageGCLowThresholdPercent: 99,
  // Short intervals: a resync each second, and a CrashLoopBackOff delay of one second.
  syncFrequency: '1s',
  crashLoopBackOff: { maxContainerRestartPeriod: '1s' },
});
