import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { CONFIG_FILE, type Config, parseConfig } from '../check/config.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { isYamlError, readYaml } from '../parse/read-yaml.js';
import { findUp, relativePosix } from '../platform/input/find-up.js';
import { UsageError } from './command.js';

/** What a repository says once, and where it says so. */
export interface ConfigFile {
  readonly config: Config;
  readonly folder: string;
}

/**
 * The file that was named; or the nearest of its name, from a folder upwards to the top of its
 * repository.
 */
export function readConfigFile(folder: string, named: string | undefined): ConfigFile {
  const path = named === undefined ? findUp(folder, CONFIG_FILE) : resolve(folder, named);
  if (path === undefined) return { config: {}, folder };
  return { config: readConfig(path, named ?? relative(folder, path)), folder: dirname(path) };
}

/** A path as seen from the folder of the file, as it is written there. */
export const pathFromConfig = ({ folder }: ConfigFile, base: string, path: string): string =>
  relativePosix(folder, resolve(base, path));

function readConfig(path: string, name: string): Config {
  const config = parseConfig(parseYamlFile(path, name));
  if (!Array.isArray(config)) return config as Config;
  throw new UsageError(config.map((fault) => `${name}: ${fault}`).join('\n'));
}

/** What stands in a file of YAML. */
export const readYamlFile = (folder: string, name: string): unknown =>
  parseYamlFile(resolve(folder, name), name);

function parseYamlFile(path: string, name: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message}`);
  }
  const found = readYaml(text);
  if (isYamlError(found))
    throw new UsageError(`${name}:${found.line}:${found.column}: ${found.message}`);
  return toPlain(found);
}
