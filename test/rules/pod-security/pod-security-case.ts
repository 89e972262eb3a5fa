import type { Api } from '../../../lib/api/api.js';

/** A Pod that a version of a check forbids, and one that it allows. */
export interface PodSecurityCase {
  readonly check: string;
  readonly since: number;
  /** A forbidden Pod, the words of Kubernetes, and the fields that have to change. */
  readonly invalid: PodContext;
  readonly reason: string;
  readonly detail: string;
  readonly fields: readonly string[];
  /** A similar Pod that is allowed. */
  readonly valid: PodContext;
}

/** The fields that a case adds to a Pod with one valid container, `app`. */
export interface PodContext extends Api<'PodSpec'> {
  readonly annotations?: Readonly<Record<string, string>>;
}

export const fieldIn = 'spec.containers[0].securityContext';
export const app = (
  securityContext: Api<'SecurityContext'>,
  more: Api<'Container'> = {},
): Api<'Container'> => ({
  name: 'app',
  image: 'x',
  ...more,
  securityContext,
});
export const containers = (...contexts: readonly Api<'SecurityContext'>[]): PodContext => ({
  containers: contexts.map((context, i) => app(context, { name: 'abc'[i] ?? '' })),
});
export const ports = (...list: readonly Api<'ContainerPort'>[]): PodContext => ({
  containers: [{ name: 'app', image: 'x', ports: list }],
});
