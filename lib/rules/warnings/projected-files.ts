/** A file of a volume that is made of other objects. */
export interface ProjectedFile {
  /** Where its path is written. */
  readonly field: string;
  readonly path: string;
  /** What it is made of, where the volume is made of several. */
  readonly source: string;
}

/** The files that the items of a source make. */
export const projectedFilesOf = (
  field: string,
  items: readonly { readonly path?: string }[] = [],
  source = '',
): readonly ProjectedFile[] =>
  items.map(({ path = '' }, i) => ({
    field: `${field}[${i}].path`,
    path: trimTrailingSlashes(path),
    source,
  }));

/** A path without slashes at its end. No pattern does that in a time that grows as the path. */
export function trimTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** Which files lie on, in or round one another. */
export class OverlapDetector {
  /** For each path the shortest one that it lies on or in: only files that share it can overlap. */
  private readonly roots = new Map<string, string>();
  private readonly visitedByRoot = new Map<string, ProjectedFile[]>();

  constructor(files: readonly ProjectedFile[]) {
    let root: string | undefined;
    // What lies in a directory comes right after it.
    for (const path of files.map((file) => `${file.path}/`).sort()) {
      if (root === undefined || !path.startsWith(root)) root = path;
      this.roots.set(path, root);
    }
  }

  /** Tells of each of some files that overlaps with one told of before. */
  forEachOverlap(
    files: readonly ProjectedFile[],
    tell: (file: ProjectedFile, other: ProjectedFile) => void,
  ): void {
    for (const file of files) {
      if (file.path === '') continue;
      const root = this.roots.get(`${file.path}/`) ?? '';
      const near = this.visitedByRoot.get(root) ?? [];
      for (const other of near)
        if (isSameOrParentPath(file, other) || isSameOrParentPath(other, file)) tell(file, other);
      near.push(file);
      this.visitedByRoot.set(root, near);
    }
  }
}

const isSameOrParentPath = (
  { path: outer }: ProjectedFile,
  { path: inner }: ProjectedFile,
): boolean =>
  inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '/');
