import type { Manifest } from '../inputs/manifest.js';
import { askOracle } from '../oracle.js';
import { Differences } from './differences.js';
import { differingPaths, normalizeStored, ourStored } from './stored.js';

/** Compares the objects that we store for manifests with those that Kubernetes stores. */
export class StoredComparison {
  readonly differences = new Differences();
  /** The number of objects that are compared: those that Kubernetes can decode. */
  compared = 0;
  /** The number of objects that differ. */
  different = 0;

  constructor(
    private readonly minor: number,
    private readonly oracle: string,
  ) {}

  async add(manifests: readonly Manifest[]): Promise<void> {
    const verdicts = await askOracle(this.oracle, manifests, ['-stored']);
    for (const [i, { stored }] of verdicts.entries()) {
      const manifest = manifests[i];
      if (stored === undefined || manifest === undefined) continue;
      const theirs = normalizeStored(stored);
      const ours = ourStored(manifest, theirs.metadata['name'], this.minor);
      const paths = differingPaths(theirs, ours);
      this.compared++;
      if (paths.length > 0) this.different++;
      for (const path of paths) this.differences.add(`stored ${path}`, manifest);
    }
  }
}
