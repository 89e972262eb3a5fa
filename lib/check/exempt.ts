import type { ConfigIgnore } from './config.js';
import type { Checked } from './document.js';
import type { Problem } from './problem.js';

/** What a repository's own file says of a file in it. Paths are as seen from its folder. */
export interface Exemptions {
  readonly exclude?: readonly string[];
  readonly ignore?: readonly ConfigIgnore[];
}

/** Whether a path is another, or below it. */
const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder.replace(/\/+$/, '')}/`);

/** Whether a file is not looked at. */
export const isExcluded = ({ exclude = [] }: Exemptions, path: string): boolean => exclude.some((each) => isIn(path, each));

/** What is wrong in a file, without what is not to be told of it. What a server refuses is always told. */
export function exempted(checked: Checked, { ignore = [] }: Exemptions, path: string): Checked {
  const here = ignore.filter((each) => each.in === undefined || isIn(path, each.in));
  if (here.length === 0) return checked;
  const isTold = (problem: Problem): boolean => !here.some((each) => isMeant(each, problem));
  return { ...checked, objects: checked.objects.map((each) => ({ ...each, problems: each.problems.filter(isTold) })) };
}

function isMeant({ rule, object }: ConfigIgnore, problem: Problem): boolean {
  if (rule !== problem.rule || (problem.kind !== 'warned' && problem.kind !== 'hazard')) return false;
  return object === undefined || object === `${problem.object?.kind}/${problem.object?.name}`;
}
