// A real kube-scheduler, and nodes without kubelets. No controller changes what a case creates.
import { Choices } from '../../conformance/nodes/choices.js';
import { ownPods } from '../../conformance/nodes/given-pods.js';
import { randomCase } from '../../conformance/nodes/random-case.js';
import { podOfCase } from '../../conformance/nodes/scheduling-answer.js';
import type { SchedulingCase } from '../../conformance/nodes/scheduling-case.js';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { schedule } from '../../lib/cluster.js';
import { post } from './apps/apply.js';
import { binaries } from './cluster/binaries.js';
import { type ControlPlane, startControlPlane } from './cluster/control-plane.js';
import { startScheduler } from './cluster/controllers.js';
import { stopDaemons } from './machine/daemon.js';
import { pluralize, printLine } from './machine/print-line.js';
import { suite } from './machine/requirements.js';
import { openScratch, type Scratch } from './machine/scratch.js';
import { bestNodes, differenceOf } from './nodes/compare-decision.js';
import { type Decision, Decisions } from './nodes/decisions.js';
import {
  createCase,
  createCommon,
  POD_NAME,
  readCluster,
  removeCase,
  uidOf,
  untilSeen,
} from './nodes/served-cluster.js';
import { settingsFromEnvironment } from './nodes/settings.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;
/** The most nodes of a cluster. */
const MAX_NODES = 8;
/** They need controllers, or change what a case creates. */
const DISABLED = 'ServiceAccount,Priority,TaintNodesByCondition';

suite('decisions of a real kube-scheduler', { commands: ['go', 'setpriv'] }, () => {
  const { clusters, seed } = settingsFromEnvironment();
  const random = new Choices(seed);
  const given = ownPods();
  let scratch: Scratch | undefined;
  let plane: ControlPlane;
  let decisions: Decisions;

  beforeAll(async () => {
    const bin = await binaries(['etcd', 'kube-apiserver', 'kube-scheduler']);
    scratch = openScratch();
    plane = await startControlPlane(bin, scratch.folder, [
      `--disable-admission-plugins=${DISABLED}`,
    ]);
    startScheduler(bin, plane, scratch.folder);
    await createCommon(plane.client);
    decisions = new Decisions(plane.client, POD_NAME);
  }, BUILD_TIMEOUT_MS);

  afterAll(async () => {
    await stopDaemons();
    await scratch?.close();
  });

  /** Returns a case whose Pod the server takes. */
  async function nextCase(): Promise<SchedulingCase> {
    for (;;) {
      const found = randomCase(random, given, MAX_NODES);
      const { status } = await post(plane.client, pathOf(found), podOfCase(found), true);
      if (status === 201) return found;
    }
  }

  async function decide(found: SchedulingCase): Promise<Decision> {
    const path = pathOf(found);
    const { body } = await plane.client.send<KubernetesObject>('POST', path, podOfCase(found));
    return decisions.firstOf(uidOf(body));
  }

  it(`decides on ${pluralize(clusters, 'cluster')} of seed ${seed} as \`schedule\``, async () => {
    const counts = { landed: 0, chosen: 0, refused: 0, preempting: 0 };
    const differences: string[] = [];
    for (let i = 0; i < clusters; i++) {
      const found = await nextCase();
      await removeCase(plane.client);
      await createCase(plane.client, found);
      await untilSeen(plane.client, decisions, String(i));
      const verdict = schedule(podOfCase(found), await readCluster(plane.client));

      const decision = await decide(found);

      const difference = differenceOf(verdict, decision);
      if (difference !== '') differences.push(`cluster ${i}: ${difference}`);
      if (decision.node === undefined) counts.refused++;
      else counts.landed++;
      if (bestNodes(verdict).length < verdict.fits.length) counts.chosen++;
      if (verdict.candidates.length > 0) counts.preempting++;
    }

    expect(differences).toEqual([]);
    // Otherwise the clusters test nothing.
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
    printLine(
      `${counts.landed} Pods landed on a best node, ${counts.chosen} of them on one of several ` +
        `that fit unequally; ${counts.refused} have our message, ${counts.preempting} of them ` +
        `preempt others`,
    );
  });
});

const pathOf = ({ pod }: SchedulingCase): string =>
  `/api/v1/namespaces/${pod.metadata.namespace}/pods`;
