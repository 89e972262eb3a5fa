import { manifestsAt, manifestsIn } from '../check/folder.js';
import { inScratch } from '../disk/scratch.js';
import { type Difference, differences } from '../manifest/difference.js';
import type { App } from './app.js';

/** What is in git: at a branch, a tag or a commit. */
export interface AtRef {
  readonly ref: string;
  /**
   * The folder, as seen from the working directory.
   *
   * @default - the app's own
   */
  readonly path?: string | undefined;
}

/**
 * What a synth of an app would change, object by object and field by field. Nothing is written where the app writes. Throws for all that is wrong
 * with the app, as `synth` does.
 *
 * @param against a folder, or one in git
 */
export const diff = (app: App, against: string | AtRef = app.outdir): readonly Difference[] =>
  inScratch((now) => {
    app.synthTo(now);
    const before = typeof against === 'string' ? manifestsIn(against) : manifestsAt(against.ref, against.path ?? app.outdir);
    return differences(before, manifestsIn(now));
  });
