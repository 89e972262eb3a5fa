import { Agent, request } from 'node:https';
import type { KubernetesObject } from './kubernetes.js';

/**
 * In milliseconds. A server whose etcd has died would let people wait for a minute; a busy one has
 * its time.
 */
const REQUEST_TIMEOUT = 30_000;

/** A body is sent as JSON, a text as the YAML that it is. */
type Body = object | string;

export interface ApiResponse<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly warnings: readonly string[];
}

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/**
 * Plain HTTPS to an API server. kubectl would turn YAML into JSON itself, and say its own things
 * about it.
 */
export class Client {
  readonly #url: string;
  readonly #token: string;
  readonly #agent: Agent;
  readonly #resources = new Map<string, Promise<readonly Resource[]>>();

  constructor(url: string, ca: Buffer, token: string) {
    this.#url = url;
    this.#token = token;
    // Who is silent for long is hung up on by us, and not by the server while we ask again.
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
      // Node leaves it out of a DELETE, and the server then takes the body for the next request.
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

  /** Hands on each line of an answer that does not end: what the server tells of changes. */
  watch(path: string, onLine: (line: string) => void): void {
    const headers = { authorization: `Bearer ${this.#token}`, accept: 'application/json' };
    const outgoing = request(`${this.#url}${path}`, { headers, agent: this.#agent }, (incoming) => {
      let rest = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine(line);
      });
      // It ends together with the server.
      incoming.on('error', () => undefined);
    });
    outgoing.on('error', () => undefined);
    outgoing.end();
  }

  /** Where objects of this kind are kept: asked of the server, as only it knows all kinds. */
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
      throw new Error(`the API server knows no ${apiVersion} ${kind}`);
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
