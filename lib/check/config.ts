import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import { SEVERITIES, type Severity } from '../engine/finding.js';
import { isObject } from '../engine/go-value.js';
import { closestMatch } from '../formats/closest-match.js';
import { whyNotIgnorable } from '../rules/why-not-ignorable.js';
import { FAIL_ON, type FailOn } from './diagnostic.js';

export const HAZARD_CHOICES = [...SEVERITIES, 'none'] as const;

/** The configuration file of a repository. */
export const CONFIG_FILE = 'cdk8s-pods.yaml';

/** The settings of a repository for all checks. */
export interface Config {
  readonly kubernetes?: KubernetesVersion;
  readonly podSecurity?: PodSecurityLevel;
  readonly hazards?: Severity | 'none';
  readonly failOn?: FailOn;
  /**
   * The Pod templates in kinds that are not Kubernetes' own:
   * `argoproj.io/v1alpha1:Rollout: spec.template`.
   */
  readonly podTemplates?: Readonly<Record<string, string>>;
  /**
   * The files and folders that are not checked, relative to the folder of the configuration file.
   */
  readonly exclude?: readonly string[];
  readonly ignore?: readonly ConfigIgnore[];
}

/** A rule to ignore, everywhere or for some objects. */
export interface ConfigIgnore {
  readonly rule: string;
  readonly reason: string;
  /**
   * The file or folder in which the rule is ignored, relative to the folder of the configuration
   * file.
   */
  readonly in?: string;
  /** The object for which the rule is ignored: `Deployment/web`. */
  readonly object?: string;
}

/** Returns what is wrong with a value of the file, or `undefined`. */
type ConfigCheck = (value: unknown, at: string) => readonly string[];

const oneOf =
  (choices: readonly string[]): ConfigCheck =>
  (value, at) => {
    // YAML reads an unquoted 1.30 as 1.3, so versions must be strings.
    if (choices.includes(String(value))) return [];
    const meant = closestMatch(String(value), choices);
    return [
      `${at}: ${JSON.stringify(value)} is not known: ${meant ? `did you mean '${meant}'?` : `write one of ${choices.join(', ')}`}`,
    ];
  };

const text: ConfigCheck = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? [] : [`${at}: write a text`];

const ignorableRule: ConfigCheck = (value, at) =>
  text(value, at).concat(typeof value === 'string' ? (whyNotIgnorable(value) ?? []) : []);

const listOf =
  (item: ConfigCheck): ConfigCheck =>
  (value, at) =>
    Array.isArray(value)
      ? value.flatMap((each: unknown, i) => item(each, `${at}[${i}]`))
      : [`${at}: write a list`];

const mapOf =
  (item: ConfigCheck): ConfigCheck =>
  (value, at) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => item(each, `${at}.${key}`))
      : [`${at}: write a map`];

const objectOf =
  (fields: Readonly<Record<string, ConfigCheck>>, required: readonly string[] = []): ConfigCheck =>
  (value, at) => {
    if (!isObject(value))
      return [`${at || 'the file'}: write a map of ${Object.keys(fields).join(', ')}`];
    const prefix = at && `${at}.`;
    const missing = required
      .filter((name) => !(name in value))
      .map((name) => `${prefix}${name}: write it`);
    const wrong = Object.entries(value).flatMap(
      ([key, each]) =>
        fields[key]?.(each, prefix + key) ?? [`${prefix}${unknownKeyMessage(key, fields)}`],
    );
    return [...missing, ...wrong];
  };

function unknownKeyMessage(key: string, fields: object): string {
  const meant = closestMatch(key, Object.keys(fields));
  return `${key}: there is no such setting${meant ? `: did you mean '${meant}'?` : ''}`;
}

/** `argoproj.io/v1alpha1:Rollout: spec.template` */
const podTemplatePath: ConfigCheck = (value, at) =>
  /^podTemplates\.[^=:]+:[^=:]+=[\w.]+$/.test(`${at}=${value}`)
    ? []
    : [`${at}: write it as argoproj.io/v1alpha1:Rollout: spec.template`];

const CONFIG_CHECK = objectOf({
  kubernetes: oneOf(KUBERNETES_VERSIONS),
  podSecurity: oneOf(POD_SECURITY_LEVELS),
  hazards: oneOf(HAZARD_CHOICES),
  failOn: oneOf(FAIL_ON),
  podTemplates: mapOf(podTemplatePath),
  exclude: listOf(text),
  ignore: listOf(
    objectOf({ rule: ignorableRule, reason: text, in: text, object: text }, ['rule', 'reason']),
  ),
});

/** Parses the content of the file, or returns all its errors. An empty file has no settings. */
export function parseConfig(value: unknown): Config | readonly string[] {
  if (value === null) return {};
  const faults = CONFIG_CHECK(value, '');
  if (faults.length > 0) return faults;
  const config = value as Config;
  return config.kubernetes === undefined
    ? config
    : { ...config, kubernetes: String(config.kubernetes) as KubernetesVersion };
}
