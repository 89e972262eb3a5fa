/** So many values of one document are read. Each takes some 150 bytes of memory, so more would end the process of whoever has to do with little. */
export const MOST = 10_000_000;

export const tooMany = (most: number): string => `more than ${most} values in one document are not read`;
