import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../cluster/client.js';

/** The response to a request that writes an object. */
export interface WriteResponse {
  readonly status: number;
  readonly body: ResponseBody;
}

/** An object, or a Status with the causes of an error. */
export interface ResponseBody {
  readonly message?: string;
  readonly details?: {
    readonly causes?: readonly { readonly reason?: string; readonly field?: string }[];
  };
}

/**
 * An HTTP server between kubectl and an API server, which records the responses to writes: kubectl
 * prints errors as text.
 */
export class RecordingProxy {
  /** The last response by the name of the object. */
  readonly responses = new Map<string, WriteResponse>();
  readonly #server: Server;

  constructor(client: Client) {
    this.#server = createServer(async (incoming, outgoing) => {
      const { method = '', url = '', headers } = incoming;
      const payload = Buffer.concat(await incoming.toArray());
      const response = await client.forward(method, url, headers, payload);
      if (method !== 'GET') this.#record(url, payload, response);
      outgoing.writeHead(response.status, response.headers).end(response.payload);
    });
  }

  async start(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #record(url: string, sent: Buffer, response: { status: number; payload: Buffer }): void {
    const body: ResponseBody = JSON.parse(response.payload.toString('utf8'));
    // The path of a creation has no name.
    const name = /-\d+-[a-z]+(?=\?|$)/.test(url)
      ? url.replace(/\?.*/, '').replace(/.*\//, '')
      : (JSON.parse(sent.toString('utf8')) as Named).metadata.name;
    this.responses.set(name, { status: response.status, body });
  }
}

interface Named {
  readonly metadata: { readonly name: string };
}
