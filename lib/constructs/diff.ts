import { Yaml } from 'cdk8s';
import { manifestsBelow } from '../disk/files-below.js';
import { filesAt, placeInRepository } from '../disk/git.js';
import { inScratch } from '../disk/scratch.js';
import { type Difference, differences, type Placed } from '../manifest/difference.js';
import type { Manifest } from '../manifest/manifest.js';
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
    const after = manifestsIn(now);
    if (typeof against === 'string') return differences(manifestsIn(against), after);
    const { ref, path = app.outdir } = against;
    return inScratch((then) => {
      filesAt(ref, path, then);
      return differences(manifestsIn(`${then}/${placeInRepository(path)}`), after);
    });
  });

/** The manifests of all files below a folder. */
const manifestsIn = (folder: string): readonly Placed[] =>
  manifestsBelow(folder).flatMap((file) =>
    (Yaml.load(`${folder}/${file}`) as readonly unknown[]).filter(isManifest).map((manifest) => ({ file, manifest })),
  );

const isManifest = (value: unknown): value is Manifest => typeof value === 'object' && value !== null && !Array.isArray(value);
