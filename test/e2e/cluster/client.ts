import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import type { KubernetesObject } from './kubernetes.js';

/**
 * Milliseconds until a request fails. Long enough for a busy server, but shorter than the minute
 * after which a server whose etcd has died responds.
 */
const REQUEST_TIMEOUT = 30_000;

/** The body of a request: an object is sent as JSON, a string as YAML. */
type Body = object | string;

export interface ApiResponse<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly warnings: readonly string[];
}

/** A response as the server sent it. */
export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly payload: Buffer;
}

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/**
 * A client of an API server over HTTPS. Not kubectl, which converts YAML to JSON itself and adds
 * messages of its own.
 */
export class Client {
  readonly #url: string;
  readonly #token: string;
  readonly #agent: Agent;
  readonly #resources = new Map<string, Promise<readonly Resource[]>>();

  constructor(url: string, ca: Buffer, token: string) {
    this.#url = url;
    this.#token = token;
    // Close idle connections before the server does, which could happen during a new request.
    this.#agent = new Agent({ ca, keepAlive: true, timeout: REQUEST_TIMEOUT });
  }

  send<T = unknown>(method: string, path: string, body?: Body): Promise<ApiResponse<T>> {
    const payload = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
    const headers = {
      authorization: `Bearer ${this.#token}`,
      accept: 'application/json',
      'content-type':
        method === 'PATCH'
          ? 'application/strategic-merge-patch+json'
          : typeof body === 'string'
            ? 'application/yaml'
            : 'application/json',
      // Node omits the header for DELETE; the server would then read the body as the next request.
      'content-length': body === undefined ? 0 : payload.length,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(
        `${this.#url}${path}`,
        { method, headers, agent: this.#agent, timeout: REQUEST_TIMEOUT },
        async (incoming) => {
          try {
            const text = Buffer.concat(await incoming.toArray()).toString('utf8');
            resolve({
              status: incoming.statusCode ?? 0,
              body: parsed(text) as T,
              warnings: incoming.headersDistinct['warning'] ?? [],
            });
          } catch (error) {
            reject(error);
          }
        },
      );
      outgoing.once('error', reject);
      outgoing.once('timeout', () => outgoing.destroy(new Error(`no answer: ${method} ${path}`)));
      outgoing.end(body === undefined ? undefined : payload);
    });
  }

  /** Sends a request of another client, with the token of this one. */
  forward(
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    payload: Buffer,
  ): Promise<RawResponse> {
    const { host: _, ...others } = headers;
    return new Promise((resolve, reject) => {
      const outgoing = request(
        `${this.#url}${path}`,
        {
          method,
          headers: { ...others, authorization: `Bearer ${this.#token}` },
          agent: this.#agent,
          timeout: REQUEST_TIMEOUT,
        },
        async (incoming) => {
          try {
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              payload: Buffer.concat(await incoming.toArray()),
            });
          } catch (error) {
            reject(error);
          }
        },
      );
      outgoing.once('error', reject);
      outgoing.once('timeout', () => outgoing.destroy(new Error(`no answer: ${method} ${path}`)));
      outgoing.end(payload);
    });
  }

  /** Calls a function for each line of an endless response, such as a watch. */
  watch(path: string, onLine: (line: string) => void): void {
    const headers = { authorization: `Bearer ${this.#token}`, accept: 'application/json' };
    const outgoing = request(`${this.#url}${path}`, { headers, agent: this.#agent }, (incoming) => {
      let rest = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine(line);
      });
      // The connection ends together with the server.
      incoming.on('error', () => undefined);
    });
    outgoing.on('error', () => undefined);
    outgoing.end();
  }

  /** Returns the URL path of a kind. The server is asked, because it knows all kinds. */
  async collectionOf(
    { apiVersion, kind, metadata }: KubernetesObject,
    namespace: string,
  ): Promise<string> {
    const group = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const resources = this.#resources.get(group) ?? this.#discover(group);
    this.#resources.set(group, resources);
    const resource = (await resources).find(
      (each) => each.kind === kind && !each.name.includes('/'),
    );
    if (resource === undefined) {
      throw new Error(`the API server does not serve ${apiVersion} ${kind}`);
    }
    const scope = resource.namespaced ? `/namespaces/${metadata.namespace ?? namespace}` : '';
    return `${group}${scope}/${resource.name}`;
  }

  async #discover(group: string): Promise<readonly Resource[]> {
    const { body } = await this.send<{ readonly resources?: readonly Resource[] }>('GET', group);
    return body.resources ?? [];
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
