import { escapeLine } from '../formats/escape-text.js';
import { displayWidth, wrapText } from '../formats/wrap-text.js';
import type { PlacedPod, Placement, WorkloadPlacement } from '../placement/placement.js';

/** The number of nodes with the same score that are named. */
const MAX_EQUAL_NODES = 3;

/**
 * Describes where the Pods of an application land: a paragraph for each workload, with a line for
 * each Pod.
 *
 * @param cluster - the cluster in words
 */
export function placementText(
  placement: Placement,
  cluster: string,
  width?: number | undefined,
): string {
  const { workloads, orders, assumptions } = placement;
  const paragraphs = workloads.map((workload) => workloadText(workload, orders));
  const lines = [
    cluster,
    ...paragraphs.flatMap((paragraph) => ['', ...paragraph]),
    '',
    summaryOf(placement),
    ...assumptions.map((assumption) => `Assumed: ${assumption}`),
  ];
  return lines.map((line) => `${wrapText(escapeLine(line), { width, indent: 4 })}\n`).join('');
}

function workloadText(placement: WorkloadPlacement, orders: number): readonly string[] {
  const { title, manifest, pods, message, refused, proof, notJudged } = placement;
  const refusals = refused?.map((sentence) => `  The server refuses it: ${sentence}`) ?? [];
  if (notJudged !== undefined) return [`${title}: not judged. ${notJudged}`];
  if (pods.length === 0 && refused !== undefined)
    return [
      `${title}: ${manifest.kind === 'Pod' ? 'it' : 'its Pods'} cannot be created`,
      ...refusals,
    ];
  if (pods.length === 0) return [`${title}: ${message ?? 'no Pods'}`];
  const subject = subjectOf(manifest.kind, pods.length);
  const verdict =
    refused === undefined ? headOf(placement, subject, orders) : refusedHead(pods.length);
  const widths = widthsOf(pods);
  return [
    `${title}: ${verdict}`,
    ...pods.map((pod) => `  ${podText(pod, widths)}`),
    ...refusals,
    ...(message === undefined ? [] : [`  FailedScheduling: ${message}`]),
    ...(proof === undefined ? [] : [`  ${proof}`]),
  ];
}

const refusedHead = (count: number): string =>
  count === 1 ? 'only one Pod can be created' : `only ${count} Pods can be created`;

/** The Pods of a workload, as the subject of a sentence. */
interface Subject {
  readonly count: number;
  readonly all: string;
}

const subjectOf = (kind: unknown, count: number): Subject => ({
  count,
  all: kind === 'Pod' ? 'it' : count === 1 ? 'its Pod' : `all ${count} Pods`,
});

function headOf(
  { verdict, fittingOrders, fewestFitting, mostFitting }: WorkloadPlacement,
  { count, all }: Subject,
  orders: number,
): string {
  const finds = count === 1 ? 'finds' : 'find';
  if (verdict === 'always') return `${all} ${finds} a node`;
  if (verdict === 'never')
    return mostFitting === 0
      ? `${count === 1 ? all : `its ${count} Pods`} ${finds} no node`
      : `at most ${mostFitting} of ${count} Pods find a node`;
  const inSome = `${all} ${finds} a node in ${fittingOrders} of ${orders} orders`;
  return count === 1 ? inSome : `${inSome}, and at least ${fewestFitting} in each order`;
}

function podText({ name, node, equalNodes, victims }: PlacedPod, [first, second]: Widths): string {
  const shown = equalNodes.slice(0, MAX_EQUAL_NODES).join(', ');
  const others = equalNodes.length - MAX_EQUAL_NODES;
  const equal = shown && `or ${shown}${others > 0 ? ` and ${others} more` : ''}`;
  const evicted = victims.length === 0 ? '' : `evicts ${victims.join(', ')}`;
  const note = [equal, evicted].filter((text) => text !== '').join('; ');
  return `${pad(name, first)}  ${pad(node ?? 'no node', second)}  ${note}`.trimEnd();
}

type Widths = readonly [name: number, node: number];

const widthsOf = (pods: readonly PlacedPod[]): Widths => [
  Math.max(...pods.map(({ name }) => displayWidth(name))),
  Math.max(...pods.map(({ node = 'no node' }) => displayWidth(node))),
];

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

function summaryOf({ fittingOrders, orders, proofs, workloads }: Placement): string {
  if (workloads.length === 0) return 'There are no workloads.';
  const refused = workloads.filter((each) => each.refused !== undefined).length;
  if (refused > 0)
    return `The server refuses Pods of ${refused} ${refused === 1 ? 'workload' : 'workloads'}.`;
  if (fittingOrders === orders) return `All Pods find nodes, in each of ${orders} orders.`;
  if (fittingOrders > 0) return `All Pods find nodes in ${fittingOrders} of ${orders} orders.`;
  const shown = new Set(workloads.map(({ proof }) => proof));
  const others = proofs.filter((proof) => !shown.has(proof));
  return [`All Pods together find nodes in none of ${orders} orders.`, ...others].join(' ');
}
