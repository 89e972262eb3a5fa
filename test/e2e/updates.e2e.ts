import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdatePair } from '../../conformance/updates/pairs.js';
import { METHODS, ourOutcome } from '../../conformance/updates/update-comparison.js';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { type Binary, binaries } from './cluster/binaries.js';
import { type ControlPlane, startControlPlane } from './cluster/control-plane.js';
import { stopDaemons } from './machine/daemon.js';
import { pluralize, printLine } from './machine/print-line.js';
import { suite } from './machine/requirements.js';
import { openScratch, type Scratch } from './machine/scratch.js';
import { deploymentOf, OTHER_CHANGES, ROLLOUTS } from './updates/deployment-pairs.js';
import { RecordingProxy } from './updates/recording-proxy.js';
import { countReplicaSets, startDeploymentController } from './updates/replica-sets.js';
import { selectPairs } from './updates/select-pairs.js';
import { asServer, serverOutcome } from './updates/server-outcome.js';
import { type KubectlSettings, nameOf, updateByKubectl } from './updates/updates-by-kubectl.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;

/** Plugins that change a Pod when it is created. Manifests lack what they add. */
const PLUGINS = ['ServiceAccount', 'DefaultTolerationSeconds', 'Priority', 'RuntimeClass'];

suite('updates on a real API server', { commands: ['go', 'setpriv'] }, () => {
  let scratch: Scratch | undefined;
  let bin: Readonly<Record<Binary, string>>;
  let plane: ControlPlane;
  let proxy: RecordingProxy | undefined;
  let settings: KubectlSettings;
  const pairs = selectPairs();

  beforeAll(async () => {
    bin = await binaries(['etcd', 'kube-apiserver', 'kubectl', 'kube-controller-manager']);
    scratch = openScratch();
    plane = await startControlPlane(bin, scratch.folder, [
      `--disable-admission-plugins=${PLUGINS.join(',')}`,
    ]);
    proxy = new RecordingProxy(plane.client);
    const folder = join(scratch.folder, 'updates');
    mkdirSync(folder);
    settings = { command: bin.kubectl, proxy, url: await proxy.start(), folder };
  }, BUILD_TIMEOUT_MS);

  afterAll(async () => {
    proxy?.stop();
    await stopDaemons();
    await scratch?.close();
  });

  it.each(METHODS)('have the same outcome as `update`, by %s of kubectl', async (by) => {
    const sent = await updateByKubectl(pairs, by, settings);
    // Server-side apply does not create an object whose list has two items with the same key.
    const created = sent.filter((each) => each.created.status === 201);
    expect(created.length).toBeGreaterThanOrEqual(0.98 * pairs.length);

    const compared = created.map((each) => ({
      pair: each.pair,
      theirs: serverOutcome(each),
      ours: asServer(ourOutcome({ by, ...each.pair }, NEWEST_MINOR), by),
    }));
    expect(compared.map(({ pair, ours }) => ({ pair, ...ours }))).toEqual(
      compared.map(({ pair, theirs }) => ({ pair, ...theirs })),
    );
    // Without this, a server that accepts or refuses everything would pass.
    const refused = compared.filter(({ theirs }) => theirs.effect === 'refused').length;
    expect(refused).toBeGreaterThan(50);
    expect(compared.length - refused).toBeGreaterThan(40);
    printLine(
      `${pluralize(compared.length, 'update')} by ${by}, ${refused} refused: the same outcome`,
    );
  });

  it.each([
    ['server-side-apply', 200],
    ['client-side-apply', 200],
    ['replace', 400],
  ] as const)('by %s of 4294967297 replicas have status %d', async (by, status) => {
    const deployment = (replicas: number): UpdatePair['old'] => ({
      ...deploymentOf({ spec: { replicas } }),
      metadata: { name: 'many' },
    });
    const pair = { old: deployment(2), new: deployment(2 ** 32 + 1) };
    const [sent] = await updateByKubectl([pair], by, settings);

    expect(sent?.updated?.status).toBe(status);
    // An apply stores the lower 32 bits.
    if (status === 200) expect(sent?.updated?.body).toMatchObject({ spec: { replicas: 1 } });
    const { effect } = ourOutcome({ by, ...pair }, NEWEST_MINOR);
    expect(effect === 'refused').toBe(status !== 200);
  });

  it('of a Deployment make a new ReplicaSet if the effect is a rollout', async () => {
    startDeploymentController(bin, plane, settings.folder);
    const deployments = [...ROLLOUTS, ...OTHER_CHANGES];
    const countAll = (names: readonly string[]): Promise<readonly number[]> =>
      Promise.all(names.map((name) => countReplicaSets(plane, name)));
    const by = 'client-side-apply';
    const some = deployments.map(({ pair }) => pair);
    const sent = await updateByKubectl(some, by, settings, async (names) => {
      expect(await countAll(names)).toEqual(names.map(() => 1));
    });

    const counts = await countAll(sent.map(({ pair }) => nameOf(pair)));
    const isRollout = ({ pair }: { readonly pair: object }): boolean =>
      ourOutcome({ by, ...pair }, NEWEST_MINOR).effect === 'rollout';
    expect(ROLLOUTS.map(isRollout)).toEqual(ROLLOUTS.map(() => true));
    expect(OTHER_CHANGES.map(isRollout)).toEqual(OTHER_CHANGES.map(() => false));
    const observed = deployments.map(({ title }, i) => ({ title, replicaSets: counts[i] }));
    expect(observed).toEqual([
      ...ROLLOUTS.map(({ title }) => ({ title, replicaSets: 2 })),
      ...OTHER_CHANGES.map(({ title }) => ({ title, replicaSets: 1 })),
    ]);
    printLine(`${ROLLOUTS.length} rollouts and ${OTHER_CHANGES.length} other changes, as expected`);
  });
});
