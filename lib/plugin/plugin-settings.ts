import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { CheckOptions } from '../check/check-document.js';
import { CONFIG_FILE, type Config } from '../check/config.js';
import type { FailOn } from '../check/diagnostic.js';
import type { Exclusions } from '../check/exclusions.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { isYamlError, readYaml } from '../parse/read-yaml.js';
import { directoryOf, findUp, relativePosix } from '../platform/input/find-up.js';
import { readTextFile } from '../platform/read-text-file.js';
import { parseProperties } from './parse-properties.js';

/** The settings with which the plugin validates manifests. */
export interface PluginSettings {
  readonly options: CheckOptions;
  readonly failOn: FailOn;
  readonly exclusions: Exclusions;
  /** Returns a path relative to the folder of the settings. */
  repositoryPath(path: string): string;
}

/**
 * Returns the settings in `properties`; if there are none, those of the repository's
 * `cdk8s-pods.yaml`.
 *
 * @throws Error with everything that is wrong in the file
 */
export function pluginSettingsFrom(properties: Config): PluginSettings {
  const file = Object.keys(properties).length > 0 ? undefined : findUp('.', CONFIG_FILE);
  const config = file === undefined ? properties : readConfigFile(file);
  const {
    kubernetes = NEWEST_VERSION,
    podSecurity,
    hazards = 'warning',
    failOn = 'refused',
    podTemplates = {},
    ...exclusions
  } = config;
  const templatePaths = new Map(
    Object.entries(podTemplates).map(([kind, path]) => [kind, path.split('.')]),
  );
  const folder = file === undefined ? '.' : directoryOf(file);
  return {
    options: { kubernetes, podSecurity, hazards, podTemplates: templatePaths },
    failOn,
    exclusions,
    repositoryPath: (path) => relativePosix(folder, path),
  };
}

function readConfigFile(file: string): Config {
  const document = readYaml(readTextFile(file));
  if (isYamlError(document))
    throw new Error(`${file}:${document.line}:${document.column}: ${document.message}`);
  return parseProperties(toPlain(document), file);
}
