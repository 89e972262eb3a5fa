import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { API_ADDRESS } from '../machine/namespaces.js';
import type { ControlPlane } from './control-plane.js';
import { startDns } from './dns.js';

/**
 * Starts the services that Pods expect in every cluster, without kube-proxy: the API server at the
 * address in the environment variables, and DNS.
 */
export async function startServices({ client, port }: ControlPlane): Promise<void> {
  const server = createServer((pod) => {
    const api = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [pod, api],
      [api, pod],
    ] as const) {
      one.on('error', () => other.destroy()).pipe(other);
    }
  });
  await once(server.listen(443, API_ADDRESS), 'listening');
  server.unref();
  await startDns(client);
}
