import type { App } from 'cdk8s';
import type { PodProps } from '../../lib/index.js';

/** A Pod of which Kubernetes warns, and nothing else. */
export const POD_WITH_WARNING: PodProps = {
  containers: { app: { image: 'nginx:1.29', env: [{ name: 'A' }, { name: 'A' }] } },
};
export const ENV_HIDES_RULE = 'Container/env-hides';

export const consoleWarn: jest.SpyInstance = jest.spyOn(console, 'warn').mockImplementation();
afterEach(() => consoleWarn.mockClear());

/** What stops synth, and what is only shown: a line each. */
export function synthMessages(scope: App): {
  readonly refused: readonly string[];
  readonly shown: readonly string[];
} {
  const refused = ((): string => {
    try {
      scope.synthYaml();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  })();
  const trimmed = (text: string): readonly string[] => text.split('\n').map((each) => each.trim());
  return {
    refused: trimmed(refused).slice(1),
    shown: consoleWarn.mock.calls.flatMap(([text]) => trimmed(text)),
  };
}
