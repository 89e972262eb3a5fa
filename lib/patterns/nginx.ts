import type { Container } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { PodChecks } from '../types/checked-pod.js';
import type { ExtendedPod } from '../types/composed-pod.js';
import type { CheckedOptions, NoEntries, ResultOf } from '../types/pattern-types.js';
import type { GivenNginxPod, NginxErrors } from '../types/patterns/nginx.js';
import { definedFields } from './defined-fields.js';

/** Props of `nginxPod()` and `NginxPod`: fields of the Pod, and of its nginx container. */
export interface NginxPodProps extends Partial<PodProps> {
  /**
   * Fields of the nginx container. They replace the defaults.
   *
   * @default - the image nginx:latest, and port 80
   */
  readonly container?: Partial<Container> | undefined;
}

/** The Pod that `nginxPod()` returns, with the names of its parts. */
export type NginxPodOf<Props> = ResultOf<
  GivenNginxPod<Props>,
  PodChecks<GivenNginxPod<Props>>,
  Props,
  NginxErrors<Props, NginxPodProps>,
  ExtendedPod<GivenNginxPod<Props>>
>;

/**
 * Returns a Pod `my-nginx-pod` whose container `my-nginx-container` runs nginx:latest and listens
 * on port 80.
 *
 * @param props - Fields of the Pod, in which `containers` are further containers, and of the nginx
 * container.
 * @returns The Pod.
 *
 * @example
 * ```ts
 * import { App, Chart, nginxPod, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const props = nginxPod({ container: { image: 'nginx:1.29' } });
 * new Pod(new Chart(app, 'nginx'), 'pod', props);
 * app.synth();
 * ```
 */
export function nginxPod<const Props = NoEntries>(
  props?: CheckedOptions<NginxPodProps, Props, NginxErrors<Props, NginxPodProps>>,
): NginxPodOf<Props>;
export function nginxPod(props: unknown): unknown {
  return makeNginxPod(props as NginxPodProps | undefined);
}

/** Returns the Pod for props of which nothing is known at compile time. */
export function makeNginxPod({
  container,
  containers,
  metadata,
  ...pod
}: NginxPodProps = {}): PodProps {
  return {
    ...pod,
    metadata: { name: 'my-nginx-pod', ...definedFields(metadata) },
    containers: {
      'my-nginx-container': {
        image: 'nginx:latest',
        ports: [{ containerPort: 80, protocol: 'TCP' }],
        ...definedFields(container),
      },
      ...containers,
    },
  };
}
