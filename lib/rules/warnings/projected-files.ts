import type { FieldPath } from '../../api/field-path.js';

/** A file of a volume that consists of other objects. */
export interface ProjectedFile {
  /** The path of the file in the volume. */
  readonly field: FieldPath;
  readonly path: string;
  /** The source of the file, if the volume has several. */
  readonly source: string;
}

/** Returns the files of the items of a source. */
export const projectedFilesOf = (
  field: FieldPath,
  items: readonly { readonly path?: string }[] = [],
  source = '',
): readonly ProjectedFile[] =>
  items.map(({ path = '' }, i) => ({
    field: [...field, i, 'path'],
    path: trimTrailingSlashes(path),
    source,
  }));

/** Removes slashes from the end of a path. A regular expression would take quadratic time. */
export function trimTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** Whether the paths of any two files overlap. Most often, none do. */
export function haveOverlaps(files: readonly ProjectedFile[]): boolean {
  const paths: string[] = [];
  // A file without a path is not compared.
  for (const { path } of files) if (path !== '') paths.push(`${path}/`);
  if (paths.length > 1) paths.sort();
  // The paths in a directory follow it directly.
  for (let i = 1; i < paths.length; i++)
    if ((paths[i] as string).startsWith(paths[i - 1] as string)) return true;
  return false;
}

/** A file, and the number of files that were added before it. */
interface AddedFile {
  readonly file: ProjectedFile;
  readonly number: number;
}

/** A path of one or more files. */
interface PathNode {
  /** The longest other path that contains this one. */
  readonly parent: PathNode | undefined;
  /** The first files with this path, and with this path or below it. */
  readonly here: AddedFile[];
  readonly below: AddedFile[];
  hereCount: number;
  belowCount: number;
}

/** The files that overlap with a file. */
export interface Overlaps {
  /** The first ones. */
  readonly first: readonly ProjectedFile[];
  readonly count: number;
}

/** Finds files with overlapping paths: equal, or one inside another. */
export class OverlapDetector {
  private readonly nodes = new Map<string, PathNode>();
  private addedCount = 0;

  /**
   * @param files - all files that will be added
   * @param limit - the maximum number of files that are returned; the rest is counted
   */
  constructor(
    files: readonly ProjectedFile[],
    private readonly limit: number,
  ) {
    const open: { readonly path: string; readonly node: PathNode }[] = [];
    // The paths in a directory follow it directly.
    for (const path of [...new Set(files.map((file) => `${file.path}/`))].sort()) {
      while (open.length > 0 && !path.startsWith(open.at(-1)?.path ?? '')) open.pop();
      const parent = open.at(-1)?.node;
      const node = { parent, here: [], below: [], hereCount: 0, belowCount: 0 };
      this.nodes.set(path, node);
      // A file without a path is not compared.
      if (path !== '/') open.push({ path, node });
    }
  }

  /** Adds a file, and returns the files before it that overlap with it. */
  add(file: ProjectedFile): Overlaps {
    const node = file.path === '' ? undefined : this.nodes.get(`${file.path}/`);
    if (node === undefined) return { first: [], count: 0 };
    const added = { file, number: this.addedCount++ };
    const found = [...node.below];
    let count = node.belowCount;
    node.hereCount++;
    if (node.here.length < this.limit) node.here.push(added);
    for (let each: PathNode | undefined = node; each !== undefined; each = each.parent) {
      if (each !== node) {
        for (const other of each.here) found.push(other);
        count += each.hereCount;
      }
      each.belowCount++;
      if (each.below.length < this.limit) each.below.push(added);
    }
    found.sort((a, b) => a.number - b.number);
    return { first: found.slice(0, this.limit).map((each) => each.file), count };
  }
}
