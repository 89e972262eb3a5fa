import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../api/kubernetes.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import { isObject } from '../engine/scalar.js';
import { nearest } from '../engine/suggest.js';
import { HAZARD_LEVELS, type HazardLevel } from '../rules/hazards/hazard.js';
import { notSilenceable } from '../rules/silenceable.js';
import { FAIL_ON, type FailOn } from './problem.js';

export const HAZARDS = [...HAZARD_LEVELS, 'none'] as const;

/** The file in which a repository says once how it is checked. */
export const CONFIG_FILE = 'cdk8s-pods.yaml';

/** What a repository says once, for all that is checked in it. */
export interface Config {
  readonly kubernetes?: KubernetesVersion;
  readonly podSecurity?: PodSecurityLevel;
  readonly hazards?: HazardLevel | 'none';
  readonly failOn?: FailOn;
  /** Where other kinds hold a Pod template: `argoproj.io/v1alpha1:Rollout: spec.template`. */
  readonly podTemplates?: Readonly<Record<string, string>>;
  /** Files and folders that are not looked at, as seen from the file's own folder. */
  readonly exclude?: readonly string[];
  readonly ignore?: readonly ConfigIgnore[];
}

/** A rule that is not to be told: anywhere, or of some objects. */
export interface ConfigIgnore {
  readonly rule: string;
  readonly reason: string;
  /** The file or the folder in which it is not told, as seen from the file's own folder. */
  readonly in?: string;
  /** The object of which it is not told: `Deployment/web`. */
  readonly object?: string;
}

/** What is wrong with a value of the file; nothing, where nothing is. */
type Fault = (value: unknown, at: string) => readonly string[];

const oneOf =
  (choices: readonly string[]): Fault =>
  (value, at) => {
    // An unquoted 1.30 would be 1.3: versions are texts.
    if (choices.includes(String(value))) return [];
    const meant = nearest(String(value), choices);
    return [`${at}: ${JSON.stringify(value)} is not known: ${meant ? `did you mean '${meant}'?` : `write one of ${choices.join(', ')}`}`];
  };

const text: Fault = (value, at) => (typeof value === 'string' && value.trim() !== '' ? [] : [`${at}: write a text`]);

const silenceable: Fault = (value, at) => text(value, at).concat(typeof value === 'string' ? (notSilenceable(value) ?? []) : []);

const listOf =
  (item: Fault): Fault =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((each: unknown, i) => item(each, `${at}[${i}]`)) : [`${at}: write a list`];

const mapOf =
  (item: Fault): Fault =>
  (value, at) =>
    isObject(value) ? Object.entries(value).flatMap(([key, each]) => item(each, `${at}.${key}`)) : [`${at}: write a map`];

const objectOf =
  (fields: Readonly<Record<string, Fault>>, required: readonly string[] = []): Fault =>
  (value, at) => {
    if (!isObject(value)) return [`${at || 'the file'}: write a map of ${Object.keys(fields).join(', ')}`];
    const prefix = at && `${at}.`;
    const missing = required.filter((name) => !(name in value)).map((name) => `${prefix}${name}: write it`);
    const wrong = Object.entries(value).flatMap(
      ([key, each]) => fields[key]?.(each, prefix + key) ?? [`${prefix}${unknownKey(key, fields)}`],
    );
    return [...missing, ...wrong];
  };

function unknownKey(key: string, fields: object): string {
  const meant = nearest(key, Object.keys(fields));
  return `${key}: there is no such setting${meant ? `: did you mean '${meant}'?` : ''}`;
}

/** `argoproj.io/v1alpha1:Rollout: spec.template` */
const template: Fault = (value, at) =>
  /^podTemplates\.[^=:]+:[^=:]+=[\w.]+$/.test(`${at}=${value}`) ? [] : [`${at}: write it as argoproj.io/v1alpha1:Rollout: spec.template`];

const CONFIG = objectOf({
  kubernetes: oneOf(KUBERNETES_VERSIONS),
  podSecurity: oneOf(POD_SECURITY_LEVELS),
  hazards: oneOf(HAZARDS),
  failOn: oneOf(FAIL_ON),
  podTemplates: mapOf(template),
  exclude: listOf(text),
  ignore: listOf(objectOf({ rule: silenceable, reason: text, in: text, object: text }, ['rule', 'reason'])),
});

/** What the file says; or all that is wrong with it. A file that holds nothing says nothing. */
export function configOf(value: unknown): Config | readonly string[] {
  if (value === null) return {};
  const faults = CONFIG(value, '');
  if (faults.length > 0) return faults;
  const config = value as Config;
  return config.kubernetes === undefined ? config : { ...config, kubernetes: String(config.kubernetes) as KubernetesVersion };
}
