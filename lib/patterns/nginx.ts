import type { Container } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';

/** What may be said of an nginx Pod: any field of a Pod, and any field of its container. */
export interface NginxPodProps extends Partial<PodProps> {
  /**
   * Fields of the nginx container, in place of the defaults or beside them.
   *
   * @default - the image nginx:latest, and port 80
   */
  readonly container?: Partial<Container> | undefined;
}

/**
 * A Pod with nginx in it: `my-nginx-pod`, whose container `my-nginx-container` runs nginx:latest
 * and listens on port 80. Other containers stand beside it.
 */
export function nginxPod({
  container,
  containers,
  metadata,
  ...pod
}: NginxPodProps = {}): PodProps {
  return {
    ...pod,
    metadata: { name: 'my-nginx-pod', ...metadata },
    containers: {
      'my-nginx-container': {
        image: 'nginx:latest',
        ports: [{ containerPort: 80, protocol: 'TCP' }],
        ...container,
      },
      ...containers,
    },
  };
}
