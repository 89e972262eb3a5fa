import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { DNS_ADDRESS } from '../machine/namespaces.js';
import type { Client } from './client.js';

const A = 1;
const NO_SUCH_NAME = 3;
const SERVICE = /^(?:([^.]+)\.)?([^.]+)\.([^.]+)\.svc\.cluster\.local$/;

/**
 * Starts a DNS server that resolves every Service to the addresses of its Pods, as the DNS of a
 * cluster does for headless Services. There is no kube-proxy here.
 */
export async function startDns(client: Client): Promise<void> {
  const socket = createSocket('udp4');
  socket.on('message', async (query, { address, port }) => {
    try {
      const { name, type, end } = questionOf(query);
      const addresses = await addressesOf(client, name);
      socket.send(
        answer(query.subarray(0, end), type === A ? addresses : addresses && []),
        port,
        address,
      );
    } catch {
      // The client will repeat the query.
    }
  });
  await once(socket.bind(53, DNS_ADDRESS), 'listening');
  socket.unref();
}

/** Returns the name in the first question of a query, which has no other one. */
function questionOf(query: Buffer): {
  readonly name: string;
  readonly type: number;
  readonly end: number;
} {
  const labels: string[] = [];
  let place = 12;
  for (let length = query.readUInt8(place); length > 0; length = query.readUInt8(place)) {
    labels.push(query.toString('latin1', place + 1, place + 1 + length));
    place += 1 + length;
  }
  return {
    name: labels.join('.').toLowerCase(),
    type: query.readUInt16BE(place + 1),
    end: place + 5,
  };
}

/**
 * Returns the addresses of the Pods of a Service, or of the Pod with a host name, or `undefined` if
 * there is no such Service.
 */
async function addressesOf(client: Client, name: string): Promise<readonly string[] | undefined> {
  const [, host, service, namespace] = SERVICE.exec(name) ?? [];
  const path =
    `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices` +
    `?labelSelector=kubernetes.io/service-name=${service}`;
  const { body } = await client.send<Slices>('GET', path);
  const ready = (body.items ?? [])
    .flatMap(({ endpoints }) => endpoints ?? [])
    .filter(({ conditions }) => conditions?.ready);
  const found = ready
    .filter(({ hostname }) => host === undefined || hostname === host)
    .flatMap(({ addresses }) => addresses);
  return found.length > 0 ? found : undefined;
}

interface Slices {
  readonly items?: readonly {
    readonly endpoints?: readonly {
      readonly addresses: readonly string[];
      readonly hostname?: string;
      readonly conditions?: { readonly ready?: boolean };
    }[];
  }[];
}

function answer(query: Buffer, addresses: readonly string[] | undefined): Buffer {
  const header = Buffer.from(query.subarray(0, 12));
  // Flags: response, authoritative, recursion desired and available.
  header.writeUInt16BE(0x8580 | (addresses === undefined ? NO_SUCH_NAME : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses?.length ?? 0, 6);
  header.writeUInt32BE(0, 8);
  // A pointer to the name in the question, type A, class IN, a TTL of one second, four bytes.
  const records = (addresses ?? []).map((address) =>
    Buffer.from([0xc0, 12, 0, A, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([header, query.subarray(12), ...records]);
}
