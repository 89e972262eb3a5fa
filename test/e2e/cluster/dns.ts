import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { DNS_ADDRESS } from '../machine/namespaces.js';
import type { Client } from './client.js';

const A = 1;
const NO_SUCH_NAME = 3;
const SERVICE = /^(?:([^.]+)\.)?([^.]+)\.([^.]+)\.svc\.cluster\.local$/;

/**
 * Answers for the names of Services as a cluster's DNS does for headless ones, with the addresses
 * of their Pods: nobody here leads from the address of a Service to its Pods.
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
      // Whoever asked will ask again.
    }
  });
  await once(socket.bind(53, DNS_ADDRESS), 'listening');
  socket.unref();
}

/** The first question: a query has no other. */
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
 * The addresses of the Pods of a Service, or of the one that has a host name in it; nothing where
 * there is no such Service.
 */
async function addressesOf(client: Client, name: string): Promise<readonly string[] | undefined> {
  const [, host, service, namespace] = SERVICE.exec(name) ?? [];
  const path = `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices?labelSelector=kubernetes.io/service-name=${service}`;
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
  // An answer, with authority, to a query that wanted recursion and could have it.
  header.writeUInt16BE(0x8580 | (addresses === undefined ? NO_SUCH_NAME : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses?.length ?? 0, 6);
  header.writeUInt32BE(0, 8);
  // The name is that of the question; class IN; to be kept for a second; four bytes.
  const records = (addresses ?? []).map((address) =>
    Buffer.from([0xc0, 12, 0, A, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([header, query.subarray(12), ...records]);
}
