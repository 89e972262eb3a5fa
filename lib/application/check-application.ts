import { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Finding } from '../engine/finding.js';
import type { Application, ApplicationCheck, ApplicationOptions, Problem } from './application.js';
import { ApplicationIndex } from './application-index.js';
import { APPLICATION_RULES } from './application-rules.js';
import { checkAddresses } from './checks/check-addresses.js';
import { checkAutoscalers } from './checks/check-autoscalers.js';
import { checkBackends } from './checks/check-backends.js';
import { checkDisruptionBudgets } from './checks/check-disruption-budgets.js';
import { checkKeys } from './checks/check-keys.js';
import { checkNames } from './checks/check-names.js';
import { checkSelectors } from './checks/check-selectors.js';
import { checkNodePorts, checkServicePorts } from './checks/check-service-ports.js';
import { checkStatefulSets } from './checks/check-stateful-sets.js';
import { checkClaims, checkOverlaps, checkSpread } from './checks/check-workloads.js';
import { PodIndex } from './pod-index.js';

const CHECKS: readonly ApplicationCheck[] = [
  checkNames,
  checkKeys,
  checkBackends,
  checkSelectors,
  checkServicePorts,
  checkNodePorts,
  checkStatefulSets,
  checkAutoscalers,
  checkDisruptionBudgets,
  checkOverlaps,
  checkSpread,
  checkClaims,
  checkAddresses,
];

/** A text that a template or a user replaces, such as `$(NAME)`, `{{ name }}` or `<NAME>`. */
const PLACEHOLDER = /\$[{(]|\{\{|<[A-Z]/;

/**
 * Finds the problems between objects that are applied together: references to objects, keys and
 * ports that do not exist, selectors that select no Pods, and objects that work against each other.
 * The API server accepts all of them.
 *
 * A contradiction between two objects is an error, and so is a name that differs from that of an
 * object in one letter. An object that is only missing is a note, because it can be in the cluster:
 * with `complete`, it is an error. Objects that controllers create, such as the Secret of a
 * Certificate, and names that a custom resource or a command contains, count as existing.
 *
 * @param manifests - the manifests, of any kinds, without Lists
 * @returns the findings of each manifest, in the order of the manifests
 *
 * @example
 * ```ts
 * import { checkApplication } from 'cdk8s-pods';
 *
 * const settings = {
 *   apiVersion: 'v1',
 *   kind: 'ConfigMap',
 *   metadata: { name: 'settings' },
 *   data: { MODE: 'fast' },
 * };
 * const pod = {
 *   apiVersion: 'v1',
 *   kind: 'Pod',
 *   metadata: { name: 'web' },
 *   spec: {
 *     containers: [
 *       { name: 'app', image: 'nginx', envFrom: [{ configMapRef: { name: 'setings' } }] },
 *     ],
 *   },
 * };
 * for (const { field, remediation } of checkApplication([settings, pod]).flat())
 *   console.log(`${field}: ${remediation}`);
 * // spec.containers[0].envFrom[0].configMapRef.name: Did you mean 'settings'?
 * ```
 */
export function checkApplication(
  manifests: readonly KubernetesObject[],
  options: ApplicationOptions = {},
): readonly (readonly Finding[])[] {
  return findProblems(manifests, options);
}

/**
 * Returns the same, with other objects that exist.
 *
 * @param around - the objects of the whole repository, for which nothing is reported
 * @param settingsOf - returns the settings for the references of an object
 */
export function findProblems(
  manifests: readonly KubernetesObject[],
  options: ApplicationOptions,
  around?: ApplicationIndex,
  settingsOf: Application['settingsOf'] = () => options,
): readonly (readonly Finding[])[] {
  const objects = new ApplicationIndex(manifests);
  const pods = new PodIndex(() => objects.pods);
  const application: Application = { objects, pods, options, settingsOf, around };
  const found = new Map<KubernetesObject, Map<string, Finding>>();
  const report = (problem: Problem): void => {
    if (PLACEHOLDER.test(problem.detail)) return;
    const findings = found.get(problem.from) ?? new Map<string, Finding>();
    found.set(problem.from, findings);
    const finding = toFinding(problem);
    const key = `${finding.rule} ${finding.field} ${finding.detail}`;
    if (!findings.has(key)) findings.set(key, finding);
  };
  for (const check of CHECKS) check(application, report);
  return manifests.map((each) => {
    const findings = found.get(each);
    return findings === undefined ? NONE : [...findings.values()];
  });
}

const NONE: readonly Finding[] = [];
const SEVERITIES = new Map(APPLICATION_RULES.map(({ id, severity }) => [id, severity]));

const toFinding = ({ rule, path, detail, remediation, severity }: Problem): Finding => ({
  rule,
  severity: severity ?? SEVERITIES.get(rule) ?? 'error',
  type: 'Hazard',
  field: FieldPath.toString(path),
  path,
  value: undefined,
  detail,
  remediation,
});
