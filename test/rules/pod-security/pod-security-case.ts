import type { Api } from '../../../lib/api/api.js';

/** What a revision of a check says of two Pods, as Kubernetes' own check does. */
export interface PodSecurityCase {
  readonly check: string;
  readonly since: number;
  /** A Pod that it forbids, in which words, and the fields that have to change. */
  readonly fires: PodContext;
  readonly reason: string;
  readonly detail: string;
  readonly fields: readonly string[];
  /** A Pod, near to it, that it allows. */
  readonly silent: PodContext;
}

/** What is added to a Pod with one right container, `app`. */
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
