import type { DocumentResult } from './check-document.js';
import type { ConfigIgnore } from './config.js';
import type { Diagnostic } from './diagnostic.js';

/** The exclusions of a configuration file. Paths are relative to its folder. */
export interface Exclusions {
  readonly exclude?: readonly string[];
  readonly ignore?: readonly ConfigIgnore[];
}

/** Whether a path is another path, or below it. */
const isSameOrBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder.replace(/\/+$/, '')}/`);

/** Whether a file is not checked. */
export const isExcluded = ({ exclude = [] }: Exclusions, path: string): boolean =>
  exclude.some((each) => isSameOrBelow(path, each));

/** Returns the diagnostics of a file without those of ignored rules. Errors cannot be ignored. */
export function withoutIgnored(
  checked: DocumentResult,
  { ignore = [] }: Exclusions,
  path: string,
): DocumentResult {
  const here = ignore.filter((each) => each.in === undefined || isSameOrBelow(path, each.in));
  if (here.length === 0) return checked;
  const isTold = (problem: Diagnostic): boolean =>
    !here.some((each) => matchesIgnore(each, problem));
  return {
    ...checked,
    objects: checked.objects.map((each) => ({
      ...each,
      diagnostics: each.diagnostics.filter(isTold),
    })),
  };
}

function matchesIgnore({ rule, object }: ConfigIgnore, problem: Diagnostic): boolean {
  if (rule !== problem.rule || (problem.kind !== 'warned' && problem.kind !== 'hazard'))
    return false;
  return object === undefined || object === `${problem.object?.kind}/${problem.object?.name}`;
}
