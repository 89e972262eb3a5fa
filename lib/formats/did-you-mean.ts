/** Maximum number of suggestions. */
const MAX_SUGGESTIONS = 8;

/**
 * Returns the lines of an error that suggests names: in its sentence if there is one, else below
 * it, one on each line.
 *
 * @param otherwise - what to do if there is no suggestion
 */
export function didYouMean(
  message: string,
  names: readonly string[],
  otherwise: string,
): readonly string[] {
  const [first, ...more] = names;
  if (first === undefined) return [`${message}: ${otherwise}`];
  if (more.length === 0) return [`${message}: did you mean '${first}'?`];
  const left = names.length - MAX_SUGGESTIONS;
  return [
    `${message}: did you mean one of these?`,
    ...names.slice(0, MAX_SUGGESTIONS).map((name) => `  ${name}`),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ];
}
