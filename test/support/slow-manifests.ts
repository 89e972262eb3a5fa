import { validate } from '../../lib/rules/validate.js';
import { findWarnings } from '../../lib/rules/warnings/find-warnings.js';
import { growthBeyondLinear, mayGrowTooFast } from './linear-time.js';

/** Everything that a server, and this package, says about a manifest, even if it is refused. */
function judge(manifest: { readonly kind: string }): void {
  validate(manifest as never, { podSecurity: ['baseline', 'restricted'], hazards: 'note' });
  findWarnings(manifest);
}

const judgeLater = (manifest: unknown): (() => void) => {
  const object = manifest as { readonly kind: string };
  return () => judge(object);
};

/** A manifest of any size, and its smallest size. */
export type SizedManifest = readonly [
  name: string,
  size: number,
  manifest: (size: number) => unknown,
];

/** Whether the time for a manifest may grow too fast, by one look at two sizes. */
export const maySlowDown = (size: number, manifestOf: (size: number) => unknown): boolean =>
  mayGrowTooFast(size, (n) => judgeLater(manifestOf(n)));

/** Returns the cases whose time grows too fast, with the times in milliseconds. */
export const tooSlowManifests = (cases: readonly SizedManifest[]): readonly string[] =>
  cases.flatMap(([name, size, manifestOf]) => {
    const times = growthBeyondLinear(size, (n) => judgeLater(manifestOf(n)));
    return times === undefined ? [] : [`${name}: ${times.join(', ')} ms`];
  });
