import type { Api } from '../../../lib/api/api.js';
import type { Scenario } from '../../../lib/lifecycle/simulate.js';

/** A Pod and what happens to it, both for a real kubelet and for the model. */
export interface LifecycleCase {
  readonly name: string;
  readonly spec: Api<'PodSpec'>;
  readonly events: Pick<Scenario, 'script' | 'sandbox' | 'conditions' | 'deleted'>;
}
