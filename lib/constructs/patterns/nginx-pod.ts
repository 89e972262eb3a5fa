import type { Construct } from 'constructs';
import { makeNginxPod, type NginxPodProps } from '../../patterns/nginx.js';
import type { CheckedOptions, NoEntries } from '../../types/pattern-types.js';
import type { NginxErrors } from '../../types/patterns/nginx.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod that runs nginx, which serves its start page on port 80; see `nginxPod()`.
 *
 * @example
 * ```ts
 * import { App, Chart, NginxPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new NginxPod(new Chart(app, 'nginx'), 'pod', { container: { image: 'nginx:1.29' } });
 * app.synth();
 * ```
 */
export interface NginxPod extends Pod {}

/** The type of the class `NginxPod`. It infers the type of the props, to check them. */
export interface NginxPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - Fields of the Pod, and of its nginx container.
   */
  new <const P = NoEntries>(
    scope: Construct,
    id: string,
    props?: CheckedNginxPodProps<P>,
  ): NginxPod;

  /**
   * Checks the props of an NginxPod at compile time, and returns them. Use it in the constructor of
   * a subclass, where TypeScript does not infer their type:
   * `super(scope, id, NginxPod.props({ … }))`.
   */
  props<const P = NoEntries>(props: CheckedNginxPodProps<P>): NginxPodProps;
}

type CheckedNginxPodProps<P> = CheckedOptions<NginxPodProps, P, NginxErrors<P, NginxPodProps>>;

/** The class of `NginxPod` objects. */
export const NginxPod: NginxPodConstructor = class NginxPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, makeNginxPod(props as NginxPodProps | undefined));
  }
} as unknown as NginxPodConstructor;
