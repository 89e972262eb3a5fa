import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { Api } from '../api/types.js';
import { clean } from '../engine/clean.js';
import type { Finding } from '../engine/finding.js';
import { type KubernetesVersion, minorOf } from './kubernetes.js';
import { refusals } from './refusals.js';
import { standards, type Violation } from './standards/standards.js';
import type { Warning } from './warned/at.js';
import { type Manifest, podIn } from './warned/pod-in.js';
import { warnings } from './warned/warnings.js';

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
}

/** What an API server says of a manifest. */
export interface Verdict {
  /** Why it is refused: nothing, where it is accepted. */
  readonly refused: readonly Finding[];
  /** What is accepted with a warning. A server warns of nothing in what it refuses. */
  readonly warned: readonly Warning[];
  /** Why each level that was asked for forbids the Pod. */
  readonly podSecurity: Readonly<Partial<Record<PodSecurityLevel, readonly Violation[]>>>;
}

/**
 * All that an API server says of a manifest, at once: a Pod, PodTemplate, ReplicationController, ReplicaSet, Deployment, StatefulSet, DaemonSet,
 * Job or CronJob. Its defaults are applied to what is judged and never to the manifest, which is only read.
 */
export function judge(manifest: { readonly kind?: unknown }, { kubernetes = '1.37', podSecurity = [] }: JudgeOptions = {}): Verdict {
  const minor = minorOf(kubernetes);
  const refused = refusals(manifest, minor);
  const readable = clean(manifest, String(manifest.kind)) as Manifest;
  const { metadata = {}, spec = {} } = podIn(readable).value;
  const isPod = readable.kind === 'Pod';
  const forbidden = podSecurity.map((level) => [level, standards(spec as Api<'PodSpec'>, metadata, level, minor, isPod)]);
  return { refused, warned: refused.length > 0 ? [] : warnings(readable, minor), podSecurity: Object.fromEntries(forbidden) };
}
