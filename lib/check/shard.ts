/** A part of all documents: every n-th one, so that the parts are alike. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/**
 * Parses `2/5`, or `/5` if the number of the part comes from elsewhere, from 0. Returns `undefined`
 * for any other text.
 */
export function parseShard(text: string, elsewhere: string | undefined): Shard | undefined {
  const [, index, count] = /^(\d{0,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (index === undefined) return undefined;
  const shard = {
    index: index === '' ? Number(elsewhere || Number.NaN) + 1 : Number(index),
    count: Number(count),
  };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/** Whether a document belongs to a part, by its index among all documents, from 0. */
export const isInShard = ({ index, count }: Shard, document: number): boolean =>
  document % count === index - 1;
