import type { UpdateMethod } from '../updates/merge.js';

/** A folder in a git repository, at a revision. */
export interface GitRevision {
  /** A branch, a tag or a commit. */
  readonly ref: string;
  /**
   * The path of the folder, relative to the working directory.
   *
   * @default - the `outdir` of the app
   */
  readonly path?: string | undefined;
}

/** The manifests that an app is compared with, and how its manifests are applied. */
export interface AppComparison extends GitRevision {
  /**
   * How the manifests are applied, unless an annotation says something else.
   *
   * @default 'client-side-apply'
   */
  readonly by?: UpdateMethod | undefined;
}
