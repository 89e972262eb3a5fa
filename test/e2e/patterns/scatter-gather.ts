import { type DeployedApp, fetchFrom } from '../apps/deployed-app.js';
import { eventually } from '../machine/eventually.js';

/**
 * Checks that many responses are combined to one, without that of a leaf that never responds, or of
 * a leaf Pod that no longer exists.
 */
export async function scatterGather(ground: DeployedApp): Promise<string> {
  const search = await ground.pod('search');
  // A leaf has one second to respond: on a busy machine it may be late.
  const time = await eventually('a response of both', async () => {
    const start = Date.now();
    return (
      (await fetchFrom(search, '/cgi-bin/ask')) === '200 a book\na film\n' && Date.now() - start
    );
  });

  const wide = await ground.pod('wide-search');
  const asked = (): Promise<string> => fetchFrom(wide, '/cgi-bin/ask');
  await eventually(
    'an answer of all',
    async () => (await asked()) === '200 leaf-0\nleaf-1\nleaf-2\n',
    { state: asked },
  );
  await ground.cluster.client.send(
    'PATCH',
    `/apis/apps/v1/namespaces/${ground.app.namespace}/statefulsets/leaf`,
    {
      spec: { replicas: 2 },
    },
  );
  await eventually(
    'an answer of those that are left',
    async () => (await asked()) === '200 leaf-0\nleaf-1\n',
    { state: asked },
  );
  return (
    `a root merged the answers of two leaves in ${time} ms although a third did not answer, ` +
    'and those of three Pods until one was deleted'
  );
}
