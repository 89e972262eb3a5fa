import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { errorCodeOf } from '../node-helpers.js';

/**
 * Returns the paths, relative to a folder, of all manifests in it, as `kubectl apply -R -f` reads
 * them; none if there is no such folder.
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
