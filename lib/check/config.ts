import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import { EXTERNAL_FORM, isExternal } from '../application/is-external.js';
import type { NodePool } from '../cluster/node-pool.js';
import { SEVERITIES, type Severity } from '../engine/finding.js';
import { isObject } from '../engine/go-value.js';
import { escapeLine } from '../formats/escape-text.js';
import { whyNotIgnorable } from '../rules/why-not-ignorable.js';
import { clusterSetting } from './cluster-setting.js';
import { FAIL_ON, type FailOn } from './diagnostic.js';
import { listOf, objectOf, type Schema, valueWhere } from './schema.js';
import { nonEmptyString, oneOf, unknownSetting } from './setting-schemas.js';

/** The values of the setting `hazards`. */
export const HAZARD_CHOICES = [...SEVERITIES, 'none'] as const;

/** The name of the file that holds the settings of a repository. */
export const CONFIG_FILE = 'cdk8s-pods.yaml';

/** The settings of a repository, as in `cdk8s-pods.yaml`, or the properties of the plugin. */
export interface Config {
  /**
   * The version of Kubernetes that the manifests are for.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion;
  /**
   * The Pod Security level of the namespaces: a Pod that violates it is an error.
   *
   * @default - Pod Security is not checked
   */
  readonly podSecurity?: PodSecurityLevel;
  /**
   * The lowest level of hazards to report.
   *
   * @default 'warning'
   */
  readonly hazards?: Severity | 'none';
  /**
   * The least severe kind of finding that makes the check fail. Findings of level `error` always
   * do, also hazards of that level.
   *
   * @default 'refused'
   */
  readonly failOn?: FailOn;
  /**
   * The path of the Pod template in objects of other kinds, by API version and kind:
   * `argoproj.io/v1alpha1:Rollout: spec.template`.
   *
   * @default - none
   */
  readonly podTemplates?: Readonly<Record<string, string>>;
  /**
   * Files and folders that are not checked, relative to the folder of the configuration file.
   *
   * @default - none
   */
  readonly exclude?: readonly string[];
  /**
   * The address of the documentation, such as `https://docs.example.com/cdk8s-pods/`: reports link
   * to its page about each rule.
   *
   * @default - reports contain no links
   */
  readonly docsUrl?: string;
  /**
   * Whether the manifests contain everything that their application needs: then a reference to an
   * object that is missing is an error.
   *
   * @default false
   */
  readonly complete?: boolean;
  /**
   * The objects that exist without a manifest, such as `Secret/registry`, or `Secret/*` for all of
   * a kind.
   *
   * @default - those that every cluster has
   */
  readonly externals?: readonly string[];
  /**
   * Files and folders with CustomResourceDefinitions, relative to the folder of the configuration
   * file. Custom resources are validated by their schemas, and by those of the checked manifests.
   *
   * @default - none
   */
  readonly customResourceDefinitions?: readonly string[];
  /**
   * The cluster that the Pods are for: a file or folder with its objects, as
   * `kubectl get nodes,pods -A -o json` prints them, relative to the folder of the configuration
   * file; or node pools. The Pods that it refuses, and those that find no node, are reported.
   *
   * @default - Pods are not compared with a cluster
   */
  readonly cluster?: string | readonly NodePool[];
  /**
   * Warnings and hazards that are not reported.
   *
   * @default - none
   */
  readonly ignore?: readonly ConfigIgnore[];
}

/** A rule whose warnings or hazards are not reported. */
export interface ConfigIgnore {
  /** The id of the rule, such as `Container/image-tag`. */
  readonly rule: string;
  /** Why it is ignored. */
  readonly reason: string;
  /**
   * The file or folder in which the rule is ignored, relative to the folder of the configuration
   * file.
   *
   * @default - all files
   */
  readonly in?: string;
  /**
   * The object for which the rule is ignored, such as `Deployment/web`.
   *
   * @default - all objects
   */
  readonly object?: string;
}

const webAddress: Schema<string> = (value, path) =>
  typeof value === 'string' && /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value)
    ? []
    : [`${path}: write an address that begins with https:// or http://`];

const ignorableRule: Schema<string> = (value, path) =>
  nonEmptyString(value, path).concat(
    typeof value === 'string' ? (whyNotIgnorable(value) ?? []) : [],
  );

const podTemplateMap: Schema<Readonly<Record<string, string>>> = (value, path) =>
  isObject(value)
    ? Object.entries(value).flatMap(([kind, template]) =>
        typeof template !== 'string' || parsePodTemplate(`${kind}=${template}`) === undefined
          ? [`${path}.${kind}: write argoproj.io/v1alpha1:Rollout: spec.template, for example`]
          : [],
      )
    : [`${path}: write a map`];

/**
 * Parses the path of a Pod template in objects of another kind:
 * `argoproj.io/v1alpha1:Rollout=spec.template`. Returns `undefined` for any other text.
 */
export function parsePodTemplate(
  text: string,
): readonly [kind: string, path: readonly string[]] | undefined {
  const [, kind, path] = /^([^=:]+:[^=:]+)=([\w.]+)$/.exec(text) ?? [];
  return kind === undefined || path === undefined ? undefined : [kind, path.split('.')];
}

const configSchema = objectOf<Config>(
  {
    kubernetes: oneOf(KUBERNETES_VERSIONS),
    podSecurity: oneOf(POD_SECURITY_LEVELS),
    hazards: oneOf(HAZARD_CHOICES),
    failOn: oneOf(FAIL_ON),
    podTemplates: podTemplateMap,
    docsUrl: webAddress,
    complete: valueWhere((value) => typeof value === 'boolean', 'true or false'),
    externals: listOf(valueWhere(isExternal, EXTERNAL_FORM)),
    customResourceDefinitions: listOf(nonEmptyString),
    cluster: clusterSetting,
    exclude: listOf(nonEmptyString),
    ignore: listOf(
      objectOf<ConfigIgnore>(
        { rule: ignorableRule, reason: nonEmptyString, in: nonEmptyString, object: nonEmptyString },
        ['rule', 'reason'],
        unknownSetting,
      ),
    ),
  },
  [],
  unknownSetting,
);

/** All invalid settings of a configuration. */
export class ConfigError extends Error {
  /** @param problems - one line for each, without controls */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Validates a configuration. An empty file is a configuration without settings.
 *
 * @param source - the name of the file, which begins each line of the error
 * @throws ConfigError with all invalid settings, one per line
 */
export function parseConfig(value: unknown, source: string): Config {
  if (value === null) return {};
  const errors = configSchema(value, '');
  if (errors.length > 0)
    throw new ConfigError(errors.map((error) => escapeLine(`${source}: ${error}`)));
  const config = value as Config;
  return config.kubernetes === undefined
    ? config
    : { ...config, kubernetes: String(config.kubernetes) as KubernetesVersion };
}
