/**
 * Returns the message of the event FailedScheduling: the number of nodes for each reason.
 *
 * Source: kube-scheduler framework.FitError.Error.
 *
 * @param preFilter - the reason that refuses all nodes at once
 * @param postFilter - the result of preemption
 */
export function fitErrorMessage(
  nodes: number,
  reasons: readonly string[],
  { preFilter = '', postFilter = '' }: { preFilter?: string; postFilter?: string } = {},
): string {
  return [
    `0/${nodes} nodes are available:`,
    ...(preFilter === '' ? countReasons(reasons) : [`${preFilter}.`]),
    ...(postFilter === '' ? [] : [postFilter]),
  ].join(' ');
}

function countReasons(reasons: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  // Sorted as text, so that 10 precedes 2.
  const parts = [...counts].map(([reason, count]) => `${count} ${reason}`).sort();
  return parts.length === 0 ? [] : [`${parts.join(', ')}.`];
}
