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

/** How manifests are judged. */
export interface PluginSettings {
  readonly options: CheckOptions;
  readonly failOn: FailOn;
  readonly exclusions: Exclusions;
  /** A path as it is seen from where the settings stand. */
  repositoryPath(path: string): string;
}

/**
 * What properties say; where they say nothing, what the repository's own file does. Throws an Error
 * for all that is wrong in the file, at once.
 */
export function pluginSettingsFrom(properties: Config): PluginSettings {
  const file = Object.keys(properties).length > 0 ? undefined : findUp('.', CONFIG_FILE);
  const config = file === undefined ? properties : readConfigIn(file);
  const {
    kubernetes = NEWEST_VERSION,
    podSecurity,
    hazards = 'warning',
    failOn = 'refused',
    podTemplates = {},
    ...exemptions
  } = config;
  const templates = new Map(
    Object.entries(podTemplates).map(([kind, at]) => [kind, at.split('.')]),
  );
  const folder = file === undefined ? '.' : directoryOf(file);
  return {
    options: { kubernetes, podSecurity, hazards, podTemplates: templates },
    failOn,
    exclusions: exemptions,
    repositoryPath: (path) => relativePosix(folder, path),
  };
}

function readConfigIn(file: string): Config {
  const read = readYaml(readTextFile(file));
  if (isYamlError(read)) throw new Error(`${file}:${read.line}:${read.column}: ${read.message}`);
  return parseProperties(toPlain(read), file);
}
