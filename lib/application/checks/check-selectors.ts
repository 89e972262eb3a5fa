import { kindOf, nameOf } from '../../references/fields.js';
import type { SelectorReference, SelectorUse } from '../../references/reference.js';
import type { Problem } from '../application.js';
import { type Application, type ApplicationCheck, severityTogether } from '../application.js';
import type { ReferenceFrom } from '../application-index.js';
import { titleOfPods } from '../application-pods.js';
import { isRunTimeLabel, mayBeOfCustomResource, nearSelection } from '../near-selection.js';
import { selectsPods } from '../selects-pods.js';

/** The effect of a selector that selects no Pods. */
const CONSEQUENCES: Readonly<Record<Exclude<SelectorUse, 'spread'>, string>> = {
  service: 'it has no endpoints, and connections are refused',
  'disruption-budget': 'it protects nothing (NoPods: No matching pods found)',
  'network-policy': 'it applies to no Pod, and restricts no traffic',
  'network-peer': 'this peer allows no traffic',
};

/** Finds selectors that select no Pods. */
export const checkSelectors: ApplicationCheck = (application, report) => {
  for (const { from, reference } of application.objects.references) {
    if (reference.by !== 'selector' || reference.port !== undefined || reference.use === 'spread')
      continue;
    const { selector, namespace } = reference;
    if (application.pods.select(selector, namespace, 1).length > 0) continue;
    const problem = findNoPods(application, { from, reference }, CONSEQUENCES[reference.use]);
    if (problem !== undefined) report({ from, ...problem });
  }
};

function findNoPods(
  application: Application,
  { from, reference }: ReferenceFrom<SelectorReference>,
  consequence: string,
): Omit<Problem, 'from'> | undefined {
  const { selector, namespace, path, use } = reference;
  const { matchLabels } = selector;
  const detail = `${kindOf(from)} '${nameOf(from) ?? ''}' selects no Pod: ${consequence}`;
  const miss = nearSelection(application, selector, namespace);
  if (
    miss !== undefined &&
    (miss.actual === undefined ||
      !mayBeOfCustomResource(application, new Map([[miss.key, miss.required]])))
  ) {
    const owner = titleOfPods(miss.pods);
    return {
      rule: 'selector/similar-labels',
      path: [...path, ...(use === 'service' ? [] : ['matchLabels']), miss.key],
      detail,
      remediation:
        miss.actual === undefined
          ? `The Pods of ${owner} have all of these labels except '${miss.key}: ${miss.required}'.`
          : `The Pods of ${owner} have the label '${miss.key}: ${miss.actual}'.`,
    };
  }
  if (mayBeOfCustomResource(application, matchLabels)) return undefined;
  const elsewhere =
    namespace === undefined || matchLabels.size === 0
      ? undefined
      : application.pods
          .select(selector, undefined)
          .find((each) => selectsPods(selector, each) && each.namespace !== namespace);
  if (elsewhere !== undefined)
    return {
      rule: 'selector/namespace',
      path,
      detail: `${detail}. The Pods of ${titleOfPods(elsewhere)} are in the namespace ${elsewhere.namespace}, and not in ${namespace}`,
      remediation: 'Selectors do not reach other namespaces: move the object.',
      severity: severityTogether(application, 'warning'),
    };
  const isCertain =
    use !== 'network-peer' && ![...matchLabels].some(([k, v]) => isRunTimeLabel(k, v));
  return {
    rule: 'selector/selects-pods',
    path,
    detail,
    remediation: 'Write the labels of a Pod template, or add the workload.',
    severity: application.settingsOf(from).complete && isCertain ? 'error' : 'note',
  };
}
