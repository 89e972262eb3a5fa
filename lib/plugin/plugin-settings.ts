import type { Config } from '../check/config.js';
import { readConfigFile } from '../check/config-file.js';
import { type Settings, settingsFrom } from '../check/settings.js';

/**
 * Returns the settings of the plugin: its properties if it has any, else those of the repository's
 * `cdk8s-pods.yaml`.
 *
 * @throws Error if that file cannot be read, with all its invalid settings
 */
export const pluginSettingsFrom = (properties: Config): Settings =>
  settingsFrom(
    Object.keys(properties).length > 0 ? { config: properties, folder: '.' } : readConfigFile('.'),
    '.',
  );
