/** Returns what is wrong with a text, in Kubernetes' words, or `undefined`. */
export type FormatCheck = (value: string) => FormatError | undefined;

/** One error, or several at once. */
export type FormatError = string | readonly string[];

/** Returns the errors in a list, or `undefined` if there are none. */
export function collectFormatErrors(
  ...found: readonly (FormatError | false | undefined)[]
): FormatError | undefined {
  if (!found.some(Boolean)) return undefined;
  const all = found.flatMap((fault) => (fault ? fault : []));
  return all.length > 1 ? all : all[0];
}
