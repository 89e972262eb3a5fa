/** A file of a volume that is made of other objects. */
export interface File {
  /** Where its path is written. */
  readonly field: string;
  readonly path: string;
  /** What it is made of, where the volume is made of several. */
  readonly from: string;
}

/** The files that the items of a source make. */
export const filesOf = (field: string, items: readonly { readonly path?: string }[] = [], from = ''): readonly File[] =>
  items.map(({ path = '' }, i) => ({ field: `${field}[${i}].path`, path: withoutSlashes(path), from }));

/** A path without slashes at its end. No pattern does that in a time that grows as the path. */
export function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** Which files lie on, in or round one another. */
export class Overlaps {
  /** For each path the shortest one that it lies on or in: only files that share it can overlap. */
  private readonly roots = new Map<string, string>();
  private readonly before = new Map<string, File[]>();

  constructor(files: readonly File[]) {
    let root: string | undefined;
    // What lies in a directory comes right after it.
    for (const path of files.map((file) => `${file.path}/`).sort()) {
      if (root === undefined || !path.startsWith(root)) root = path;
      this.roots.set(path, root);
    }
  }

  /** Tells of each of some files that overlaps with one told of before. */
  tell(files: readonly File[], tell: (file: File, other: File) => void): void {
    for (const file of files) {
      if (file.path === '') continue;
      const root = this.roots.get(`${file.path}/`) ?? '';
      const near = this.before.get(root) ?? [];
      for (const other of near) if (holds(file, other) || holds(other, file)) tell(file, other);
      near.push(file);
      this.before.set(root, near);
    }
  }
}

const holds = ({ path: outer }: File, { path: inner }: File): boolean =>
  inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '/');
