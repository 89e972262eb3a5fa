import { messagesOf } from '../../../conformance/nodes/scheduling-answer.js';
import type { ScheduleVerdict } from '../../../lib/cluster.js';
import type { Decision } from './decisions.js';

/** Returns how a decision differs from our verdict, or an empty string. */
export function differenceOf(verdict: ScheduleVerdict, { node, message }: Decision): string {
  if (node === undefined) {
    const messages = messagesOf(verdict);
    return messages.includes(message ?? '') ? '' : `${message}\n  instead of ${messages[0]}`;
  }
  const best = bestNodes(verdict);
  if (best.includes(node)) return '';
  return `on ${node} instead of ${best.join(', ') || `none: ${verdict.message}`}`;
}

/** Returns the nodes with the highest total of scores, of which kube-scheduler takes any. */
export function bestNodes({ scores }: ScheduleVerdict): readonly string[] {
  const highest = Math.max(...scores.map(({ total }) => total));
  return scores.filter(({ total }) => total === highest).map(({ node }) => node);
}
