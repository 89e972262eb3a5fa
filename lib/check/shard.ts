/** A part of all documents: every so manieth, so that the parts are alike. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/**
 * Reads `2/5`; or `/5`, where the number of the part comes from elsewhere, from 0. Nothing, where
 * it is neither.
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

/** Whether a document belongs to a part: by its number among all, from 0. */
export const isInShard = ({ index, count }: Shard, document: number): boolean =>
  document % count === index - 1;
