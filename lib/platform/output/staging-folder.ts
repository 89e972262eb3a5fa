import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { shouldFsyncEachFile } from './fsync.js';

/** How much is held before it is written. */
export const CHUNK_BYTES: number = 1 << 20;
/** No character takes more bytes. */
const MAX_UTF8_BYTES = 3;

/**
 * A folder that is being filled, out of sight. What is in the old folder already, in the same
 * words, is not written again: that takes longest.
 */
export class StagingFolder {
  /** The files that it has, in the order in which they were begun. */
  readonly files = new Set<string>();
  /** Those of them that the old folder has, and this one has not yet. */
  readonly unchanged = new Set<string>();
  /**
   * Those that were too large to be compared while they were held: the old folder may have them,
   * too.
   */
  readonly uncompared = new Set<string>();
  /** How many bytes they have. */
  bytes = 0;
  private file = '';
  private isOpen = false;
  /** The file on the disk: none, as long as all of it is held. */
  private descriptor = -1;
  private isEmpty = true;
  private readonly buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  private bufferedBytes = 0;
  private readonly compareBuffer = Buffer.allocUnsafe(CHUNK_BYTES);

  /**
   * @param folder - the new one
   * @param old - the one whose place it takes
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
  beginFile(name: string): void {
    this.closeFile();
    this.files.add(name);
    this.file = name;
    this.isOpen = true;
    this.isEmpty = true;
  }

  /** Adds a document to a file, which is begun if it is not the one that was written last. */
  addDocument(name: string, text: string): void {
    if (name !== this.file || !this.isOpen) this.beginFile(name);
    if (!this.isEmpty) this.write('---\n');
    this.isEmpty = false;
    this.write(text);
  }

  /** Ends the file that was written last. */
  closeFile(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    // One that fills all that is held may go on in the old folder.
    if (this.descriptor >= 0 || this.bufferedBytes === CHUNK_BYTES) this.uncompared.add(this.file);
    else if (this.isUnchanged()) {
      this.unchanged.add(this.file);
      this.bytes += this.bufferedBytes;
      this.bufferedBytes = 0;
      return;
    }
    try {
      this.flush();
      if (shouldFsyncEachFile(this.files.size)) fsyncSync(this.descriptor);
    } finally {
      this.discard();
    }
  }

  /** Lets go of what is open, when there was an error. */
  discard(): void {
    this.isOpen = false;
    this.bufferedBytes = 0;
    if (this.descriptor >= 0) closeSync(this.descriptor);
    this.descriptor = -1;
  }

  /** Whether the old folder has the file that is held, in the same words. */
  private isUnchanged(): boolean {
    let old: number;
    try {
      old = openSync(join(this.old, this.file), 'r');
    } catch {
      return false;
    }
    try {
      const length = readSync(old, this.compareBuffer);
      return (
        length === this.bufferedBytes &&
        this.buffer.subarray(0, length).equals(this.compareBuffer.subarray(0, length))
      );
    } catch {
      // A folder of that name.
      return false;
    } finally {
      closeSync(old);
    }
  }

  private write(text: string): void {
    const most = text.length * MAX_UTF8_BYTES;
    if (this.bufferedBytes + most > CHUNK_BYTES) this.flush();
    if (most > CHUNK_BYTES) this.writeBytes(Buffer.from(text));
    else this.bufferedBytes += this.buffer.write(text, this.bufferedBytes);
  }

  private flush(): void {
    const { bufferedBytes } = this;
    this.bufferedBytes = 0;
    if (this.descriptor < 0) this.descriptor = openSync(join(this.folder, this.file), 'w');
    this.writeBytes(this.buffer.subarray(0, bufferedBytes));
  }

  private writeBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    this.bytes += bytes.length;
  }
}
