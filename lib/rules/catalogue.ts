import { LAST_MINOR } from '../api/kubernetes-version.js';
import { APPLICATION_RULES } from '../application/application-rules.js';
import type { Severity } from '../engine/finding.js';
import { disabledFieldRuleIds } from './disabled-fields/find-disabled-fields.js';
import { hazardRules } from './hazards/hazard-rules.js';
import { secretValueHazard } from './hazards/secret.js';
import { podSecurityRules } from './pod-security/pod-security-rules.js';
import { DECODE_RULES } from './validation/decode-rules.js';
import { validationRules } from './validation/validation-rules.js';
import { warningRuleGroups } from './warnings/warning-rule-groups.js';

/** A rule as users read it. */
export interface CatalogueEntry {
  readonly id: string;
  /** The effect of the rule. */
  readonly category: 'refused' | 'warned' | 'hazard' | 'application' | 'dropped' | 'pod-security';
  /** The severity of a hazard or a rule about an application, or the level of a Pod Security check. */
  readonly level: Severity | 'baseline' | 'restricted' | undefined;
  /** The API types that the rule checks. */
  readonly kinds: readonly string[];
  /** The requirement, in one sentence. */
  readonly description: string;
  readonly remediation: string | undefined;
  /**
   * The first and the last Kubernetes minor version that has the rule: 35 is 1.35. `undefined` if
   * there is no such limit.
   */
  readonly since: number | undefined;
  readonly until: number | undefined;
}

/** The members that rules of all categories have. */
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
  level?: Severity,
): CatalogueEntry => ({
  id,
  category: part,
  level,
  kinds,
  description,
  remediation,
  since: since > 0 ? since : undefined,
  until: until < LAST_MINOR ? until : undefined,
});

const ALL_MINORS = { since: 0, until: Number.POSITIVE_INFINITY };

/** All rules, in the order of docs/rules.md. */
export const ruleCatalogue = (): readonly CatalogueEntry[] => [
  ...DECODE_RULES.map((each) => toCatalogueEntry('refused', { ...each, kinds: [], ...ALL_MINORS })),
  ...validationRules.map((each) => toCatalogueEntry('refused', each)),
  ...warningRuleGroups.flat().map((each) => toCatalogueEntry('warned', each)),
  ...hazardRules.map((each) => toCatalogueEntry('hazard', each, each.severity)),
  toCatalogueEntry('hazard', secretValueHazard, secretValueHazard.severity),
  ...APPLICATION_RULES.map((each) =>
    toCatalogueEntry('application', { ...each, ...ALL_MINORS }, each.severity),
  ),
  ...disabledFieldRuleIds().map((id) =>
    toCatalogueEntry('dropped', {
      id,
      kinds: [id.slice(0, id.indexOf('/'))],
      ...(id.includes('/dropped/') ? DROPPED_FIELD_TEXTS : DISABLED_FIELD_TEXTS),
      ...ALL_MINORS,
    }),
  ),
  ...podSecurityRules.map((rule) => ({
    ...toCatalogueEntry('pod-security', rule),
    level: rule.podSecurity?.level,
    since: rule.since,
    // The next version of a check is an entry of its own.
    until: undefined,
  })),
];

const DISABLED_FIELD_TEXTS = {
  description:
    'The field belongs to a feature gate that is off by default in some versions: the API ' +
    'server drops it without a message.',
  remediation:
    'Leave out the field, enable the feature gate in the cluster, or use a version of ' +
    'Kubernetes in which it is on.',
};

const DROPPED_FIELD_TEXTS = {
  description:
    'The `dataSource` of a claim is a PersistentVolumeClaim, or a VolumeSnapshot of the API ' +
    'group `snapshot.storage.k8s.io`: the API server drops any other without a message.',
  remediation: 'Write `dataSourceRef` instead of `dataSource`.',
};
