import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import { UnsupportedKindError } from '../defaults/defaulted.js';
import type { Finding } from '../engine/finding.js';
import { isObject } from '../engine/go-value.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { validate } from '../rules/validate.js';
import type { UpdateMethod } from '../updates/merge.js';
import { update } from '../updates/update.js';
import type { UpdateOptions } from '../updates/update-options.js';
import { applyPolicyOf, forceSettingOf, keepSettingOf, methodSettingOf } from './apply-policy.js';
import type { ChangeEffect, ObjectUpdate } from './object-update.js';
import type { ManifestPair } from './pair-manifests.js';

/** How changed manifests are applied. */
export interface ChangeOptions extends Pick<UpdateOptions, 'fieldManager' | 'forceConflicts'> {
  /** How manifests are written, unless an annotation says something else. */
  readonly by: UpdateMethod;
  readonly kubernetes: KubernetesVersion;
  /** Returns the problem of a rollout with the nodes of the cluster, if these are known. */
  rolloutProblemOf?(manifest: KubernetesObject): Finding | undefined;
  /** Returns the object that the cluster has, if it is known. */
  liveOf?(manifest: Manifest): KubernetesObject | undefined;
}

/** Returns what happens to an object when its changed manifest is applied. */
export function findObjectUpdate(
  { before, after }: ManifestPair,
  options: ChangeOptions,
): ObjectUpdate {
  const { manifest } = after ?? before ?? { manifest: {} };
  if (!isObjectOfApi(manifest)) return outcome('unknown', options.by, { notes: [NO_OBJECT_NOTE] });
  if (after === undefined) return removal(manifest, options);
  const policy = applyPolicyOf(manifest);
  const method = methodSettingOf(manifest);
  const by = method?.by ?? options.by;
  const notes = method === undefined || method.by === options.by ? [] : [method.setting];
  const change = { by, notes, manifest, options };
  const isNew = before === undefined;
  if (isGenerated(manifest))
    return creation('create', { ...change, notes: [...notes, GENERATED_NOTE] });
  if (policy?.action === 'skip') return outcome('skip', by, { notes: [policy.setting] });
  if (policy?.action === 'create-only' && !isNew)
    return outcome('skip', by, { notes: [policy.setting] });
  if (policy?.action === 'recreate' && !isNew)
    return creation('recreate', { ...change, notes: [...notes, policy.setting] });
  return isNew ? addition(change) : modification(before.manifest, change);
}

const NO_OBJECT_NOTE = 'It is no object of the API, because it has no kind or no apiVersion.';

const isObjectOfApi = ({ kind, apiVersion }: Manifest): boolean =>
  isText(kind) && isText(apiVersion);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const GENERATED_NOTE = 'A new object is created each time: metadata.generateName.';

/** Whether the server generates the name, so that no object is updated. */
function isGenerated({ metadata }: Manifest): boolean {
  const { name, generateName } = isObject(metadata) ? metadata : {};
  return !name && typeof generateName === 'string' && generateName !== '';
}

interface Change {
  readonly by: UpdateMethod;
  readonly notes: readonly string[];
  readonly manifest: Manifest;
  readonly options: ChangeOptions;
}

const outcome = (
  effect: ChangeEffect,
  by: UpdateMethod,
  rest: Partial<ObjectUpdate> = {},
): ObjectUpdate => ({
  effect,
  by,
  errors: [],
  warnings: [],
  fields: [],
  notes: [],
  isUnsupported: false,
  ...rest,
});

function removal(manifest: Manifest, { by }: ChangeOptions): ObjectUpdate {
  const setting = keepSettingOf(manifest);
  return setting === undefined ? outcome('delete', by) : outcome('keep', by, { notes: [setting] });
}

function addition(change: Change): ObjectUpdate {
  const { by, notes, manifest, options } = change;
  if (options.liveOf?.(manifest) === undefined) return creation('create', change);
  const note =
    'The cluster has this object, although it has no manifest before the change: the result ' +
    'depends on who wrote its fields.';
  return outcome('unknown', by, { notes: [...notes, note] });
}

/** An object that is created, if the API server accepts it. Other kinds are not validated. */
function creation(
  effect: 'create' | 'recreate',
  { by, notes, manifest, options }: Change,
): ObjectUpdate {
  const errors = creationErrors(manifest, options.kubernetes);
  return errors.length === 0
    ? outcome(effect, by, { notes })
    : outcome('refused', by, { errors, notes });
}

