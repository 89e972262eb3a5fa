import type { Api } from '../../../lib/api/api.js';

/** What a rule says of two manifests, as the API server does. */
export interface WarningCase {
  readonly rule: string;
  /** The Kubernetes minor that judges: the newest, where not said. */
  readonly minor?: number;
  /** A manifest that it warns of, in which words. */
  readonly fires: object;
  readonly texts: readonly string[];
  /** The places in the manifest, where the texts do not begin with them. */
  readonly fields?: readonly string[];
  /** A manifest, near to it, of which it says nothing. */
  readonly silent: object;
}

const app = { name: 'app', image: 'x' };

/** A Pod with a right container `app`, and what is given beside it or instead. */
export const pod = (spec: Api<'PodSpec'>, metadata: Api<'ObjectMeta'> = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [app], ...spec },
});

/** The same as a template: it is not given a Pod's defaults. */
export const template = (spec: Api<'PodSpec'>, metadata: Api<'ObjectMeta'> = {}): object => ({
  apiVersion: 'v1',
  kind: 'PodTemplate',
  metadata: { name: 'a' },
  template: { metadata, spec: { containers: [app], ...spec } },
});

/** A Pod whose one container has these fields too. */
export const container = (fields: Api<'Container'>, metadata: Api<'ObjectMeta'> = {}): object =>
  pod({ containers: [{ ...app, ...fields }] }, metadata);

/** A Pod with one volume. */
export const volume = (source: Api<'Volume'>): object =>
  pod({ volumes: [{ name: 'v', ...source }] });

/** A workload of a kind, round a Pod with a right container. */
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
