import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { CONFIG_FILE, type Config, configOf } from '../check/config.js';
import { nearestFile, seenFrom } from '../disk/nearest.js';
import { plainOf } from '../source/read.js';
import { isYamlFault, readYaml } from '../source/yaml.js';
import { UsageError } from './command.js';

/** What a repository says once, and where it says so. */
export interface ConfigFile {
  readonly config: Config;
  readonly folder: string;
}

/** The file that was named; or the nearest of its name, from a folder upwards to the top of its repository. */
export function configFile(folder: string, named: string | undefined): ConfigFile {
  const path = named === undefined ? nearestFile(folder, CONFIG_FILE) : resolve(folder, named);
  if (path === undefined) return { config: {}, folder };
  return { config: read(path, named ?? relative(folder, path)), folder: dirname(path) };
}

/** A path as seen from the folder of the file, as it is written there. */
export const pathFrom = ({ folder }: ConfigFile, base: string, path: string): string => seenFrom(folder, resolve(base, path));

function read(path: string, name: string): Config {
  const config = configOf(valueIn(path, name));
  if (!Array.isArray(config)) return config as Config;
  throw new UsageError(config.map((fault) => `${name}: ${fault}`).join('\n'));
}

/** What stands in a file of YAML. */
export const valueOfFile = (folder: string, name: string): unknown => valueIn(resolve(folder, name), name);

function valueIn(path: string, name: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message}`);
  }
  const found = readYaml(text);
  if (isYamlFault(found)) throw new UsageError(`${name}:${found.line}:${found.column}: ${found.message}`);
  return plainOf(found);
}
