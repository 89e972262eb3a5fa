import type { IConstruct } from 'constructs';
import type { KubernetesVersion } from '../api/kubernetes.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { HazardLevel } from '../rules/hazards/hazard.js';

/** How Pods are judged at synth. Each is said of a construct, and holds for all below it that do not say otherwise. */
export interface JudgingProps {
  /**
   * The version of Kubernetes that the manifests are for: it decides what is refused, warned of and dropped.
   *
   * @default '1.37' - the newest that is known
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
  readonly hazards?: HazardLevel | 'none' | undefined;
  /**
   * Whether every object of the API that holds a Pod is judged, whoever made it: cdk8s-plus, `cdk8s import`, Helm, a plain ApiObject.
   *
   * @default false - what this package's constructs make
   */
  readonly judgeAll?: boolean | undefined;
}

const said = new WeakMap<IConstruct, JudgingProps>();

/** Keeps what is said of a construct, beside what was said of it before. */
export function say(scope: IConstruct, props: JudgingProps): void {
  const { kubernetes, podSecurity, strict, hazards, judgeAll } = props;
  const before = said.get(scope);
  said.set(scope, {
    kubernetes: kubernetes ?? before?.kubernetes,
    podSecurity: podSecurity ?? before?.podSecurity,
    strict: strict ?? before?.strict,
    hazards: hazards ?? before?.hazards,
    judgeAll: judgeAll ?? before?.judgeAll,
  });
}

/** What was said nearest to a construct: of itself, or of one that holds it. */
export function judgingOf<F extends keyof JudgingProps>(construct: IConstruct, field: F): JudgingProps[F] {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const value = said.get(at)?.[field];
    if (value !== undefined) return value;
  }
  return undefined;
}
