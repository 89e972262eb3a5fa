import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CHUNK_BYTES } from './staging-folder.js';

let buffers: readonly [Buffer, Buffer] | undefined;

/** Whether two files have the same content. They are compared in chunks: they can be large. */
export function filesEqual(a: string, b: string): boolean {
  const sizeOf = (file: string): number | undefined =>
    statSync(file, { throwIfNoEntry: false })?.size;
  const size = sizeOf(a);
  if (size === undefined || size !== sizeOf(b)) return false;
  buffers ??= [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
  const [bufferA, bufferB] = buffers;
  const files = [openSync(a, 'r'), openSync(b, 'r')] as const;
  try {
    for (let left = size; left > 0; left -= CHUNK_BYTES) {
      const chunk = bufferA.subarray(0, readSync(files[0], bufferA));
      if (!chunk.equals(bufferB.subarray(0, readSync(files[1], bufferB)))) return false;
    }
    return true;
  } finally {
    for (const file of files) closeSync(file);
  }
}
