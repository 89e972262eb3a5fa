import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { dirname, join } from 'node:path';
import { bytes } from '../machine/command.js';

export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';

/** How the containers of an image run. */
export interface ImageConfig {
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly User?: string;
  readonly StopSignal?: string;
}

interface Blob {
  readonly digest: string;
  readonly size: number;
}

/**
 * Packs a root file system as an OCI image with one layer, to a store that a registry can serve.
 */
export async function packImage(
  store: string,
  repository: string,
  root: string,
  config: ImageConfig,
): Promise<void> {
  const layer = putBlob(store, await tarOf(root));
  const configuration = putBlob(store, {
    architecture: arch() === 'x64' ? 'amd64' : arch(),
    os: 'linux',
    config: {
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      ...config,
    },
    // Not compressed, so that its digest is also the diff ID.
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
  });
  const { digest } = putBlob(store, {
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...configuration },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...layer }],
  });
  write(join(store, 'repositories', repository), digest);
}

function tarOf(root: string): Promise<Buffer> {
  // Fixed owner and time, so that the same files result in the same layer.
  const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
  return bytes('tar', ['--create', ...same, '--directory', root, '.']);
}

function putBlob(store: string, content: Buffer | object): Blob {
  const data = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const digest = `sha256:${createHash('sha256').update(data).digest('hex')}`;
  write(join(store, 'blobs', digest), data);
  return { digest, size: data.length };
}

function write(file: string, data: Buffer | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}
