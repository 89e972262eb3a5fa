/** An output of the process, or a substitute for it in a test. */
interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** No text is wrapped to fewer columns. */
const MIN_COLUMNS = 20;

/**
 * Returns the width of a terminal, in columns: `COLUMNS` if it is set, else that of the terminal.
 * `undefined` if the output is no terminal, or its width is not known.
 */
export function terminalWidth(
  { isTTY, columns }: OutputStream,
  env: Readonly<Record<string, string | undefined>>,
): number | undefined {
  if (isTTY !== true) return undefined;
  const width = /^[1-9]\d{0,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : columns;
  return width ? Math.max(width, MIN_COLUMNS) : undefined;
}
