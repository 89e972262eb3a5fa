import type { Api } from '../../../lib/api/api.js';

/** A manifest with a warning of the API server, and one without. */
export interface WarningCase {
  readonly rule: string;
  /**
   * The minor version of Kubernetes.
   *
   * @default - the newest
   */
  readonly minor?: number;
  /** A manifest with the warning, and the words of the API server. */
  readonly invalid: object;
  readonly texts: readonly string[];
  /**
   * The paths of the fields in the manifest.
   *
   * @default - the paths with which the texts start
   */
  readonly fields?: readonly string[];
  /** A similar manifest without the warning. */
  readonly valid: object;
}

const app = { name: 'app', image: 'x' };

/** A Pod with a valid container `app`. `spec` adds or replaces fields. */
export const pod = (spec: Api<'PodSpec'>, metadata: Api<'ObjectMeta'> = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [app], ...spec },
});

/** A PodTemplate with a valid container `app`. It does not get the defaults of a Pod. */
export const template = (spec: Api<'PodSpec'>, metadata: Api<'ObjectMeta'> = {}): object => ({
  apiVersion: 'v1',
  kind: 'PodTemplate',
  metadata: { name: 'a' },
  template: { metadata, spec: { containers: [app], ...spec } },
});

/** A Pod with one container that has additional fields. */
export const container = (fields: Api<'Container'>, metadata: Api<'ObjectMeta'> = {}): object =>
  pod({ containers: [{ ...app, ...fields }] }, metadata);

/** A Pod with one volume. */
export const volume = (source: Api<'Volume'>): object =>
  pod({ volumes: [{ name: 'v', ...source }] });

/** A workload whose template has a valid container. */
export function workload(
  kind: string,
  spec: object,
  metadata: Api<'ObjectMeta'> = {},
  podSpec: Api<'PodSpec'> = {},
): object {
  const labels = { a: 'b' };
  return {
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: { name: 'a', ...metadata },
    spec: {
      ...(kind === 'Job' ? {} : { selector: { matchLabels: labels } }),
      template: { metadata: { labels }, spec: { containers: [app], ...podSpec } },
      ...spec,
    },
  };
}
