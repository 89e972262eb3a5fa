import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { errorCodeOf } from '../error-code.js';

/**
 * The manifests below a folder, as `kubectl apply -R -f` would read them, by their paths in it;
 * none, where there is no such folder.
 */
export function findManifests(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
