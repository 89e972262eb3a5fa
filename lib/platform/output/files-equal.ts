import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CHUNK_BYTES } from './staging-folder.js';

let buffers: readonly [Buffer, Buffer] | undefined;

/** Whether two files hold the same. They are read piece by piece: they can be large. */
export function filesEqual(a: string, b: string): boolean {
  const sizeOf = (file: string): number | undefined =>
    statSync(file, { throwIfNoEntry: false })?.size;
  const size = sizeOf(a);
  if (size === undefined || size !== sizeOf(b)) return false;
  buffers ??= [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
  const [one, other] = buffers;
  const files = [openSync(a, 'r'), openSync(b, 'r')] as const;
  try {
    for (let left = size; left > 0; left -= CHUNK_BYTES) {
      const piece = one.subarray(0, readSync(files[0], one));
      if (!piece.equals(other.subarray(0, readSync(files[1], other)))) return false;
    }
    return true;
  } finally {
    for (const file of files) closeSync(file);
  }
}
