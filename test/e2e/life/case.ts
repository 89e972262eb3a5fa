import type { Api } from '../../../lib/api/types.js';
import type { Events } from '../../../lib/lifecycle/simulate.js';

/** A Pod and what happens to it, for a real kubelet and for the model alike. */
export interface Case {
  readonly name: string;
  readonly spec: Api<'PodSpec'>;
  readonly events: Pick<Events, 'script' | 'sandbox' | 'conditions' | 'deleted'>;
}
