import type { Api } from '../api/api.js';
import { checkGatedPod } from './gated-pod-update.js';
import { isSame } from './is-same.js';
import { fieldAt, type UpdateContext } from './update-context.js';

type PodSpec = Api<'PodSpec'>;
type Annotations = Readonly<Record<string, string>>;

const REPLACE_POD =
  'Delete the Pod and create it again, as `kubectl replace --force` does, or use a Deployment, ' +
  'which replaces its Pods.';

const KEEP_POLICY =
  'Write the `imagePullPolicy` that the Pod has: its default depends on the tag of the image.';

const OTHER_FIELDS =
  'pod updates may not change fields other than `spec.containers[*].image`,' +
  '`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only ' +
  'additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set ' +
  'to 1 if it was previously negative)';

/** Annotations that must neither be added, changed nor removed. */
const FIXED_ANNOTATIONS = [
  ['container.apparmor.security.beta.kubernetes.io/', 'AppArmor annotations'],
  ['kubernetes.io/config.mirror', 'mirror pod annotation'],
] as const;

/**
 * Checks what an update changes in a Pod.
 *
 * Source: core/validation ValidatePodUpdate.
 */
export function checkPodUpdate(context: UpdateContext): void {
  const [before, after] = [context.before as Api<'Pod'>, context.after as Api<'Pod'>];
  checkAnnotations(context, before.metadata?.annotations ?? {}, after.metadata?.annotations ?? {});
  const [old, now] = [before.spec ?? {}, after.spec ?? {}];
  for (const field of ['containers', 'initContainers'] as const)
    if (old[field]?.length !== now[field]?.length) {
      const detail = 'pod updates may not add or remove containers';
      context.forbidden('containers', ['spec', field], detail, REPLACE_POD);
      return;
    }
  if (!checkActiveDeadline(context, old, now)) return;
  checkTolerations(context, old, now);
  checkSchedulingGates(context, old, now);
  const isGated = (old.schedulingGates ?? []).length > 0;
  const compared = isGated ? checkGatedPod(context, old, now) : now;
  const specField = fieldAt(context.type, ['spec']);
  const allowed = withMutableFieldsOf(old, compared);
  if (isSame(allowed, old, specField)) return;
  const isPolicyOnly = isSame(withPullPoliciesOf(old, allowed), old, specField);
  context.forbidden('spec', ['spec'], OTHER_FIELDS, isPolicyOnly ? KEEP_POLICY : REPLACE_POD);
}

function checkAnnotations(context: UpdateContext, before: Annotations, after: Annotations): void {
  const report = (key: string, detail: string): void =>
    context.forbidden(
      'annotations',
      ['metadata', 'annotations', key],
      detail,
      'Leave the annotation as it was.',
    );
  for (const [prefix, name] of FIXED_ANNOTATIONS) {
    const isFixed = (key: string): boolean =>
      prefix.endsWith('/') ? key.startsWith(prefix) : key === prefix;
    for (const key of Object.keys(before).filter(isFixed))
      if (before[key] !== after[key]) report(key, `may not remove or update ${name}`);
    for (const key of Object.keys(after).filter(isFixed))
      if (!Object.hasOwn(before, key)) report(key, `may not add ${name}`);
  }
}

/** Returns whether the rest of the Pod is checked. */
function checkActiveDeadline(context: UpdateContext, before: PodSpec, after: PodSpec): boolean {
  const [old, now] = [before.activeDeadlineSeconds, after.activeDeadlineSeconds];
  const path = ['spec', 'activeDeadlineSeconds'];
  if (old === undefined) return now === undefined || isDeadline(now);
  if (now === undefined) {
    const detail = 'must not update from a positive integer to nil value';
    context.invalid('active-deadline', path, detail, `Write ${old} or less.`);
    return true;
  }
  if (!isDeadline(now)) return false;
  if (now <= old) return true;
  const detail = 'must be less than or equal to previous value';
  context.invalid('active-deadline', path, detail, `Write ${old} or less.`);
  return false;
}

const isDeadline = (seconds: number): boolean => seconds >= 0 && seconds <= 2 ** 31 - 1;

function checkTolerations(context: UpdateContext, before: PodSpec, after: PodSpec): void {
  const key = ({ tolerationSeconds: _, ...rest }: Api<'Toleration'>): string =>
    JSON.stringify(Object.entries(rest).sort());
  const kept = new Set((after.tolerations ?? []).map(key));
  if ((before.tolerations ?? []).every((toleration) => kept.has(key(toleration)))) return;
  context.forbidden(
    'tolerations',
    ['spec', 'tolerations'],
    'existing toleration can not be modified except its tolerationSeconds',
    'Keep the tolerations of the Pod, and add others.',
  );
}

function checkSchedulingGates(context: UpdateContext, before: PodSpec, after: PodSpec): void {
  const old = new Set((before.schedulingGates ?? []).map(({ name }) => name));
  // If several gates have the same name, the server reports the last one.
  const added = new Map((after.schedulingGates ?? []).map(({ name }, i) => [name, i]));
  for (const [name, i] of added)
    if (!old.has(name))
      context.forbidden(
        'scheduling-gates',
        ['spec', 'schedulingGates', i, 'name'],
        `only deletion is allowed, but found new scheduling gate '${name ?? ''}'`,
        'Leave out the scheduling gate.',
      );
}

/** Returns a spec in which the fields that an update may change are those of another spec. */
function withMutableFieldsOf(old: PodSpec, now: PodSpec): PodSpec {
  const { activeDeadlineSeconds: _, ...rest } = now;
  const { activeDeadlineSeconds } = old;
  const withImages = (
    containers: readonly Api<'Container'>[] | undefined,
    others: readonly Api<'Container'>[] | undefined,
  ): readonly Api<'Container'>[] =>
    (containers ?? []).map(({ image: _image, ...container }, i) => {
      const image = others?.[i]?.image;
      return image === undefined ? container : { ...container, image };
    });
  return {
    ...rest,
    ...(activeDeadlineSeconds === undefined ? {} : { activeDeadlineSeconds }),
    containers: withImages(now.containers, old.containers),
    initContainers: withImages(now.initContainers, old.initContainers),
    schedulingGates: old.schedulingGates ?? [],
    tolerations: old.tolerations ?? [],
  };
}

/** Returns a spec whose containers have the pull policies of those of another spec. */
function withPullPoliciesOf(old: PodSpec, now: PodSpec): PodSpec {
  const withPolicies = (
    containers: readonly Api<'Container'>[] | undefined,
    others: readonly Api<'Container'>[] | undefined,
  ): readonly Api<'Container'>[] =>
    (containers ?? []).map((container, i) => {
      const imagePullPolicy = others?.[i]?.imagePullPolicy;
      return imagePullPolicy === undefined ? container : { ...container, imagePullPolicy };
    });
  return {
    ...now,
    containers: withPolicies(now.containers, old.containers),
    initContainers: withPolicies(now.initContainers, old.initContainers),
  };
}
