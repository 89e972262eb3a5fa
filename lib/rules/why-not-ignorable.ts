import { APPLICATION_RULES } from '../application/application-rules.js';
import { closestMatch } from '../formats/closest-match.js';
import { disabledFieldRuleIds } from './disabled-fields/find-disabled-fields.js';
import { hazardRules } from './hazards/hazard-rules.js';
import { secretValueHazard } from './hazards/secret.js';
import { validationRules } from './validation/validation-rules.js';
import { warningRuleGroups } from './warnings/warning-rule-groups.js';

/** The ids of all rules that can be ignored. */
let ignorable: ReadonlySet<string> | undefined;

/** Returns why a rule cannot be ignored, or `undefined` if it can. */
export function whyNotIgnorable(id: string): string | undefined {
  ignorable ??= new Set([
    ...[...warningRuleGroups.flat(), ...hazardRules, ...APPLICATION_RULES].map((rule) => rule.id),
    secretValueHazard.id,
    ...disabledFieldRuleIds(),
  ]);
  if (ignorable.has(id)) return undefined;
  if (validationRules.some((rule) => rule.id === id))
    return `'${id}' is an error, and errors cannot be ignored: the API server would reject the Pod`;
  const match = closestMatch(id, ignorable);
  return `there is no warning or hazard '${id}'${match ? `: did you mean '${match}'?` : ''}`;
}
