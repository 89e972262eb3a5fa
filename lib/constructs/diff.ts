import { compareManifests, type Difference } from '../diff/difference.js';
import { manifestsAtRef, manifestsInFolder } from '../diff/read-manifests.js';
import { printWarnings } from '../platform/host-process.js';
import { withTempFolder } from '../platform/with-temp-folder.js';
import type { App } from './app.js';
import type { GitRevision } from './git-revision.js';

/**
 * Returns what a synth of an app would change, by object and field. Does not write to `outdir`.
 * Symbolic links and git submodules in the folder are not read; a warning has their number.
 *
 * @param against - the folder to compare with, on disk or in git
 *
 * @throws Error with all errors of the app, as `synth` does, or if the folder cannot be read
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, diff, differenceText } from 'cdk8s-pods';
 *
 * const app = new App();
 * new Deployment(new Chart(app, 'shop'), 'web', {
 *   template: { containers: { app: { image: 'shop/web:1.4' } } },
 * });
 * console.log(differenceText(diff(app)));
 * ```
 */
export const diff = (app: App, against: string | GitRevision = app.outdir): readonly Difference[] =>
  withTempFolder((folder) => {
    app.synthTo(folder);
    const before =
      typeof against === 'string'
        ? manifestsInFolder(against)
        : manifestsAtRef(against.ref, against.path ?? app.outdir);
    printWarnings(before.notes);
    return compareManifests(before.manifests, manifestsInFolder(folder).manifests);
  });
