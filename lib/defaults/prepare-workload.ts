import type { Draft } from './draft.js';
import { setLabels } from './workload-defaults.js';

const CONTROLLER_UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'] as const;
const JOB_NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'] as const;
const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation';
const ROLLBACK_TO = 'deprecated.deployment.rollback.to';

/**
 * Sets the labels and the selector that a Job gets unless `manualSelector` is true. Those with the
 * uid are left out if there is no uid.
 *
 * Source: registry/batch/job generateSelector.
 */
export function prepareJob(job: Draft<'Job'>, uid: string | undefined): void {
  const { spec = {}, metadata: { generateName, name = generateName ? undefined : '' } = {} } = job;
  if (spec.manualSelector) return;
  spec.template ??= {};
  spec.template.metadata ??= {};
  const { metadata } = spec.template;
  metadata.labels ??= {};
  for (const label of JOB_NAME_LABELS) if (name !== undefined) metadata.labels[label] ??= name;
  for (const label of CONTROLLER_UID_LABELS) if (uid !== undefined) metadata.labels[label] ??= uid;
  spec.selector ??= {};
  spec.selector.matchLabels ??= {};
  if (uid !== undefined) spec.selector.matchLabels[CONTROLLER_UID_LABELS[1]] ??= uid;
  // The server sets defaults again when it reads the object.
  setLabels(job, spec.template);
}

/** Sets the generation of the template, which the stable API stores in an annotation. */
export function prepareDaemonSet({ metadata = {} }: Draft<'DaemonSet'>): void {
  metadata.annotations ??= {};
  const generation = toInt64(metadata.annotations[TEMPLATE_GENERATION]) ?? 0n;
  metadata.annotations[TEMPLATE_GENERATION] = String(generation < 1n ? 1n : generation);
}

/** Writes the revision of a deprecated rollback as the server writes it. */
export function prepareDeployment({ metadata = {} }: Draft<'Deployment'>): void {
  const { annotations } = metadata;
  const text = annotations?.[ROLLBACK_TO];
  if (annotations === undefined || text === undefined) return;
  const revision = toInt64(text);
  if (revision === undefined) delete annotations[ROLLBACK_TO];
  else annotations[ROLLBACK_TO] = String(revision);
}

/** Parses a decimal number as Go does, or returns `undefined`. */
const toInt64 = (text: string | undefined): bigint | undefined =>
  text !== undefined && /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : undefined;
