import { type Config, parseConfig } from '../check/config.js';

/**
 * Parses the settings of the plugin.
 *
 * @param source - where they come from, for the error message
 *
 * @throws Error with everything that is wrong in them
 */
export function parseProperties(value: unknown, source: string): Config {
  const config = parseConfig(value);
  if (Array.isArray(config)) throw new Error(`${source}:\n  ${config.join('\n  ')}`);
  return config as Config;
}
