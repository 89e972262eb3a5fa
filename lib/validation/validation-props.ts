import type { IConstruct } from 'constructs';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { HazardSeverity } from '../rules/context/hazard.js';

/**
 * How Pods are judged at synth. Each is said of a construct, and holds for all below it that do not
 * say otherwise.
 */
export interface ValidationProps {
  /**
   * The version of Kubernetes that the manifests are for: it decides what is refused, warned of and
   * dropped.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The level of the Pod Security Standards that Pods must meet. A Pod's own `podSecurity` wins.
   *
   * @default - none
   */
  readonly podSecurity?: PodSecurityLevel | undefined;
  /**
   * Whether warnings and hazards stop synth, as refusals do.
   *
   * @default false - they are shown
   */
  readonly strict?: boolean | undefined;
  /**
   * Down to which level hazards are told; `'none'`: only what the server says itself.
   *
   * @default 'warning' - no note, of which people who know their trade differ
   */
  readonly hazards?: HazardSeverity | 'none' | undefined;
  /**
   * Whether every object of the API that holds a Pod is judged, whoever made it: cdk8s-plus, `cdk8s
   * import`, Helm, a plain ApiObject.
   *
   * @default false - what this package's constructs make
   */
  readonly validateAll?: boolean | undefined;
}

const propsByConstruct = new WeakMap<IConstruct, ValidationProps>();

/** Keeps what is said of a construct, beside what was said of it before. */
export function setValidationProps(scope: IConstruct, props: ValidationProps): void {
  const { kubernetes, podSecurity, strict, hazards, validateAll } = props;
  const before = propsByConstruct.get(scope);
  propsByConstruct.set(scope, {
    kubernetes: kubernetes ?? before?.kubernetes,
    podSecurity: podSecurity ?? before?.podSecurity,
    strict: strict ?? before?.strict,
    hazards: hazards ?? before?.hazards,
    validateAll: validateAll ?? before?.validateAll,
  });
}

/** What was said nearest to a construct: of itself, or of one that holds it. */
export function nearestValidationProp<F extends keyof ValidationProps>(
  construct: IConstruct,
  field: F,
): ValidationProps[F] {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const value = propsByConstruct.get(at)?.[field];
    if (value !== undefined) return value;
  }
  return undefined;
}
