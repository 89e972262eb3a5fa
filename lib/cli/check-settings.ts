import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  NEWEST_VERSION,
} from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import type { CheckOptions } from '../check/check-document.js';
import { HAZARD_CHOICES } from '../check/config.js';
import { FAIL_ON, type FailOn } from '../check/diagnostic.js';
import type { Exclusions } from '../check/exclusions.js';
import { parseShard, type Shard } from '../check/shard.js';
import type { Severity } from '../engine/finding.js';
import { type CommandOption, type Io, type ParsedArguments, UsageError } from './command.js';
import { pathFromConfig, readConfigFile } from './read-config-file.js';

/** How manifests are checked: what was given, before what the repository's own file says. */
export interface CheckSettings {
  readonly options: CheckOptions;
  readonly failOn: FailOn;
  readonly shard: Shard | undefined;
  readonly exclusions: Exclusions;
  /** A path as the repository's own file names it. */
  repositoryPath(path: string): string;
}

/** The options that say how manifests are checked. */
export const CHECK_OPTIONS: Readonly<Record<string, CommandOption>> = {
  kubernetes: {
    type: 'string',
    value: 'VERSION',
    choices: KUBERNETES_VERSIONS,
    description: `Kubernetes version (default: ${NEWEST_VERSION})`,
  },
  'pod-security': {
    type: 'string',
    value: 'LEVEL',
    choices: POD_SECURITY_LEVELS,
    description: 'the level of the namespaces that they go to',
  },
  hazards: {
    type: 'string',
    value: 'LEVEL',
    choices: HAZARD_CHOICES,
    description: 'down to which level hazards are told (warning)',
  },
  'fail-on': {
    type: 'string',
    value: 'KIND',
    choices: FAIL_ON,
    description: 'for what the exit status is 1, beside all that is graver (refused)',
  },
  'pod-template-at': {
    type: 'string',
    multiple: true,
    value: 'PLACE',
    description:
      'where another kind holds a Pod template: argoproj.io/v1alpha1:Rollout=spec.template',
  },
  shard: {
    type: 'string',
    value: 'I/N',
    description:
      'checks the I-th of N parts of all documents; of /N the part of JOB_COMPLETION_INDEX',
  },
  config: {
    type: 'string',
    value: 'FILE',
    description: "the repository's own settings (the nearest cdk8s-pods.yaml)",
  },
};

export function checkSettingsFrom(
  given: ParsedArguments,
  { folder, env }: Pick<Io, 'folder' | 'env'>,
): CheckSettings {
  const file = readConfigFile(folder, given.one('config'));
  const {
    kubernetes,
    podSecurity,
    hazards,
    failOn,
    podTemplates = {},
    ...exemptions
  } = file.config;
  const templates = [
    ...Object.entries(podTemplates).map(([kind, at]) => `${kind}=${at}`),
    ...given.all('pod-template-at'),
  ];
  return {
    options: {
      kubernetes: (given.one('kubernetes') ?? kubernetes ?? NEWEST_VERSION) as KubernetesVersion,
      podSecurity: (given.one('pod-security') ?? podSecurity) as PodSecurityLevel | undefined,
      hazards: (given.one('hazards') ?? hazards ?? 'warning') as Severity | 'none',
      podTemplates: new Map(templates.map(parsePodTemplate)),
    },
    failOn: (given.one('fail-on') ?? failOn ?? 'refused') as FailOn,
    shard: shardFrom(given.one('shard'), env['JOB_COMPLETION_INDEX']),
    exclusions: exemptions,
    repositoryPath: (path) => pathFromConfig(file, folder, path),
  };
}

/** `argoproj.io/v1alpha1:Rollout=spec.template` */
function parsePodTemplate(text: string): readonly [string, readonly string[]] {
  const [, kind, path = ''] = /^([^=:]+:[^=:]+)=([\w.]+)$/.exec(text) ?? [];
  if (kind === undefined)
    throw new UsageError(
      `'${text}' says no place of a Pod template: write it as argoproj.io/v1alpha1:Rollout=spec.template`,
    );
  return [kind, path.split('.')];
}

function shardFrom(text: string | undefined, index: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const shard = parseShard(text, index);
  if (shard !== undefined) return shard;
  throw new UsageError(
    `--shard '${text}' is no part: write the second of five as 2/5; of /5 the number, from 0, is in JOB_COMPLETION_INDEX`,
  );
}
