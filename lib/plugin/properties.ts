import { type Config, configOf } from '../check/config.js';

/** What somebody said of how manifests are judged. Throws an Error for all that is wrong in it, at once. */
export function propertiesOf(value: unknown, where: string): Config {
  const config = configOf(value);
  if (Array.isArray(config)) throw new Error(`${where}:\n  ${config.join('\n  ')}`);
  return config as Config;
}
