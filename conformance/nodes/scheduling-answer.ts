import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  minorOf,
  NEWEST_MINOR,
} from '../../lib/api/kubernetes-version.js';
import type { Cluster } from '../../lib/cluster/cluster.js';
import { type ClusterItem, clusterOf } from '../../lib/cluster/cluster-of.js';
import { CLUSTER_KINDS } from '../../lib/cluster/objects/cluster-shapes.js';
import type { ScheduleVerdict } from '../../lib/scheduling/schedule-verdict.js';
import type { SchedulingCase } from './scheduling-case.js';

/** The verdict of kube-scheduler on a case, as the Go program prints it. */
export interface ProgramAnswer {
  readonly error?: string;
  readonly message?: string;
  /** Absent if there is an error. */
  readonly nodes?: readonly {
    readonly node: string;
    readonly code: string;
    readonly plugin?: string;
    readonly reasons?: readonly string[];
    readonly scores?: Readonly<Record<string, number>>;
    /** The refusals of each plugin, with the option `-alone`. */
    readonly problems?: readonly {
      readonly plugin: string;
      readonly code: string;
      readonly reasons: readonly string[];
    }[];
    readonly shortages?: readonly {
      readonly resource: string;
      readonly requested: number;
      readonly used: number;
      readonly capacity: number;
    }[];
  }[];
}

/** A decision in a form that can be compared. */
export interface SchedulingAnswer {
  /** The message of the event FailedScheduling; empty if a node fits. */
  readonly message: string;
  /** The verdict on each node, such as `Unschedulable NodePorts: …` or `fits: NodeAffinity 200`. */
  readonly nodes: Readonly<Record<string, string>>;
}

/** Our decision. If several nodes can be named, the messages differ in the node. */
export interface OurAnswer extends SchedulingAnswer {
  readonly messages: readonly string[];
}

/** The functions that decide: those of the library, or of a mutant. */
export interface SchedulingModel {
  readonly clusterOf: typeof import('../../lib/cluster/cluster-of.js').clusterOf;
  readonly schedule: typeof import('../../lib/scheduling/schedule.js').schedule;
}

const NOT_FILTERED = 'not filtered';

const versionOf = (minor: number): KubernetesVersion | undefined =>
  KUBERNETES_VERSIONS.find((version) => minorOf(version) === minor);

/** Whether a plugin fails about a node, which ends the attempt. Then there is only a message. */
export const isFilterError = ({ error = '' }: ProgramAnswer): boolean =>
  error.includes('filter plugin: ');

export const answerOfProgram = ({
  error,
  message = error ?? '',
  nodes = [],
}: ProgramAnswer): SchedulingAnswer => ({
  message,
  // An error on one node ends the search: the program asked the others for our sake only.
  nodes: Object.fromEntries(
    (error === undefined ? nodes : []).map(
      ({ node, code, plugin = '', reasons = [], scores = {} }) => [
        node,
        code === 'Success'
          ? fitText(scores)
          : code === 'NotFiltered'
            ? NOT_FILTERED
            : refusalText(code, plugin, reasons),
      ],
    ),
  ),
});

/** @throws Error if the case has a wrong value */
export function ourAnswer(
  each: SchedulingCase,
  model: SchedulingModel,
  minor = NEWEST_MINOR,
): OurAnswer {
  const verdict = model.schedule(podOfCase(each), model.clusterOf(objectsOf(each)), {
    kubernetes: versionOf(minor),
  });
  const { message = '', scores, refusals } = verdict;
  const nodes = new Map(scores.map(({ node, plugins }) => [node, fitText(plugins)]));
  for (const { node, plugin, reasons, canPreemptionHelp } of refusals) {
    const code = canPreemptionHelp ? 'Unschedulable' : 'UnschedulableAndUnresolvable';
    const isFiltered = plugin === '' || !reasons[0]?.startsWith("node(s) didn't satisfy plugin(s)");
    nodes.set(node, isFiltered ? refusalText(code, plugin, reasons) : NOT_FILTERED);
  }
  return { message, nodes: Object.fromEntries(nodes), messages: messagesOf(verdict) };
}

/** Returns our message with each node that the scheduler can name. */
export function messagesOf({ message = '', candidates }: ScheduleVerdict): readonly string[] {
  if (candidates.length === 0) return [message];
  return candidates.map(({ node }) => message.replace(/on node \S+,/, `on node ${node},`));
}

/** Returns the differences of our answer: of nodes, of scores, and of the message. */
export function differencesOf(ours: OurAnswer, theirs: SchedulingAnswer): readonly string[] {
  const nodes = Object.entries(theirs.nodes)
    .filter(([node, verdict]) => ours.nodes[node] !== verdict)
    .map(([node, verdict]) => `${ours.nodes[node]} instead of ${verdict}`);
  return ours.messages.includes(theirs.message)
    ? nodes
    : [...nodes, `message: ${ours.message} instead of ${theirs.message}`];
}

export const podOfCase = ({ pod }: SchedulingCase): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  ...pod,
});

export const clusterOfCase = (each: SchedulingCase): Cluster => clusterOf(objectsOf(each));

const objectsOf = ({ pod: _, ...lists }: SchedulingCase): readonly ClusterItem[] =>
  Object.entries(CLUSTER_KINDS).flatMap(([list, { kind }]) =>
    (lists[list as keyof typeof lists] ?? []).map((object) => ({ kind, ...object })),
  );

const fitText = (scores: Readonly<Record<string, number>>): string => {
  const parts = Object.entries(scores)
    .filter(([, score]) => score !== 0)
    .map(([plugin, score]) => `${plugin} ${score}`);
  return `fits: ${parts.sort().join(', ')}`;
};

const refusalText = (code: string, plugin: string, reasons: readonly string[]): string =>
  `${code} ${plugin}: ${[...reasons].sort().join(', ')}`;
