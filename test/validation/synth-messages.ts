import type { App } from 'cdk8s';
import type { PodProps } from '../../lib/index.js';

/** A Pod with one warning, of `ENV_HIDES_RULE`. */
export const POD_WITH_WARNING: PodProps = {
  containers: { app: { image: 'nginx:1.29', env: [{ name: 'A' }, { name: 'A' }] } },
};
export const ENV_HIDES_RULE = 'Container/env-hides';

export const consoleWarn: jest.SpyInstance = jest.spyOn(console, 'warn').mockImplementation();
afterEach(() => consoleWarn.mockClear());

/** Returns the errors of a synth, and the lines that it prints. */
export function synthMessages(scope: App): {
  readonly errors: readonly string[];
  readonly printed: readonly string[];
} {
  const errors = ((): string => {
    try {
      scope.synthYaml();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  })();
  const trimmed = (text: string): readonly string[] => text.split('\n').map((each) => each.trim());
  return {
    // All lines but the title of an App of cdk8s, or the summary of ours.
    errors: trimmed(errors).filter((line) => !/^Validation failed with |^$/.test(line)),
    printed: consoleWarn.mock.calls.flatMap(([text]) => trimmed(text)),
  };
}
