import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/**
 * Below the ports that the kernel uses for outgoing connections: a connection to a server that has
 * not started yet must not occupy its port.
 */
const [LOWEST, HIGHEST] = [20_000, 30_000];

/**
 * Returns three free ports. All are opened before the first is closed, so that they differ.
 */
export async function freePorts(): Promise<[number, number, number]> {
  const taken = await Promise.all([take(), take(), take()]);
  await Promise.all(taken.map(({ server }) => once(server.close(), 'close')));
  const [{ port: first }, { port: second }, { port: third }] = taken;
  return [first, second, third];
}

async function take(): Promise<{ readonly port: number; readonly server: Server }> {
  const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return take();
  }
  return { port, server };
}
