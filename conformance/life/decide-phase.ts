import { phase } from '../../lib/lifecycle/phase.js';
import type { PhaseQuestion } from './phase-question.js';

const SOURCE_ANNOTATION = 'kubernetes.io/config.source';

/**
 * What we decide. Of a Pod from a file of the node, a static one, a kubelet never takes it that all
 * is over.
 */
export function decidePhase(
  { pod, statuses = [], terminal = false, initialized = false }: PhaseQuestion,
  model = phase,
): string {
  const source = pod.metadata?.annotations?.[SOURCE_ANNOTATION];
  const isStatic = source !== undefined && source !== 'api';
  return model(pod.spec ?? {}, statuses ?? [], { terminal: terminal && !isStatic, initialized })
    .phase;
}
