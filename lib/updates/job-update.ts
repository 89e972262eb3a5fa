import type { Api } from '../api/api.js';
import { checkGeneratedSelector } from './generated-selector.js';
import { IMMUTABLE } from './immutable-fields.js';
import { isSame } from './is-same.js';
import { REPLACE_JOB } from './replace-job.js';
import { fieldAt, type UpdateContext } from './update-context.js';

type Template = Api<'PodTemplateSpec'>;

/** The first minor version in which a suspended Job can change the resources of its containers. */
const MUTABLE_RESOURCES_MINOR = 36;

/**
 * The first minor version that checks on an update whether the Pods of a Job get valid names, and
 * not whether their labels and the selector are those that were generated.
 */
export const JOB_NAME_MINOR = 37;

/**
 * Checks what an update changes in a Job.
 *
 * Source: pkg/apis/batch/validation ValidateJobSpecUpdate.
 */
export function checkJobUpdate(context: UpdateContext): void {
  if (context.minor < JOB_NAME_MINOR) checkGeneratedSelector(context);
  checkCompletions(context);
  checkTemplate(context);
}

function checkCompletions(context: UpdateContext): void {
  const { spec: { completions, completionMode, parallelism } = {} } = context.after as Api<'Job'>;
  const path = ['spec', 'completions'];
  if (context.isUnchanged(path)) return;
  if (completionMode !== 'Indexed') context.invalid('completions', path, IMMUTABLE, REPLACE_JOB);
  else if (completions !== undefined && completions !== parallelism)
    context.invalid(
      'completions-of-indexed-job',
      path,
      'can only be modified in tandem with spec.parallelism',
      'Give `completions` and `parallelism` the same value.',
    );
}

/** The template of a suspended Job that has not started can change in some fields. */
function checkTemplate(context: UpdateContext): void {
  const { spec: old = {}, status = {} } = context.before as Api<'Job'>;
  const before = old.template ?? {};
  const after = (context.after as Api<'Job'>).spec?.template ?? {};
  const isSuspended = old.suspend === true;
  const hasSuspended = (status.conditions ?? []).some(
    ({ type, status: value }) => type === 'Suspended' && value === 'True',
  );
  const isLate = context.minor >= MUTABLE_RESOURCES_MINOR;
  const isFree = isLate
    ? isSuspended && (!status.startTime || hasSuspended) && !status.active
    : isSuspended && !status.startTime;
  const allowed = isFree ? withSchedulingOf(before, after) : before;
  const path = ['spec', 'template'];
  const templateField = fieldAt(context.type, path);
  if (!isLate || !isFree) {
    const isUnchanged =
      isSame(allowed, after, templateField) &&
      !context.isZeroTime([...path, 'metadata', 'deletionTimestamp']);
    if (!isUnchanged) context.invalid('template', path, IMMUTABLE, REPLACE_JOB);
    return;
  }
  const specPath = [...path, 'spec'];
  if (!isSame(withResourcesOf(allowed, after), after.spec, fieldAt(context.type, specPath)))
    context.invalid('template', specPath, IMMUTABLE, REPLACE_JOB);
}

/** Returns a template with the scheduling directives of another. */
function withSchedulingOf(before: Template, after: Template): Template {
  const { affinity: old, ...rest } = before.spec ?? {};
  const { affinity, nodeSelector, tolerations, schedulingGates } = after.spec ?? {};
  const { nodeAffinity: _, ...others } = old ?? {};
  const isCleared =
    affinity === undefined && (old === undefined || Object.keys(others).length === 0);
  const merged = { ...others, nodeAffinity: affinity?.nodeAffinity };
  return {
    ...before,
    metadata: {
      ...before.metadata,
      labels: after.metadata?.labels ?? {},
      annotations: after.metadata?.annotations ?? {},
    },
    spec: {
      ...rest,
      ...(isCleared ? {} : { affinity: merged as Api<'Affinity'> }),
      nodeSelector: nodeSelector ?? {},
      tolerations: tolerations ?? [],
      schedulingGates: schedulingGates ?? [],
    },
  };
}

/** Returns the spec of a template with the resources of the containers of another. */
function withResourcesOf({ spec = {} }: Template, after: Template): Api<'PodSpec'> {
  const replaced = (
    containers: readonly Api<'Container'>[] | undefined,
    others: readonly Api<'Container'>[] | undefined,
  ): readonly Api<'Container'>[] =>
    containers?.length === others?.length
      ? (containers ?? []).map((container, i) => {
          const other = others?.[i] ?? {};
          return container.name === other.name
            ? { ...container, resources: other.resources ?? {} }
            : container;
        })
      : (containers ?? []);
  return {
    ...spec,
    containers: replaced(spec.containers, after.spec?.containers),
    initContainers: replaced(spec.initContainers, after.spec?.initContainers),
  };
}
