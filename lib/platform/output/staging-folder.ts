import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { shouldFsyncEachFile } from './fsync.js';
import { makeFolderLike } from './keep-permissions.js';

/** Size of the write buffer, in bytes. */
export const CHUNK_BYTES: number = 1 << 20;
/** Maximum number of UTF-8 bytes of one UTF-16 code unit. */
const MAX_UTF8_BYTES = 3;

/**
 * A hidden folder that is filled to replace another one. Files that the old folder has with the
 * same content are not written again, because writing takes longest.
 */
export class StagingFolder {
  /** Its files, in the order in which they were begun. */
  readonly files = new Set<string>();
  /** The files that are equal in the old folder, and so were not written. */
  readonly unchanged = new Set<string>();
  /** The files that were too large for the buffer, and so were not compared. */
  readonly uncompared = new Set<string>();
  /** The files that were written, but not flushed to the disk. */
  readonly unflushed: string[] = [];
  /** The total size of its files. */
  bytes = 0;
  private file = '';
  private isOpen = false;
  /** The open file; -1 while all of the current file is in the buffer. */
  private descriptor = -1;
  private isEmpty = true;
  private readonly buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  private bufferedBytes = 0;
  private readonly compareBuffer = Buffer.allocUnsafe(CHUNK_BYTES);

  /**
   * @param folder - the path of this folder
   * @param old - the folder that it replaces
   */
  constructor(
    readonly folder: string,
    private readonly old: string,
  ) {
    makeFolderLike(folder, old);
  }

  makeFolder(name: string): void {
    mkdirSync(join(this.folder, name), { recursive: true });
  }

  beginFile(name: string): void {
    this.closeFile();
    this.files.add(name);
    this.file = name;
    this.isOpen = true;
    this.isEmpty = true;
  }

  /** Adds a document to a file. Begins the file if it is not the current one. */
  addDocument(name: string, text: string): void {
    if (name !== this.file || !this.isOpen) this.beginFile(name);
    if (!this.isEmpty) this.write('---\n');
    this.isEmpty = false;
    this.write(text);
  }

  /** Ends the current file. */
  closeFile(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    // If the buffer is full, the old file may be longer, which `isUnchanged` cannot see.
    if (this.descriptor >= 0 || this.bufferedBytes === CHUNK_BYTES) this.uncompared.add(this.file);
    else if (this.isUnchanged()) {
      this.unchanged.add(this.file);
      this.bytes += this.bufferedBytes;
      this.bufferedBytes = 0;
      return;
    }
    try {
      this.flush();
      if (shouldFsyncEachFile(this.files.size - this.unchanged.size)) fsyncSync(this.descriptor);
      else this.unflushed.push(this.file);
    } finally {
      this.discard();
    }
  }

  /** Returns the text of a file that was added. Ends the current file. */
  textOf(name: string): string {
    this.closeFile();
    const folder = this.unchanged.has(name) ? this.old : this.folder;
    return readFileSync(join(folder, name), 'utf8');
  }

  /** Closes the current file after an error. */
  discard(): void {
    this.isOpen = false;
    this.bufferedBytes = 0;
    if (this.descriptor >= 0) closeSync(this.descriptor);
    this.descriptor = -1;
  }

  /** Whether the old folder has the current file with the content of the buffer. */
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
      // The old folder has a folder of that name.
      return false;
    } finally {
      closeSync(old);
    }
  }

  private write(text: string): void {
    const maxBytes = text.length * MAX_UTF8_BYTES;
    if (this.bufferedBytes + maxBytes > CHUNK_BYTES) this.flush();
    if (maxBytes > CHUNK_BYTES) this.writeBytes(Buffer.from(text));
    else this.bufferedBytes += this.buffer.write(text, this.bufferedBytes);
  }

  private flush(): void {
    const { bufferedBytes } = this;
    this.bufferedBytes = 0;
    if (this.descriptor < 0) this.descriptor = openSync(join(this.folder, this.file), 'w');
    this.writeBytes(this.buffer.subarray(0, bufferedBytes));
  }

  private writeBytes(bytes: Uint8Array): void {
    for (let offset = 0; offset < bytes.length; )
      offset += writeSync(this.descriptor, bytes, offset);
    this.bytes += bytes.length;
  }
}
