import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../api/kubernetes.js';
import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../api/pod-security-level.js';
import { HAZARDS } from '../check/config.js';
import type { CheckOptions } from '../check/document.js';
import type { Exemptions } from '../check/exempt.js';
import { FAIL_ON, type FailOn } from '../check/problem.js';
import { type Shard, shardOf } from '../check/shard.js';
import type { HazardLevel } from '../rules/hazards/hazard.js';
import { type Given, type Io, type Option, UsageError } from './command.js';
import { configFile, pathFrom } from './config-file.js';

/** How manifests are checked: what was given, before what the repository's own file says. */
export interface Settings {
  readonly options: CheckOptions;
  readonly failOn: FailOn;
  readonly shard: Shard | undefined;
  readonly exemptions: Exemptions;
  /** A path as the repository's own file names it. */
  named(path: string): string;
}

/** The options that say how manifests are checked. */
export const SETTINGS: Readonly<Record<string, Option>> = {
  kubernetes: { type: 'string', value: 'VERSION', choices: KUBERNETES_VERSIONS, says: 'whose verdict (1.37)' },
  'pod-security': { type: 'string', value: 'LEVEL', choices: POD_SECURITY_LEVELS, says: 'the level of the namespaces that they go to' },
  hazards: { type: 'string', value: 'LEVEL', choices: HAZARDS, says: 'down to which level hazards are told (warning)' },
  'fail-on': {
    type: 'string',
    value: 'KIND',
    choices: FAIL_ON,
    says: 'for what the exit status is 1, beside all that is graver (refused)',
  },
  'pod-template-at': {
    type: 'string',
    multiple: true,
    value: 'PLACE',
    says: 'where another kind holds a Pod template: argoproj.io/v1alpha1:Rollout=spec.template',
  },
  shard: { type: 'string', value: 'I/N', says: 'checks the I-th of N parts of all documents; of /N the part of JOB_COMPLETION_INDEX' },
  config: { type: 'string', value: 'FILE', says: "the repository's own settings (the nearest cdk8s-pods.yaml)" },
};

export function settingsOf(given: Given, { folder, env }: Pick<Io, 'folder' | 'env'>): Settings {
  const file = configFile(folder, given.one('config'));
  const { kubernetes, podSecurity, hazards, failOn, podTemplates = {}, ...exemptions } = file.config;
  const templates = [...Object.entries(podTemplates).map(([kind, at]) => `${kind}=${at}`), ...given.all('pod-template-at')];
  return {
    options: {
      kubernetes: (given.one('kubernetes') ?? kubernetes ?? '1.37') as KubernetesVersion,
      podSecurity: (given.one('pod-security') ?? podSecurity) as PodSecurityLevel | undefined,
      hazards: (given.one('hazards') ?? hazards ?? 'warning') as HazardLevel | 'none',
      templates: new Map(templates.map(templateOf)),
    },
    failOn: (given.one('fail-on') ?? failOn ?? 'refused') as FailOn,
    shard: shardIn(given.one('shard'), env['JOB_COMPLETION_INDEX']),
    exemptions,
    named: (path) => pathFrom(file, folder, path),
  };
}

/** `argoproj.io/v1alpha1:Rollout=spec.template` */
function templateOf(text: string): readonly [string, readonly string[]] {
  const [, kind, path = ''] = /^([^=:]+:[^=:]+)=([\w.]+)$/.exec(text) ?? [];
  if (kind === undefined)
    throw new UsageError(`'${text}' says no place of a Pod template: write it as argoproj.io/v1alpha1:Rollout=spec.template`);
  return [kind, path.split('.')];
}

function shardIn(text: string | undefined, index: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const shard = shardOf(text, index);
  if (shard !== undefined) return shard;
  throw new UsageError(
    `--shard '${text}' is no part: write the second of five as 2/5; of /5 the number, from 0, is in JOB_COMPLETION_INDEX`,
  );
}
