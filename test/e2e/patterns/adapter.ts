import { type DeployedApp, fetchFrom } from '../apps/deployed-app.js';
import { parseLogLines } from '../apps/logging-pod.js';
import { eventually } from '../machine/eventually.js';

/** Checks that the adapter provides metrics of the app, and a log in the common format. */
export async function adapter(ground: DeployedApp): Promise<string> {
  const pod = await ground.pod('measured');
  expect(await fetchFrom(pod)).toBe('204 ');
  const requests = await eventually('metrics of nginx', async () => {
    const [, number] =
      /^nginx_http_requests_total (\d+)$/m.exec(await fetchFrom(pod, '/metrics', 9113)) ?? [];
    return Number(number) > 0 && number;
  });
  const { input } = await ground.waitForLog('old-cart', 'json-log', /"3ms"\}$/m);
  const lines = parseLogLines(input).flatMap((line) =>
    line.startsWith('{') ? [JSON.parse(line)] : [],
  );
  expect(lines.slice(0, 3)).toEqual(
    [1, 2, 3].map((number) => ({ method: 'GET', path: '/cart', took: `${number}ms` })),
  );
  return `an adapter told Prometheus of ${requests} requests, another made JSON of a log`;
}
