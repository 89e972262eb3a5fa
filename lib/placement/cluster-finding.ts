import { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { APPLICATION_RULES, type ApplicationRuleId } from '../application/application-rules.js';
import type { Finding } from '../engine/finding.js';
import { podTemplateOf } from '../references/pod-template.js';

const RULES = new Map(APPLICATION_RULES.map((rule) => [rule.id, rule]));

/** Returns a finding of a rule about a cluster, by default at the spec of the Pod. */
export function clusterFinding(
  manifest: KubernetesObject,
  rule: ApplicationRuleId,
  finding: Pick<Finding, 'detail'> & Partial<Finding>,
): Finding {
  const path = finding.path ?? podTemplateOf(manifest)?.path ?? [];
  const { severity = 'error', remediation } = RULES.get(rule) ?? {};
  return {
    rule,
    severity,
    type: 'Hazard',
    field: FieldPath.toString(path),
    path,
    value: undefined,
    remediation,
    ...finding,
  };
}
