import { CONFIG_FILE, type Config } from '../check/config.js';
import type { CheckOptions } from '../check/document.js';
import type { Exemptions } from '../check/exempt.js';
import type { FailOn } from '../check/problem.js';
import { folderOf, nearestFile, seenFrom } from '../disk/nearest.js';
import { textOf } from '../disk/text.js';
import { plainOf } from '../source/read.js';
import { isYamlFault, readYaml } from '../source/yaml.js';
import { propertiesOf } from './properties.js';

/** How manifests are judged. */
export interface Settings {
  readonly options: CheckOptions;
  readonly failOn: FailOn;
  readonly exemptions: Exemptions;
  /** A path as it is seen from where the settings stand. */
  named(path: string): string;
}

/** What properties say; where they say nothing, what the repository's own file does. Throws an Error for all that is wrong in the file, at once. */
export function settingsOf(properties: Config): Settings {
  const file = Object.keys(properties).length > 0 ? undefined : nearestFile('.', CONFIG_FILE);
  const config = file === undefined ? properties : configIn(file);
  const { kubernetes = '1.37', podSecurity, hazards = 'warning', failOn = 'refused', podTemplates = {}, ...exemptions } = config;
  const templates = new Map(Object.entries(podTemplates).map(([kind, at]) => [kind, at.split('.')]));
  const folder = file === undefined ? '.' : folderOf(file);
  return { options: { kubernetes, podSecurity, hazards, templates }, failOn, exemptions, named: (path) => seenFrom(folder, path) };
}

function configIn(file: string): Config {
  const read = readYaml(textOf(file));
  if (isYamlFault(read)) throw new Error(`${file}:${read.line}:${read.column}: ${read.message}`);
  return propertiesOf(plainOf(read), file);
}
