import { minorOf } from '../../lib/api/kubernetes-version.js';
import { validationRules } from '../../lib/rules/validation/validation-rules.js';
import { warningRuleGroups } from '../../lib/rules/warnings/warning-rule-groups.js';
import { gatedFields } from './gated-fields.js';

/** A rule of any category: the kinds that it checks, and the versions that have it. */
export interface AnyRule {
  readonly id: string;
  readonly on: readonly string[];
  appliesTo(minor: number): boolean;
}

const declaredRules = [...validationRules, ...warningRuleGroups.flat()].map(
  ({ id, kinds, since, until }): AnyRule => ({
    id,
    on: kinds,
    appliesTo: (minor) => since <= minor && minor <= until,
  }),
);

const gatedFieldRules = gatedFields.map(
  ({ id, on, versions }): AnyRule => ({
    id,
    on: [on],
    appliesTo: (minor) => versions.some((version) => minorOf(version) === minor),
  }),
);

/** All validation rules, warnings and disabled-field rules. */
export const allRules: readonly AnyRule[] = [...declaredRules, ...gatedFieldRules];
