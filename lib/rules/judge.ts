import type { Finding } from '../engine/finding.js';
import { type Book, bookOf, judgeBy } from '../engine/judge.js';
import { rules } from './book.js';
import { PodView } from './pod-view.js';
import { quirk } from './quirk.js';

/** The newest Kubernetes minor that the rules know: 1.37. */
const NEWEST = 37;

let newest: Book<PodView> | undefined;

/**
 * All that is wrong with a manifest of a kind that holds a Pod, at once, in the API server's terms. Judges what a person can write: a Pod,
 * PodTemplate, ReplicationController, ReplicaSet, Deployment, StatefulSet, DaemonSet, Job or CronJob. The manifest is only read.
 */
export function judge(manifest: { readonly kind?: unknown }): readonly Finding[] {
  newest ??= bookOf(rules, NEWEST, quirk);
  return judgeBy(newest, manifest, (nodes) => new PodView(nodes));
}
