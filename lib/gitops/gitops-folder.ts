/** A folder of the output that is applied as a whole. */
export interface GitOpsFolder {
  readonly name: string;
  /** Its files, named from it. */
  readonly files: readonly string[];
  /** The folders that must be applied before. */
  readonly dependsOn: readonly string[];
}

/** A folder's name, as the name of an object: a folder that stands for nothing begins with `_`. */
export const objectNameOf = ({ name }: Pick<GitOpsFolder, 'name'>): string =>
  name.replace(/^_/, '');

/** A path in a repository, without what says nothing. */
export const joinPosixPath = (...parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '' && part !== '.')
    .join('/');
