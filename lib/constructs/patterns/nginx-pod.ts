import type { Construct } from 'constructs';
import { type NginxPodProps, nginxPod } from '../../patterns/nginx.js';
import { Pod } from '../kinds/pod.js';

/** A Pod with nginx in it, which serves its page on port 80. */
export class NginxPod extends Pod {
  constructor(scope: Construct, id: string, props: NginxPodProps = {}) {
    super(scope, id, nginxPod(props));
  }
}
