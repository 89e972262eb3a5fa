import type { DeployedApp } from '../apps/deployed-app.js';
import { statusesOf } from '../apps/pod-status.js';
import type { Pod } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';

/**
 * Checks that one of two Pods leads, that it remains the leader when its app fails, and that after
 * its deletion the other one leads only once its app has terminated.
 */
export async function leaderElection(ground: DeployedApp): Promise<string> {
  const first = await eventually('a leader', async () => (await lease(ground)).holderIdentity);
  const { metadata } = await ground.pod(first);
  await ground.waitForLog(first, 'app', /leading/);
  const others = (await ground.podsWithLabels('app=elected')).filter(
    (pod) => pod.metadata.name !== metadata.name,
  );
  for (const other of others) {
    await ground.waitForLog(other.metadata.name, 'app', /waiting/);
    expect(await ground.logs(other.metadata.name, 'app')).not.toContain('leading');
  }

  const before = await lease(ground);
  const fail = [
    'exec',
    `--namespace=${ground.app.namespace}`,
    first,
    '--container=app',
    '--',
    'kill',
    '-USR1',
    '1',
  ];
  // The container may end before the command does.
  await ground.cluster.kubectl.run(...fail).catch(() => undefined);
  const restarted = await eventually('the app restarted', async () =>
    startOf(await ground.pod(first)),
  );
  const renewed = await eventually('the Lease renewed since', async () => {
    const now = await lease(ground);
    return Date.parse(now.renewTime ?? '') > restarted && now;
  });
  expect(renewed).toEqual({ ...before, renewTime: renewed.renewTime });
  await ground.waitForLog(first, 'app', /leading/);

  const leaving = await ground.pod(first);
  await ground.remove(first);
  const next = await eventually('another leader', async () => {
    const now = await lease(ground);
    return now.holderIdentity !== '' && now.holderIdentity !== first && now;
  });
  const end = await ground.waitForExit(leaving, 'app');
  expect(Date.parse(next.acquireTime ?? '')).toBeGreaterThan(end);
  expect(await ground.waitForExit(leaving, 'elector')).toBeGreaterThan(end);
  await ground.waitForLog(next.holderIdentity ?? '', 'app', /leading/);
  const delay = Math.round(Date.parse(next.acquireTime ?? '') - end);
  return (
    'a leader remained the leader when its app failed, ' +
    `and the next one led ${delay} ms after the app of the first had ended`
  );
}

/** Returns when the app of a Pod was restarted, in milliseconds. */
function startOf(pod: Pod): number | undefined {
  const app = statusesOf(pod).find(({ name }) => name === 'app');
  return app?.restartCount === 1
    ? Date.parse(app.state?.['running']?.startedAt ?? '') || undefined
    : undefined;
}

const lease = async (ground: DeployedApp): Promise<LeaseSpec> =>
  (
    await ground.get<{ readonly spec?: LeaseSpec }>(
      '/apis/coordination.k8s.io/v1',
      'leases',
      'elected',
    )
  ).spec ?? {};

interface LeaseSpec {
  readonly holderIdentity?: string;
  readonly acquireTime?: string;
  readonly renewTime?: string;
}
