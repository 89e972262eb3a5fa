import { runGit } from './run-git.js';

/** Maximum size of all blobs together. */
const MAX_BLOBS_MIB = 1024;
const LINE_FEED = 0x0a;

/**
 * Reads blobs as UTF-8 text, by their ids.
 *
 * @throws Error if an id is not that of a blob in the repository
 */
export function readBlobs(ids: ReadonlySet<string>, folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (ids.size === 0) return texts;
  const output = runGit({
    folder,
    args: ['cat-file', '--batch'],
    input: `${[...ids].join('\n')}\n`,
    maxMiB: MAX_BLOBS_MIB,
  });
  // The answer to each id is a line `ID TYPE SIZE`, the content and a line feed.
  let at = 0;
  for (const id of ids) {
    const start = output.indexOf(LINE_FEED, at) + 1;
    const [, type, size] = output.toString('latin1', at, start - 1).split(' ');
    if (type !== 'blob') throw new Error(`object ${id} of a file is not a blob, but ${type}`);
    const end = start + Number(size);
    texts.set(id, output.toString('utf8', start, end));
    at = end + 1;
  }
  return texts;
}
