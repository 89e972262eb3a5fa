import { phase } from '../../lib/lifecycle/phase.js';
import type { Question } from './questions.js';

const SOURCE = 'kubernetes.io/config.source';

/** What we decide. Of a Pod from a file of the node, a static one, a kubelet never takes it that all is over. */
export function decided({ pod, statuses = [], terminal = false, initialized = false }: Question, model = phase): string {
  const source = pod.metadata?.annotations?.[SOURCE];
  const isStatic = source !== undefined && source !== 'api';
  return model(pod.spec ?? {}, statuses ?? [], { terminal: terminal && !isStatic, initialized }).phase;
}
