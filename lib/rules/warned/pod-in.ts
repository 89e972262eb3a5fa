import type { Api } from '../../api/types.js';

/** A manifest of a kind that holds a Pod. */
export interface Manifest {
  readonly kind?: unknown;
  readonly metadata?: unknown;
  readonly spec?: unknown;
  readonly template?: unknown;
}

interface Held {
  readonly metadata?: Api<'ObjectMeta'>;
  readonly spec?: Api<'PodSpec'>;
}

/** The Pod that a manifest is, or the template that it holds, and where that stands. */
export function podIn(manifest: Manifest): { readonly place: string; readonly value: Held } {
  const place = PLACES.get(String(manifest.kind)) ?? 'spec.template';
  const value = place === '' ? manifest : place.split('.').reduce(field, manifest);
  return { place, value: (value ?? {}) as Held };
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['Pod', ''],
  ['PodTemplate', 'template'],
  ['CronJob', 'spec.jobTemplate.spec.template'],
]);

const field = (value: object | undefined, name: string): object | undefined =>
  (value as Readonly<Record<string, object | undefined>> | undefined)?.[name];
