import { KUBERNETES_VERSIONS, NEWEST_VERSION, PREVIEW_VERSION } from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS } from '../api/pod-security-level.js';
import { type Config, HAZARD_CHOICES, parsePodTemplate } from '../check/config.js';
import { readConfigFile } from '../check/config-file.js';
import { FAIL_ON } from '../check/diagnostic.js';
import { type Settings, settingsFrom } from '../check/settings.js';
import { parseShard, type Shard } from '../check/shard.js';
import {
  type CommandOption,
  type Io,
  type ParsedArguments,
  UsageError,
  withUsageErrors,
} from './command.js';

/** The settings of a check: its options, and then the configuration file. */
export interface CheckSettings extends Settings {
  readonly shard: Shard | undefined;
  /** The folders whose objects are all applied together. */
  readonly applications: ReadonlySet<string>;
}

export const KUBERNETES_OPTION: CommandOption = {
  type: 'string',
  value: 'VERSION',
  choices: KUBERNETES_VERSIONS,
  description: `Kubernetes version (default: ${NEWEST_VERSION}; ${PREVIEW_VERSION} is a preview)`,
};

export const CLUSTER_OPTION: CommandOption = {
  type: 'string',
  value: 'FILE',
  description:
    'file or folder with what kubectl get nodes,pods -A -o json prints (default: cluster in ' +
    'cdk8s-pods.yaml)',
};

/** The options that override the configuration file. */
export const CHECK_OPTIONS: Readonly<Record<string, CommandOption>> = {
  kubernetes: KUBERNETES_OPTION,
  'pod-security': {
    type: 'string',
    value: 'LEVEL',
    choices: POD_SECURITY_LEVELS,
    description: 'Pod Security level of the namespaces (default: not checked)',
  },
  hazards: {
    type: 'string',
    value: 'LEVEL',
    choices: HAZARD_CHOICES,
    description: 'lowest hazard level to report (default: warning)',
  },
  'fail-on': {
    type: 'string',
    value: 'KIND',
    choices: FAIL_ON,
    description:
      'least severe kind of finding that sets exit status 1 (default: refused, which includes ' +
      'hazards of level error)',
  },
  'pod-template-at': {
    type: 'string',
    multiple: true,
    value: 'KIND=PATH',
    description:
      'path of the Pod template in another kind, such as ' +
      'argoproj.io/v1alpha1:Rollout=spec.template',
  },
  shard: {
    type: 'string',
    value: 'INDEX/COUNT',
    description:
      'check only one part of the documents: 2/5 is the second of five, ' +
      '/5 takes the index from JOB_COMPLETION_INDEX',
  },
  config: {
    type: 'string',
    value: 'FILE',
    description: 'configuration file (default: the nearest cdk8s-pods.yaml)',
  },
};

/** @throws UsageError if an option or the configuration file is invalid */
export function checkSettingsFrom(
  args: ParsedArguments,
  { folder, env }: Pick<Io, 'folder' | 'env'>,
): CheckSettings {
  const file = withUsageErrors(() => readConfigFile(folder, args.one('config')));
  const config = { ...file.config, ...overridesFrom(args, file.config) };
  const settings = settingsFrom({ ...file, config }, folder);
  const cluster = args.one('cluster');
  return {
    ...settings,
    // The path of an option is relative to the working directory.
    ...(cluster !== undefined && { cluster }),
    applications: new Set(args.all('application')),
    shard: shardFrom(args.one('shard'), env['JOB_COMPLETION_INDEX']),
  };
}

function overridesFrom(args: ParsedArguments, { podTemplates }: Config): Config {
  const overrides = {
    kubernetes: args.one('kubernetes'),
    podSecurity: args.one('pod-security'),
    hazards: args.one('hazards'),
    failOn: args.one('fail-on'),
    podTemplates: {
      ...podTemplates,
      ...Object.fromEntries(args.all('pod-template-at').map(podTemplateEntry)),
    },
  };
  // `parseArguments` has checked the values against the choices.
  return Object.fromEntries(
    Object.entries(overrides).filter(([, value]) => value !== undefined),
  ) as Config;
}

function podTemplateEntry(text: string): readonly [kind: string, path: string] {
  const template = parsePodTemplate(text);
  if (template !== undefined) return [template[0], template[1].join('.')];
  throw new UsageError(
    `--pod-template-at: '${text}' is not KIND=PATH: ` +
      'write argoproj.io/v1alpha1:Rollout=spec.template, for example',
  );
}

function shardFrom(text: string | undefined, index: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const shard = parseShard(text, index);
  if (shard !== undefined) return shard;
  throw new UsageError(
    `--shard: '${text}' is not INDEX/COUNT. Write 2/5 for the second of five, ` +
      'or /5 to take the index, which starts at 0, from JOB_COMPLETION_INDEX.',
  );
}
