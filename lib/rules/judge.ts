import { type KubernetesVersion, minorOf } from '../api/kubernetes.js';
import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { Finding } from '../engine/finding.js';
import { read } from '../engine/read.js';
import { gateOff } from './dropped/drops.js';
import type { Hazard, HazardLevel } from './hazards/hazard.js';
import { hazardsOf } from './hazards/hazards.js';
import { PodView } from './pod-view.js';
import { refusalsOf } from './refusals.js';
import { serverAt } from './server.js';
import { type Violation, violationsOf } from './standards/standards.js';
import { Subject } from './standards/subject.js';
import type { Warning } from './warned/at.js';
import { warningsOf } from './warned/warnings.js';

/** Whose verdict is asked for. */
export interface JudgeOptions {
  /**
   * The version of the API server, and of the Pod Security Standards.
   *
   * @default '1.37' - the newest that is known
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The levels of the Pod Security Standards that the Pod is held against, each by itself.
   *
   * @default [] - none
   */
  readonly podSecurity?: readonly PodSecurityLevel[] | undefined;
  /**
   * Down to which level hazards are told; `'none'`: only what the server says itself.
   *
   * @default 'warning' - no note, of which people who know their trade differ
   */
  readonly hazards?: HazardLevel | 'none' | undefined;
}

/** What an API server says of a manifest. */
export interface Verdict {
  /** Why it is refused: nothing, where it is accepted. */
  readonly refused: readonly Finding[];
  /** What is accepted with a warning. A server warns of nothing in what it refuses. */
  readonly warned: readonly Warning[];
  /** What it asks for that will not be there, and what people regret, whether it is refused or not. */
  readonly hazards: readonly Hazard[];
  /** Why each level that was asked for forbids the Pod. */
  readonly podSecurity: Readonly<Partial<Record<PodSecurityLevel, readonly Violation[]>>>;
}

/**
 * All that an API server says of a manifest, at once: a Pod, PodTemplate, ReplicationController, ReplicaSet, Deployment, StatefulSet, DaemonSet,
 * Job or CronJob. Its defaults are applied to what is judged and never to the manifest, which is only read.
 */
export function judge(
  manifest: { readonly kind?: unknown },
  { kubernetes = '1.37', podSecurity = [], hazards: level = 'warning' }: JudgeOptions = {},
): Verdict {
  const minor = minorOf(kubernetes);
  const reading = read(manifest, serverAt(minor));
  const pod = new PodView(reading.nodes);
  const refused = refusalsOf(manifest.kind, reading, pod, minor);
  return {
    refused,
    warned: refused.length > 0 ? [] : warningsOf(reading, pod, minor),
    hazards: level === 'none' ? [] : [...reading.drops.map((drop) => gateOff(drop, minor)), ...hazardsOf(reading, pod, minor, level)],
    podSecurity: podSecurity.length === 0 ? {} : violationsOf(new Subject(pod.spec, pod.meta, pod.isPod), podSecurity, minor),
  };
}
