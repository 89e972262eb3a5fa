import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Config, configOf } from '../check/config.js';
import { isYamlFault, plainOf, readYaml } from '../source/yaml.js';
import { UsageError } from './command.js';

/** What a repository says once, and where it says so. */
export interface ConfigFile {
  readonly config: Config;
  readonly folder: string;
}

const NAME = 'cdk8s-pods.yaml';

/** The file that was named; or the nearest of its name, from a folder upwards to the top of its repository. */
export function configFile(folder: string, named: string | undefined): ConfigFile {
  const path = named === undefined ? nearestIn(folder) : resolve(folder, named);
  if (path === undefined) return { config: {}, folder };
  return { config: read(path, named ?? relative(folder, path)), folder: dirname(path) };
}

/** A path as seen from the folder of the file, as it is written there. */
export const pathFrom = ({ folder }: ConfigFile, base: string, path: string): string =>
  relative(folder, resolve(base, path)).split(sep).join('/');

/** In a folder, or above it in the same repository: what is outside of it says nothing of it. */
function nearestIn(folder: string): string | undefined {
  const folders = [folder];
  while (!existsSync(join(folders.at(-1) ?? '', '.git'))) {
    const above = dirname(folders.at(-1) ?? '');
    if (above === folders.at(-1)) return [folder].map(named).find(existsSync);
    folders.push(above);
  }
  return folders.map(named).find(existsSync);
}

const named = (folder: string): string => join(folder, NAME);

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
