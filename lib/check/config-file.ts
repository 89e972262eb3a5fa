import { readYamlFile } from '../parse/read-yaml-file.js';
import { directoryOf, findUp, relativePosix, resolvePath } from '../platform/input/find-up.js';
import { CONFIG_FILE, type Config, parseConfig } from './config.js';

/** The settings of a repository, and the folder that their paths are relative to. */
export interface ConfigFile {
  readonly config: Config;
  readonly folder: string;
}

/**
 * Reads the configuration file of a folder: the named one, else the nearest `cdk8s-pods.yaml` in
 * the folder or above it in the same repository. Without a file, all settings have their defaults.
 *
 * @throws Error if the file cannot be read, with all its invalid settings
 */
export function readConfigFile(folder: string, name?: string): ConfigFile {
  const path = name === undefined ? findUp(folder, CONFIG_FILE) : resolvePath(folder, name);
  if (path === undefined) return { config: {}, folder };
  const shownName = name ?? relativePosix(folder, path);
  return {
    config: parseConfig(readYamlFile(path, shownName), shownName),
    folder: directoryOf(path),
  };
}
