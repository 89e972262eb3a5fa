import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { FieldPath } from '../api/field-path.js';
import { findPodKind } from '../api/pod-kinds.js';
import type { Finding } from '../engine/finding.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { formatWarning } from '../messages/format-finding.js';
import { authoredPodOf } from './authored-pod.js';
import { isIgnored } from './ignore.js';
import { podLocationOf } from './pod-location.js';
import { isReported } from './validate-object.js';
import { outcomeOf, type ValidationOutcome } from './validate-rendered.js';
import { nearestValidationProp } from './validation-props.js';

/**
 * Returns the outcome of findings that follow from other objects, with the settings of the
 * constructs above their object. They are hazards: those of level `error` make synth fail.
 *
 * @param construct - the object, or the chart whose `toJson` made the manifest
 * @param listPath - the path in the List that contains the manifest; empty if there is none
 */
export function applicationOutcome(
  construct: IConstruct,
  manifest: Manifest,
  listPath: FieldPath,
  findings: readonly Finding[],
): ValidationOutcome {
  const level = nearestValidationProp(construct, 'hazards');
  const reported = findings.filter(
    ({ rule, severity }) => isReported(severity, level) && !isIgnored(construct, rule),
  );
  const prefix = ApiObject.isApiObject(construct) ? authoredPodOf(construct)?.prefix : undefined;
  const format = (finding: Finding): string => {
    if (listPath.length > 0) {
      const field = FieldPath.toString([...listPath, ...finding.path]);
      return formatWarning({ ...finding, field }, field);
    }
    if (prefix === undefined) return formatWarning(finding, finding.field);
    const { podPath } = findPodKind(identityOf(manifest)) ?? { podPath: [] };
    const location = podLocationOf(manifest, podPath, prefix);
    return formatWarning(finding, location.authoredField(finding.path));
  };
  return outcomeOf(
    construct,
    reported.filter(({ severity }) => severity === 'error').map(format),
    reported
      .filter(({ severity }) => severity !== 'error')
      .map((each) => ({ rule: each.rule, severity: each.severity, format: () => format(each) })),
  );
}