const creationErrors = (manifest: Manifest, kubernetes: KubernetesVersion): readonly Finding[] =>
  findPodKind(identityOf(manifest)) !== undefined
    ? validate(manifest as KubernetesObject, { kubernetes, hazards: 'none' }).errors
    : [];

function modification(old: Manifest, change: Change): ObjectUpdate {
  const { by, notes, manifest, options } = change;
  const { kubernetes } = options;
  if (old['apiVersion'] !== manifest['apiVersion'])
    return outcome('unknown', by, {
      notes: [
        ...notes,
        `The API version was ${JSON.stringify(old['apiVersion']) ?? 'not written'}: only fields were ` +
          'compared.',
      ],
    });
  const live = options.liveOf?.(manifest);
  try {
    return judged(old, change, live);
  } catch (error) {
    if (error instanceof UnsupportedKindError)
      return outcome('unknown', by, { notes, isUnsupported: true });
    if (!(error instanceof TypeError)) throw error;
    const [oldError] = live === undefined ? creationErrors(old, kubernetes) : [];
    if (oldError === undefined) return outcome('unknown', by, { notes: [...notes, error.message] });
    const note =
      'The API server refuses the manifest before the change, so the object is assumed not to ' +
      `exist: ${oldError.field}: ${oldError.detail}`;
    return creation('create', { ...change, notes: [...notes, note] });
  }
}

/** @throws TypeError if the update cannot be judged */
function judged(old: Manifest, change: Change, live: KubernetesObject | undefined): ObjectUpdate {
  const { by, notes, manifest, options } = change;
  const { kubernetes, fieldManager, forceConflicts } = options;
  const namespace = live && (identityOf({ ...live }).namespace ?? 'default');
  const [last, next, stored] = [old, manifest, live].map((each) =>
    inNamespace(each, namespace),
  ) as [KubernetesObject, KubernetesObject, KubernetesObject | undefined];
  const verdict = update(last, next, {
    by,
    live: stored,
    fieldManager,
    forceConflicts,
    kubernetes,
  });
  const { effect, errors, fields } = verdict;
  const problem = effect === 'rollout' ? options.rolloutProblemOf?.(next) : undefined;
  const warnings = [...verdict.warnings, ...verdict.hazards, ...(problem ? [problem] : [])];
  if (effect !== 'refused') return outcome(effect, by, { fields, notes, warnings });
  const canBeCreated = creationErrors(manifest, kubernetes).length === 0;
  const force = forceSettingOf(manifest, by);
  if (canBeCreated && force !== undefined && errors.every(isForced))
    return outcome('recreate', by, {
      fields: errors.map(({ path }) => path),
      notes: [...notes, force],
    });
  const seconds = lifetimeAfterEnd(old);
  if (canBeCreated && seconds !== undefined)
    return outcome('recreate', by, {
      warnings: errors.map((each) => ({ ...each, severity: 'warning' })),
      fields: errors.map(({ path }) => path),
      notes: [
        ...notes,
        'The API server refuses the update until the Job is deleted, ' +
          `${seconds} seconds after its end: spec.ttlSecondsAfterFinished.`,
      ],
    });
  return outcome('refused', by, { errors, warnings, notes });
}

/** Returns an object with a namespace, if it has none. It is that of the object of the cluster. */
function inNamespace(object: object | undefined, namespace: string | undefined): unknown {
  const { metadata } = (object ?? {}) as { readonly metadata?: unknown };
  return namespace === undefined || !isObject(metadata) || metadata['namespace'] !== undefined
    ? object
    : { ...object, metadata: { ...metadata, namespace } };
}

/** Whether `kubectl apply --force` and Flux delete an object because of an error. */
const isForced = ({ type }: Finding): boolean =>
  type === 'Conflict' || type.startsWith('FieldValue');

/** Returns the seconds after its end at which a Job is deleted; `undefined` if it is not. */
function lifetimeAfterEnd({ kind, spec }: Manifest): number | undefined {
  const seconds = isObject(spec) ? spec['ttlSecondsAfterFinished'] : undefined;
  return kind === 'Job' && typeof seconds === 'number' ? seconds : undefined;
}
