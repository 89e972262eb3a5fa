import { type DeployedApp, fetchFrom, fetchOnce } from '../apps/deployed-app.js';
import { statusesOf } from '../apps/pod-status.js';
import { eventually } from '../machine/eventually.js';

/**
 * Checks that apps use a changed ConfigMap without a restart: nginx after a signal, another app
 * after a request.
 */
export async function configReloader(ground: DeployedApp): Promise<string> {
  const times = await Promise.all([
    follows(ground, 'signalled', { 'default.conf': 'server { listen 80; return 200 "second"; }' }),
    follows(ground, 'asked', { greeting: 'second' }),
  ]);
  const seconds = times.map((each) => `${(each / 1000).toFixed(1)} s`).join(' and ');
  return `two apps used a changed ConfigMap after ${seconds}, without a restart`;
}

async function follows(ground: DeployedApp, name: string, data: object): Promise<number> {
  const pod = await ground.pod(name);
  expect(await fetchFrom(pod)).toBe('200 first');
  const start = Date.now();
  const { status } = await ground.cluster.client.send(
    'PATCH',
    `/api/v1/namespaces/${ground.app.namespace}/configmaps/${name}`,
    { data },
  );
  expect(status).toBe(200);
  await eventually(
    `the second configuration of ${name}`,
    async () => (await fetchOnce(pod).catch(() => '')) === '200 second',
    {
      state: () => ground.logs(name, 'reloader'),
    },
  );
  expect(statusesOf(await ground.pod(name)).map(({ restartCount }) => restartCount)).toEqual([
    0, 0,
  ]);
  return Date.now() - start;
}
