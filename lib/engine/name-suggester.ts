import { closestMatch } from '../formats/closest-match.js';

/** Maximum number of names that are compared with wrong names, for all findings of a run. */
const MAX_COMPARISONS = 10_000;
/** Maximum length of a wrong name that is compared, in characters. */
const MAX_COMPARED_LENGTH = 253;

/** Suggests names, in a time that does not depend on how many names are wrong. */
export class NameSuggester {
  private comparisonsLeft = MAX_COMPARISONS;

  /**
   * Returns a question about a value that is not one of some names. `undefined` if none of them is
   * similar, or after the maximum number of comparisons.
   */
  didYouMean(value: unknown, names: Iterable<string>): string | undefined {
    if (typeof value !== 'string' || value.length > MAX_COMPARED_LENGTH) return undefined;
    const compared: string[] = [];
    for (const name of names) {
      if (this.comparisonsLeft-- <= 0) return undefined;
      compared.push(name);
    }
    const match = closestMatch(value, compared);
    return match && `Did you mean '${match}'?`;
  }
}
