/** How a text must be written: answers with the faults, in Kubernetes' words, or with nothing. */
export type FormatCheck = (value: string) => FormatError | undefined;

/** One fault, or several at once. */
export type FormatError = string | readonly string[];

/** The faults among some, none where there is none. */
export function collectFormatErrors(
  ...found: readonly (FormatError | false | undefined)[]
): FormatError | undefined {
  if (!found.some(Boolean)) return undefined;
  const all = found.flatMap((fault) => (fault ? fault : []));
  return all.length > 1 ? all : all[0];
}
