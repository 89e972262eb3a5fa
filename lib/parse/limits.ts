/**
 * So many values of one document are read. Each takes some 150 bytes of memory, so more would end
 * the process of whoever has to do with little.
 */
export const MAX_VALUES = 10_000_000;

export const tooManyValuesMessage = (most: number): string =>
  `more than ${most} values in one document are not read`;
