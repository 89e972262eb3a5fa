import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/**
 * Below those that the kernel gives to outgoing connections: one that is tried too early must not
 * take the port of whom it is meant for.
 */
const [LOWEST, HIGHEST] = [20_000, 30_000];

/**
 * Three ports on which nobody listens. They are taken all, and only then given back: so none is
 * there twice.
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
