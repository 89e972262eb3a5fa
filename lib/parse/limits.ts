/** Maximum depth, in lists and maps, that Go's decoders of YAML and JSON read. */
export const MAX_DECODE_DEPTH = 10_000;

/**
 * Maximum depth, in lists and maps, that the fast YAML parser reads. It is recursive; the exact
 * parser, which is not, reads deeper documents.
 */
export const MAX_FAST_YAML_DEPTH = 200;

/**
 * Maximum depth, in lists and maps, of plain data from `JSON.parse`, which recursive functions
 * visit. The exact parser reads deeper documents.
 */
export const MAX_PLAIN_JSON_DEPTH = 500;

/** Maximum depth, in lists and maps, of an object that `import` writes as TypeScript. */
export const MAX_IMPORT_DEPTH = 500;

/** Maximum number of digits of an integer that every JavaScript number holds exactly. */
export const MAX_EXACT_DIGITS = 15;

/**
 * Maximum number of values read from one document. At about 150 bytes each, more could exhaust the
 * memory of a small machine.
 */
export const MAX_VALUES = 10_000_000;

/**
 * Maximum number of values read from one line of YAML. A request of 3 MiB, the largest that the API
 * server accepts, has fewer: in JSON, each value and its comma need two bytes.
 */
export const MAX_VALUES_ON_LINE = 2_000_000;

/** Formats the error about a document with more values than a limit. */
export const tooManyValuesMessage = (limit: number, place = 'in one document'): string =>
  `more than ${limit} values ${place} are not read`;
