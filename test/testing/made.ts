import { type Chart, Testing } from 'cdk8s';
import { Pod, type PodProps } from '../../lib/index.js';

export const GOOD = { containers: { app: { image: 'nginx:1.29' } } };
export const WARNED: PodProps = { containers: { app: { image: 'nginx:1.29', env: [{ name: 'A' }, { name: 'A' }] } } };
export const LOST: PodProps = { containers: { app: { image: 'nginx:1.29', volumeMounts: [{ name: 'lost', mountPath: '/lost' }] } } };

/** A chart with one Pod. */
export function made(props: PodProps): Chart {
  const scope = Testing.chart();
  new Pod(scope, 'pod', props);
  return scope;
}

export const LISTED = { containers: [{ name: 'app', image: 'nginx:1.29' }] };
export const manifest = (spec: object, kind = 'Pod'): object => ({ apiVersion: 'v1', kind, metadata: { name: 'web' }, spec });

/** What a test that fails says. */
export function failure(test: () => void): string {
  try {
    test();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it does not fail');
}
