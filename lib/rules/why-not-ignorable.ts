import { closestMatch } from '../formats/closest-match.js';
import { disabledFieldRuleIds } from './disabled-fields/find-disabled-fields.js';
import { hazardRules } from './hazards/hazard-rules.js';
import { validationRules } from './validation/validation-rules.js';
import { warningRuleGroups } from './warnings/warning-rule-groups.js';

/** Why an id is not one of a rule that only warns; nothing where it is. */
export function whyNotIgnorable(id: string): string | undefined {
  const known = [
    ...[...warningRuleGroups.flat(), ...hazardRules].map((rule) => rule.id),
    ...disabledFieldRuleIds(),
  ];
  if (known.includes(id)) return undefined;
  if (validationRules.some((rule) => rule.id === id))
    return `'${id}' refuses, and a refusal cannot be silenced: the API server would not take the Pod`;
  const meant = closestMatch(id, known);
  return `there is no warning or hazard '${id}'${meant ? `: did you mean '${meant}'?` : ''}`;
}
