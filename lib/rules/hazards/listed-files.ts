import type { Api } from '../../api/api.js';

export type FileItems = readonly { readonly path?: string }[];

/** Returns the files that a manifest lists for a volume. */
export const itemsOf = ({ configMap, secret, downwardAPI }: Api<'Volume'>): FileItems | undefined =>
  (configMap ?? secret)?.items ?? downwardAPI?.items;

export const pathsOf = (items: FileItems): readonly string[] => items.map(({ path = '' }) => path);
export const sortedPathsOf = (items: FileItems): readonly string[] => [...pathsOf(items)].sort();

/** Whether there is a file at a path, or below it. */
export const hasFileOrDirectory = (sortedPaths: readonly string[], path: string): boolean =>
  firstFrom(sortedPaths, path) === path ||
  (firstFrom(sortedPaths, `${path}/`)?.startsWith(`${path}/`) ?? false);

/** Returns the first of sorted texts that is not before a text, by binary search. */
function firstFrom(sorted: readonly string[], text: string): string | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
