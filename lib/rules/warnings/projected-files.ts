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

/** Finds files with overlapping paths: equal, or one inside another. */
export class OverlapDetector {
  /**
   * For each path, the shortest path that is equal to it or contains it. Only files with the same
   * one can overlap.
   */
  private readonly roots = new Map<string, string>();
  private readonly filesByRoot = new Map<string, ProjectedFile[]>();

  constructor(files: readonly ProjectedFile[]) {
    let root: string | undefined;
    // The paths in a directory follow it directly.
    for (const path of files.map((file) => `${file.path}/`).sort()) {
      if (root === undefined || !path.startsWith(root)) root = path;
      this.roots.set(path, root);
    }
  }

  /** Reports each file that overlaps with one that comes before it. */
  forEachOverlap(
    files: readonly ProjectedFile[],
    onOverlap: (file: ProjectedFile, other: ProjectedFile) => void,
  ): void {
    for (const file of files) {
      if (file.path === '') continue;
      const root = this.roots.get(`${file.path}/`) ?? '';
      const candidates = this.filesByRoot.get(root) ?? [];
      for (const other of candidates)
        if (isSameOrParentPath(file, other) || isSameOrParentPath(other, file))
          onOverlap(file, other);
      candidates.push(file);
      this.filesByRoot.set(root, candidates);
    }
  }
}

const isSameOrParentPath = (
  { path: outer }: ProjectedFile,
  { path: inner }: ProjectedFile,
): boolean =>
  inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '/');
