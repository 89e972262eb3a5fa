import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isOneByOne } from './settle.js';

/** How much is held before it is written. */
export const CHUNK: number = 1 << 20;
/** No character takes more bytes. */
const BYTES = 3;

/** A folder that is being filled, out of sight. */
export class Stage {
  /** The files that it has, in the order in which they were begun. */
  readonly files = new Set<string>();
  /** How many bytes they have. */
  bytes = 0;
  private file = '';
  private descriptor = -1;
  private isEmpty = true;
  private readonly held = Buffer.allocUnsafe(CHUNK);
  private used = 0;

  constructor(readonly folder: string) {
    mkdirSync(folder);
  }

  /** Makes a folder. */
  makeFolder(name: string): void {
    mkdirSync(join(this.folder, name), { recursive: true });
  }

  /** Begins a file. */
  begin(name: string): void {
    this.close();
    this.descriptor = openSync(join(this.folder, name), 'w');
    this.files.add(name);
    this.file = name;
    this.isEmpty = true;
  }

  /** Adds a document to a file, which is begun if it is not the one that was written last. */
  add(name: string, text: string): void {
    if (name !== this.file) this.begin(name);
    if (!this.isEmpty) this.write('---\n');
    this.isEmpty = false;
    this.write(text);
  }

  /** Ends the file that was written last. */
  close(): void {
    if (this.descriptor < 0) return;
    try {
      this.flush();
      if (isOneByOne(this.files.size)) fsyncSync(this.descriptor);
    } finally {
      closeSync(this.descriptor);
      this.descriptor = -1;
      this.file = '';
    }
  }

  private write(text: string): void {
    const most = text.length * BYTES;
    if (this.used + most > CHUNK) this.flush();
    if (most > CHUNK) this.push(Buffer.from(text));
    else this.used += this.held.write(text, this.used);
  }

  private flush(): void {
    const { used } = this;
    this.used = 0;
    this.push(this.held.subarray(0, used));
  }

  private push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    this.bytes += bytes.length;
  }
}
