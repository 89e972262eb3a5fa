/** A file of manifests that has been read. */
export interface ManifestFile {
  /** Its path, relative to the folder that was read, with `/` as separator. */
  readonly file: string;
  readonly text: string;
}

/** The manifests of a folder and its subfolders. */
export interface ManifestFolder {
  /** Whether there is such a folder. */
  readonly exists: boolean;
  readonly files: readonly ManifestFile[];
  /** The number of symbolic links, which are not followed. */
  readonly symbolicLinks: number;
}

/** The names of the files that `kubectl apply -R -f` reads in a folder. */
export const MANIFEST_FILE_NAME: RegExp = /\.(?:ya?ml|json)$/;
