import { phase } from '../../lib/lifecycle/phase.js';
import type { PhaseQuestion } from './phase-question.js';

const SOURCE_ANNOTATION = 'kubernetes.io/config.source';

/**
 * Returns the phase that our model computes. A kubelet never considers a static Pod, which comes
 * from a file of the node, terminal.
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
