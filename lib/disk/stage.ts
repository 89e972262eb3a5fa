import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isOneByOne } from './settle.js';

/** How much is held before it is written. */
export const CHUNK: number = 1 << 20;
/** No character takes more bytes. */
const BYTES = 3;

/** A folder that is being filled, out of sight. What is in the old folder already, in the same words, is not written again: that takes longest. */
export class Stage {
  /** The files that it has, in the order in which they were begun. */
  readonly files = new Set<string>();
  /** Those of them that the old folder has, and this one has not yet. */
  readonly kept = new Set<string>();
  /** Those that were too large to be compared while they were held: the old folder may have them, too. */
  readonly uncompared = new Set<string>();
  /** How many bytes they have. */
  bytes = 0;
  private file = '';
  private isOpen = false;
  /** The file on the disk: none, as long as all of it is held. */
  private descriptor = -1;
  private isEmpty = true;
  private readonly held = Buffer.allocUnsafe(CHUNK);
  private used = 0;
  private readonly compared = Buffer.allocUnsafe(CHUNK);

  /**
   * @param folder the new one
   * @param old the one whose place it takes
   */
  constructor(
    readonly folder: string,
    private readonly old: string,
  ) {
    mkdirSync(folder);
  }

  /** Makes a folder. */
  makeFolder(name: string): void {
    mkdirSync(join(this.folder, name), { recursive: true });
  }

  /** Begins a file. */
  begin(name: string): void {
    this.close();
    this.files.add(name);
    this.file = name;
    this.isOpen = true;
    this.isEmpty = true;
  }

  /** Adds a document to a file, which is begun if it is not the one that was written last. */
  add(name: string, text: string): void {
    if (name !== this.file || !this.isOpen) this.begin(name);
    if (!this.isEmpty) this.write('---\n');
    this.isEmpty = false;
    this.write(text);
  }

  /** Ends the file that was written last. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    // One that fills all that is held may go on in the old folder.
    if (this.descriptor >= 0 || this.used === CHUNK) this.uncompared.add(this.file);
    else if (this.isInOld()) {
      this.kept.add(this.file);
      this.bytes += this.used;
      this.used = 0;
      return;
    }
    try {
      this.flush();
      if (isOneByOne(this.files.size)) fsyncSync(this.descriptor);
    } finally {
      this.abandon();
    }
  }

  /** Lets go of what is open, when there was an error. */
  abandon(): void {
    this.isOpen = false;
    this.used = 0;
    if (this.descriptor >= 0) closeSync(this.descriptor);
    this.descriptor = -1;
  }

  /** Whether the old folder has the file that is held, in the same words. */
  private isInOld(): boolean {
    let old: number;
    try {
      old = openSync(join(this.old, this.file), 'r');
    } catch {
      return false;
    }
    try {
      const length = readSync(old, this.compared);
      return length === this.used && this.held.subarray(0, length).equals(this.compared.subarray(0, length));
    } catch {
      // A folder of that name.
      return false;
    } finally {
      closeSync(old);
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
    if (this.descriptor < 0) this.descriptor = openSync(join(this.folder, this.file), 'w');
    this.push(this.held.subarray(0, used));
  }

  private push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    this.bytes += bytes.length;
  }
}
