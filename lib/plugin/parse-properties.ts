import { type Config, parseConfig } from '../check/config.js';

/**
 * What somebody said of how manifests are judged. Throws an Error for all that is wrong in it, at
 * once.
 */
export function parseProperties(value: unknown, where: string): Config {
  const config = parseConfig(value);
  if (Array.isArray(config)) throw new Error(`${where}:\n  ${config.join('\n  ')}`);
  return config as Config;
}
