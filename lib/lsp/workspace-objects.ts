import { type NamedObject, namedObjectsIn } from '../assist/named-objects.js';
import { findInputs } from '../platform/input/inputs.js';
import { readTextFile } from '../platform/node-helpers.js';

/** The most files that are read for names, and the largest of them, in bytes. */
const MAX_FILES = 2000;
const MAX_FILE_SIZE = 1_000_000;

/** The objects in the files of the folders that are open in an editor. */
export class WorkspaceObjects {
  private readonly byFile = new Map<string, readonly NamedObject[]>();

  /** Reads the manifests of folders. A file that cannot be read has no objects. */
  read(folders: readonly string[]): void {
    this.byFile.clear();
    for (const folder of folders)
      for (const input of findInputs('.', folder)) {
        if (this.byFile.size >= MAX_FILES) return;
        if (!('why' in input) && input.path !== undefined) this.update(input.path);
      }
  }

  /** Reads a file again, or takes the text that is open in an editor. */
  update(path: string, text: string = readSmallFile(path)): void {
    this.byFile.set(path, namedObjectsIn(text));
  }

  all(): readonly NamedObject[] {
    return [...this.byFile.values()].flat();
  }
}

function readSmallFile(path: string): string {
  try {
    const text = readTextFile(path);
    return text.length > MAX_FILE_SIZE ? '' : text;
  } catch {
    return '';
  }
}
