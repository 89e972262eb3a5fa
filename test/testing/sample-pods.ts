import { type Chart, Testing } from 'cdk8s';
import { Pod, type PodProps } from '../../lib/index.js';

export const VALID_POD = { containers: { app: { image: 'nginx:1.29' } } };
export const POD_WITH_WARNING: PodProps = {
  containers: { app: { image: 'nginx:1.29', env: [{ name: 'A' }, { name: 'A' }] } },
};
export const POD_WITH_MISSING_VOLUME: PodProps = {
  containers: {
    app: { image: 'nginx:1.29', volumeMounts: [{ name: 'lost', mountPath: '/lost' }] },
  },
};

/** Creates a chart with one Pod. */
export function chartWithPod(props: PodProps): Chart {
  const scope = Testing.chart();
  new Pod(scope, 'pod', props);
  return scope;
}

export const VALID_API_SPEC = { containers: [{ name: 'app', image: 'nginx:1.29' }] };
export const manifest = (spec: object, kind = 'Pod'): object => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'web' },
  spec,
});

/** Returns the message with which an assertion fails. */
export function failureMessage(test: () => void): string {
  try {
    test();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('expected the assertion to fail');
}
