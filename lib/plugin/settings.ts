import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../api/kubernetes.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import { FAIL_ON, type FailOn } from '../check/problem.js';
import { isObject } from '../engine/scalar.js';
import { nearest } from '../engine/suggest.js';
import { HAZARD_LEVELS, type HazardLevel } from '../rules/hazards/hazard.js';
import { notSilenceable } from '../rules/silenceable.js';

/** How `cdk8s synth` has manifests judged: the `properties` of the plugin in cdk8s.yaml. */
export interface PodValidationProperties {
  /**
   * The version of Kubernetes that the manifests are for.
   *
   * @default '1.37' - the newest that is known
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The level of the Pod Security Standards that Pods must meet. A Pod that does not is refused.
   *
   * @default - none
   */
  readonly podSecurity?: PodSecurityLevel | undefined;
  /**
   * Down to which level hazards are told.
   *
   * @default 'warning' - no note, of which people who know their trade differ
   */
  readonly hazards?: HazardLevel | 'none' | undefined;
  /**
   * From what on the synth fails: what a server refuses; also what it warns of; also hazards. All of them are reported in any case.
   *
   * @default 'refused'
   */
  readonly failOn?: FailOn | undefined;
  /**
   * The ids of warnings and hazards that are not said, each with the reason why it is meant to be so.
   *
   * @default - all are said
   */
  readonly silence?: Readonly<Record<string, string>> | undefined;
}

/** The properties, with nothing left open. */
export interface Settings {
  readonly kubernetes: KubernetesVersion;
  readonly podSecurity: PodSecurityLevel | undefined;
  readonly hazards: HazardLevel | 'none';
  readonly failOn: FailOn;
  readonly silenced: ReadonlySet<string>;
}

const CHOICES = {
  kubernetes: KUBERNETES_VERSIONS,
  podSecurity: POD_SECURITY_LEVELS,
  hazards: [...HAZARD_LEVELS, 'none'],
  failOn: FAIL_ON,
} as const;
const KNOWN: readonly string[] = [...Object.keys(CHOICES), 'silence'];

/** What the properties say. They come from a file of YAML, so throws an Error for all that is wrong in them, at once. */
export function settingsOf(properties: unknown): Settings {
  const faults = isObject(properties) ? faultsOf(properties) : ['write a map, as `kubernetes: "1.36"`'];
  if (faults.length > 0) throw new Error(`PodValidation cannot use its properties in cdk8s.yaml:\n  ${faults.join('\n  ')}`);
  const { kubernetes = '1.37', podSecurity, hazards = 'warning', failOn = 'refused', silence = {} } = properties as PodValidationProperties;
  return { kubernetes, podSecurity, hazards, failOn, silenced: new Set(Object.keys(silence)) };
}

function faultsOf(properties: object): readonly string[] {
  return Object.entries(properties).flatMap(([name, value]): readonly string[] => {
    if (name === 'silence') return silenceFaults(value);
    if (!KNOWN.includes(name)) {
      const meant = nearest(name, KNOWN);
      return [`${name} is not known: ${meant ? `did you mean ${meant}?` : `write one of ${KNOWN.join(', ')}`}`];
    }
    const choices: readonly unknown[] = CHOICES[name as keyof typeof CHOICES];
    if (choices.includes(value)) return [];
    // YAML reads a version without quotes as a number: 1.40 is 1.4.
    const fault = typeof value === 'number' ? 'is a number: write, in quotes,' : 'is not known: write';
    return [`${name}: ${JSON.stringify(value)} ${fault} one of ${choices.map((each) => JSON.stringify(each)).join(', ')}`];
  });
}

function silenceFaults(silence: unknown): readonly string[] {
  if (!isObject(silence)) return ['silence: write a map of rules and reasons, as `Container/env-hides: the later value is meant`'];
  return Object.entries(silence).flatMap(([rule, reason]) => {
    const fault = notSilenceable(rule);
    if (fault !== undefined) return [`silence: ${fault}`];
    const isSaid = typeof reason === 'string' && reason.trim() !== '';
    return isSaid ? [] : [`silence: '${rule}' is silenced without a reason: say why it is meant to be so`];
  });
}
