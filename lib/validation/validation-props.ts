import type { IConstruct } from 'constructs';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { AppCluster } from '../cluster/cluster.js';
import type { Severity } from '../engine/finding.js';

/**
 * How Pods are validated at synth. A prop that is set on a construct applies to all constructs
 * below it, except where a nearer construct sets it too.
 */
export interface ValidationProps {
  /**
   * The version of Kubernetes that the manifests are for. It decides which fields exist, and what
   * the API server rejects and warns about.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The level of the Pod Security Standards that Pods must meet. The `podSecurity` of a Pod itself
   * takes precedence.
   *
   * @default - no level is required
   */
  readonly podSecurity?: PodSecurityLevel | undefined;
  /**
   * Whether warnings and all hazards make synth fail, as errors and hazards of level `error` do.
   *
   * @default false - they are printed
   */
  readonly strict?: boolean | undefined;
  /**
   * The lowest level of hazards to report, also of those between objects. `'none'` reports only
   * what the API server itself reports.
   *
   * @default 'warning' - no notes, about which experts disagree
   */
  readonly hazards?: Severity | 'none' | undefined;
  /**
   * Whether to validate the objects that other libraries make: cdk8s-plus, `cdk8s import`, a Helm
   * chart, or a plain ApiObject. Their kinds are those of Pods and workloads, and those around
   * them, such as Service and ConfigMap. Objects of other kinds are not validated.
   *
   * @default true in an App of this package; `false` in other apps
   */
  readonly validateAll?: boolean | undefined;
  /**
   * Whether the app, or the environment, contains everything that its objects need. A reference to
   * an object that is missing is an error then, and not a note.
   *
   * @default false
   */
  readonly complete?: boolean | undefined;
  /**
   * The objects that exist without being in the app, such as `Secret/registry`, or `ConfigMap/*`
   * for all objects of a kind.
   *
   * @default - those that every cluster has
   */
  readonly externals?: readonly string[] | undefined;
  /**
   * The cluster that the Pods are for, which `clusterOf` of `cdk8s-pods/cluster` reads. Synth
   * reports the Pods that find no node in it.
   *
   * @default - Pods are not compared with a cluster
   */
  readonly cluster?: AppCluster | undefined;
}

const propsByConstruct = new WeakMap<IConstruct, ValidationProps>();

/** Sets props on a construct. Those that are `undefined` keep their earlier values. */
export function setValidationProps(scope: IConstruct, props: ValidationProps): void {
  const { kubernetes, podSecurity, strict, hazards, validateAll, complete, externals, cluster } =
    props;
  const earlier = propsByConstruct.get(scope);
  propsByConstruct.set(scope, {
    kubernetes: kubernetes ?? earlier?.kubernetes,
    podSecurity: podSecurity ?? earlier?.podSecurity,
    strict: strict ?? earlier?.strict,
    hazards: hazards ?? earlier?.hazards,
    validateAll: validateAll ?? earlier?.validateAll,
    complete: complete ?? earlier?.complete,
    externals: externals ?? earlier?.externals,
    cluster: cluster ?? earlier?.cluster,
  });
}

/** Returns the value of a prop on the nearest construct that sets it: this one or one above it. */
export function nearestValidationProp<F extends keyof ValidationProps>(
  construct: IConstruct,
  field: F,
): ValidationProps[F] {
  for (let each: IConstruct | undefined = construct; each; each = each.node.scope) {
    const value = propsByConstruct.get(each)?.[field];
    if (value !== undefined) return value;
  }
  return undefined;
}
