import type { Construct } from 'constructs';
import { type SidecarLoggingPodProps, sidecarLoggingPod } from '../patterns/sidecar-logging.js';
import { Pod } from './pod.js';

/** A Pod with an app that writes its log to a shared volume, and a sidecar that follows it: `kubectl logs -c log-agent` shows it. */
export class SidecarLoggingPod extends Pod {
  constructor(scope: Construct, id: string, props: SidecarLoggingPodProps = {}) {
    super(scope, id, sidecarLoggingPod(props));
  }
}
