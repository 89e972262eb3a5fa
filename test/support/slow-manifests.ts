import { validate } from '../../lib/rules/validate.js';
import { findWarnings } from '../../lib/rules/warnings/find-warnings.js';
import { growthBeyondLinear } from './linear-time.js';

/** Everything that a server, and this package, says about a manifest, even if it is refused. */
function judge(manifest: { readonly kind: string }): void {
  validate(manifest as never, { podSecurity: ['baseline', 'restricted'], hazards: 'note' });
  findWarnings(manifest);
}

/** Returns the cases whose time grows too fast, with the times in milliseconds. */
export const tooSlowManifests = (
  cases: readonly (readonly [name: string, size: number, manifest: (size: number) => unknown])[],
): readonly string[] =>
  cases.flatMap(([name, size, manifestOf]) => {
    const times = growthBeyondLinear(size, (n) => {
      const manifest = manifestOf(n) as { readonly kind: string };
      return () => judge(manifest);
    });
    return times === undefined ? [] : [`${name}: ${times.join(', ')} ms`];
  });
