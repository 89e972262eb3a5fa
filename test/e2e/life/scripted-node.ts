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

/** The module whose versions the runtime is built with. */
const MODULE = join(REPOSITORY, 'conformance');
const SOURCE = join(__dirname, 'runtime');
const FILES = ['container', 'exec', 'image', 'main', 'node', 'sandbox', 'script'].map((name) =>
  join(SOURCE, `${name}.go`),
);
const SOCKET = '/run/scripted.sock';
/** Where the runtime writes what it is asked for. */
const JOURNAL = 'journal.jsonl';

/** The scripted runtime, built outside the tree. */
export async function scriptedRuntime(): Promise<string> {
  const go = await output('go', ['env', 'GOVERSION', 'GOARCH'], { cwd: MODULE });
  const madeFrom = [...FILES, ...['go.mod', 'go.sum'].map((file) => join(MODULE, file))].map(
    (file) => readFileSync(file, 'utf8'),
  );
  return buildOnce(cachePath('scripted-runtime', [...madeFrom, go]), async (place) => {
    await output(...killedWithParent('go', ['build', '-C', MODULE, '-o', place, ...FILES]), {
      env: { CGO_ENABLED: '0' },
    });
  });
}

/**
 * Starts a kubelet, as it is released, over a runtime whose containers live as the scripts say.
 * Resolves to the runtime's journal, once the node is there.
 */
export async function startScriptedNode(
  bin: Readonly<Record<Binary, string>>,
  runtime: string,
  plane: ControlPlane,
  scratch: string,
  scripts: object,
): Promise<string> {
  const folder = join(scratch, 'node');
  mkdirSync(folder);
  writeFileSync(join(folder, 'scripts.json'), JSON.stringify(scripts));
  startDaemon(
    'runtime',
    runtime,
    [SOCKET, join(folder, 'scripts.json'), join(folder, JOURNAL)],
    folder,
  );
  const config = join(folder, 'kubelet.json');
  writeFileSync(config, JSON.stringify(configuration()));
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
  // There is nothing to put in cgroups.
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
  // Quick lives: a Pod is looked at again each second, and whoever crashes is held back for one.
  syncFrequency: '1s',
  crashLoopBackOff: { maxContainerRestartPeriod: '1s' },
});
