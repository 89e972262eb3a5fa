import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RECORDED_VERSIONS } from '../cases/versions.js';
import type { Manifest } from '../inputs/manifest.js';
import { askOracle, buildOracle } from '../oracle.js';
import { differingPaths, normalizeStored } from './stored.js';

const FILE = join(__dirname, '../../test/defaults/cases/stored.jsonl');

/** A manifest and the object that Kubernetes stores for it. */
interface StoredCase {
  readonly manifest: Manifest;
  /** The object that the newest version stores. */
  readonly stored: object;
  /** The objects that differ from that of the next version, by version. */
  readonly at?: Readonly<Record<string, object>>;
}

/** Returns the recorded objects of each version, for each recorded manifest. */
export const storedCases = (): readonly {
  readonly manifest: Manifest;
  readonly stored: ReadonlyMap<number, object>;
}[] =>
  readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { manifest, stored, at = {} }: StoredCase = JSON.parse(line);
      let last = stored;
      return {
        manifest,
        stored: new Map(
          [...RECORDED_VERSIONS].reverse().map(([version, minor]) => {
            last = at[version] ?? last;
            return [minor, last];
          }),
        ),
      };
    });

/** Maximum length of a recorded manifest, in characters of JSON. */
const MAX_LENGTH = 600;

/**
 * Records the shortest manifests for which a server changes, adds or removes each field that it
 * does in any of the given manifests. Returns the number of cases.
 */
export async function recordStoredCases(manifests: readonly Manifest[]): Promise<number> {
  const short = manifests.filter((each) => JSON.stringify(each).length <= MAX_LENGTH);
  const stored = new Map<number, readonly (object | undefined)[]>();
  for (const [, minor] of RECORDED_VERSIONS)
    stored.set(
      minor,
      (await askOracle(buildOracle(minor), short, ['-stored'])).map((verdict) =>
        verdict.refused.some(({ type }) => type === 'Strict')
          ? undefined
          : verdict.stored && normalizeStored(verdict.stored),
      ),
    );
  const shortest = new Map<string, number>();
  for (const [i, manifest] of short.entries()) {
    const length = JSON.stringify(manifest).length;
    for (const [minor, all] of stored)
      for (const path of differingPaths(manifest, all[i] ?? manifest)) {
        const key = `${minor} ${path} ${JSON.stringify(all[i] === undefined)}`;
        const known = shortest.get(key);
        if (known === undefined || length < JSON.stringify(short[known]).length)
          shortest.set(key, i);
      }
  }
  const lines = [...new Set(shortest.values())]
    .sort((a, b) => a - b)
    .flatMap((i) => {
      const versions = [...RECORDED_VERSIONS].reverse();
      const all = versions.map(([, minor]) => stored.get(minor)?.[i]);
      if (all.includes(undefined)) return [];
      const at = versions.flatMap(([version], k) =>
        k === 0 || isDeepStrictEqual(all[k], all[k - 1]) ? [] : [[version, all[k]]],
      );
      const line = {
        manifest: short[i],
        stored: all[0],
        ...(at.length > 0 ? { at: Object.fromEntries(at) } : {}),
      };
      return [`${JSON.stringify(line)}\n`];
    });
  writeFileSync(FILE, lines.join(''));
  return lines.length;
}
