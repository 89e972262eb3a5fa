import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MANIFEST_TYPE } from './image.js';

/**
 * Starts a registry that supports only pulls from some stores. A repository has one image, which it
 * serves for every tag. Resolves to its URL.
 */
export async function startRegistry(...stores: readonly string[]): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const [, repository = '', sort, reference = ''] =
      /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(path) ?? [];
    const digest = reference.startsWith('sha256:') ? reference : digestOf(stores, repository);
    const file = stores.map((store) => join(store, 'blobs', digest)).find(existsSync);
    if (path === '/v2/') {
      response.end();
    } else if (sort === undefined || digest === '' || file === undefined) {
      response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
    } else {
      sendBlob(
        response,
        file,
        digest,
        sort === 'manifests' ? MANIFEST_TYPE : 'application/octet-stream',
        request.method,
      );
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The server must not keep the process running.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function digestOf(stores: readonly string[], repository: string): string {
  const files = stores.map((store) => join(store, 'repositories', repository));
  const file = files.find((each) => existsSync(each) && statSync(each).isFile());
  return file === undefined ? '' : readFileSync(file, 'utf8');
}

function sendBlob(
  response: ServerResponse,
  file: string,
  digest: string,
  type: string,
  method = 'GET',
): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': statSync(file).size,
    'docker-content-digest': digest,
  });
  if (method === 'HEAD') {
    response.end();
  } else {
    createReadStream(file).pipe(response);
  }
}
