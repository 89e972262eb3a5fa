import { NEWEST_MINOR } from '../api/kubernetes-version.js';
import type { HazardSeverity } from './context/hazard.js';
import { disabledFieldRuleIds } from './disabled-fields/find-disabled-fields.js';
import { hazardRules } from './hazards/hazard-rules.js';
import { podSecurityChecks } from './pod-security/pod-security-checks.js';
import { DECODE_RULES } from './validation/decode-rules.js';
import { validationRules } from './validation/validation-rules.js';
import { warningRuleGroups } from './warnings/warning-rule-groups.js';

/** A rule as people read of it. */
export interface CatalogueEntry {
  readonly id: string;
  /** What a rule that fires comes to. */
  readonly category: 'refused' | 'warned' | 'hazard' | 'dropped' | 'pod-security';
  /** Of a hazard, how sure it is; of Pod Security, who asks for it. */
  readonly level: HazardSeverity | 'baseline' | 'restricted' | undefined;
  /** The types of the API that it judges. */
  readonly kinds: readonly string[];
  /** What holds, in one sentence. */
  readonly description: string;
  readonly remediation: string | undefined;
  /** The first and the last minor of Kubernetes that has it, where it is not all: 35 is 1.35. */
  readonly since: number | undefined;
  readonly until: number | undefined;
}

/** What every rule says of itself. */
export interface RuleMetadata {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly description: string;
  readonly remediation: string | undefined;
  readonly since: number;
  readonly until: number;
}

const toCatalogueEntry = (
  part: CatalogueEntry['category'],
  { id, kinds, description, remediation, since, until }: RuleMetadata,
  level?: HazardSeverity,
): CatalogueEntry => ({
  id,
  category: part,
  level,
  kinds,
  description,
  remediation,
  since: since > 0 ? since : undefined,
  until: until < NEWEST_MINOR ? until : undefined,
});

const ALL_MINORS = { since: 0, until: Number.POSITIVE_INFINITY };

/** Every rule, in the order of the page of rules. */
export const ruleCatalogue = (): readonly CatalogueEntry[] => [
  ...DECODE_RULES.map((each) => toCatalogueEntry('refused', { ...each, kinds: [], ...ALL_MINORS })),
  ...validationRules.map((each) => toCatalogueEntry('refused', each)),
  ...warningRuleGroups.flat().map((each) => toCatalogueEntry('warned', each)),
  ...hazardRules.map((each) => toCatalogueEntry('hazard', each, each.severity)),
  ...disabledFieldRuleIds().map((id) =>
    toCatalogueEntry('dropped', {
      id,
      kinds: [id.slice(0, id.indexOf('/'))],
      ...DISABLED_FIELD_TEXTS,
      ...ALL_MINORS,
    }),
  ),
  ...podSecurityChecks.flatMap(({ id, level, versions }) =>
    versions.map(
      ({ since, description }): CatalogueEntry => ({
        ...toCatalogueEntry('pod-security', {
          id,
          kinds: ['PodSpec'],
          description,
          remediation: undefined,
          ...ALL_MINORS,
        }),
        level,
        since,
      }),
    ),
  ),
];

const DISABLED_FIELD_TEXTS = {
  description:
    'The field stands behind a feature gate that is off by default in some versions: the ' +
    'server drops it without a word.',
  remediation: 'Leave it out, turn the gate on in the cluster, or use a Kubernetes that has it on.',
};
