import { compareManifests, type Difference } from '../diff/difference.js';
import { manifestsAtRef, manifestsInFolder } from '../diff/read-manifests.js';
import { withTempFolder } from '../platform/with-temp-folder.js';
import type { App } from './app.js';

/** What is in git: at a branch, a tag or a commit. */
export interface GitRevision {
  readonly ref: string;
  /**
   * The folder, as seen from the working directory.
   *
   * @default - the app's own
   */
  readonly path?: string | undefined;
}

/**
 * What a synth of an app would change, object by object and field by field. Nothing is written
 * where the app writes. Throws for all that is wrong with the app, as `synth` does.
 *
 * @param against a folder, or one in git
 */
export const diff = (app: App, against: string | GitRevision = app.outdir): readonly Difference[] =>
  withTempFolder((now) => {
    app.synthTo(now);
    const before =
      typeof against === 'string'
        ? manifestsInFolder(against)
        : manifestsAtRef(against.ref, against.path ?? app.outdir);
    return compareManifests(before, manifestsInFolder(now));
  });
