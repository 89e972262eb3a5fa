import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { ApplicationOptions } from '../application/application.js';
import type { NodePool } from '../cluster/node-pool.js';
import { relativePosix, resolvePath } from '../platform/input/find-up.js';
import type { CheckOptions } from './check-document.js';
import { parsePodTemplate } from './config.js';
import type { ConfigFile } from './config-file.js';
import type { FailOn } from './diagnostic.js';
import type { Exclusions } from './exclusions.js';

/** How manifests are checked: a configuration with its defaults. */
export interface Settings {
  readonly options: CheckOptions;
  readonly failOn: FailOn;
  readonly exclusions: Exclusions;
  readonly docsUrl: string | undefined;
  /** How the objects of an application are compared with each other. */
  readonly application: ApplicationOptions;
  /** The files and folders with CustomResourceDefinitions. */
  readonly customResourceDefinitions: readonly string[];
  /** The file or folder with the objects of the cluster, or its node pools. */
  readonly cluster: string | readonly NodePool[] | undefined;
  /** Returns a path relative to the folder of the configuration file. */
  repositoryPath(path: string): string;
}

/**
 * Completes a configuration with the defaults.
 *
 * @param base - the folder that paths of manifests are relative to
 */
export function settingsFrom({ config, folder }: ConfigFile, base: string): Settings {
  const {
    kubernetes = NEWEST_VERSION,
    podSecurity,
    hazards = 'warning',
    failOn = 'refused',
    podTemplates = {},
    docsUrl,
    complete,
    externals,
    customResourceDefinitions = [],
    cluster,
    ...exclusions
  } = config;
  const templates = Object.entries(podTemplates).flatMap(([kind, path]) => {
    const template = parsePodTemplate(`${kind}=${path}`);
    return template === undefined ? [] : [template];
  });
  return {
    options: { kubernetes, podSecurity, hazards, podTemplates: new Map(templates) },
    failOn,
    docsUrl,
    application: { complete, externals },
    customResourceDefinitions: customResourceDefinitions.map((path) => resolvePath(folder, path)),
    cluster: typeof cluster === 'string' ? resolvePath(folder, cluster) : cluster,
    exclusions,
    repositoryPath: (path) => relativePosix(folder, resolvePath(base, path)),
  };
}
