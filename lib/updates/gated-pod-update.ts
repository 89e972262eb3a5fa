import type { Api } from '../api/api.js';
import { isSame } from './is-same.js';
import { fieldAt, type UpdateContext } from './update-context.js';

type PodSpec = Api<'PodSpec'>;
type Term = Api<'NodeSelectorTerm'>;

const AFFINITY_PATH = ['spec', 'affinity', 'nodeAffinity'];
const TERMS_PATH = [
  ...AFFINITY_PATH,
  'requiredDuringSchedulingIgnoredDuringExecution',
  'nodeSelectorTerms',
];

/**
 * Checks the node selector and the node affinity of a Pod with scheduling gates: an update can
 * narrow them. Returns the new spec with those of the old one.
 */
export function checkGatedPod(context: UpdateContext, old: PodSpec, now: PodSpec): PodSpec {
  checkNodeSelector(context, old.nodeSelector ?? {}, now.nodeSelector ?? {});
  const compared = { ...now, nodeSelector: old.nodeSelector ?? {} };
  const [before, after] = [old.affinity?.nodeAffinity, now.affinity?.nodeAffinity];
  if (isSame(before, after, fieldAt(context.type, AFFINITY_PATH))) return compared;
  checkTerms(context, termsOf(before), termsOf(after));
  return withNodeAffinity(compared, old.affinity);
}

const termsOf = (affinity: Api<'NodeAffinity'> | undefined): readonly Term[] =>
  affinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];

type Labels = Readonly<Record<string, string>>;

function checkNodeSelector(context: UpdateContext, before: Labels, after: Labels): void {
  if (Object.entries(before).every(([key, value]) => after[key] === value)) return;
  context.invalid(
    'node-selector',
    ['spec', 'nodeSelector'],
    'only additions to spec.nodeSelector are allowed (no mutations or deletions)',
    'Keep the labels of the node selector, and add others.',
  );
}

function checkTerms(context: UpdateContext, before: readonly Term[], after: readonly Term[]): void {
  if (before.length > 0 && before.length !== after.length) {
    context.invalid(
      'node-affinity',
      TERMS_PATH,
      'no additions/deletions to non-empty NodeSelectorTerms list are allowed',
      'Keep the terms, and add expressions to them.',
    );
    return;
  }
  for (const [i, term] of before.entries())
    if (!hasOnlyAdditions(term, after[i] ?? {}))
      context.invalid(
        'node-affinity',
        [...TERMS_PATH, i],
        'only additions are allowed (no mutations or deletions)',
        'Keep the expressions of the term, and add others after them.',
      );
}

function hasOnlyAdditions(before: Term, after: Term): boolean {
  const fields = ['matchExpressions', 'matchFields'] as const;
  const isEmpty = (term: Term): boolean => fields.every((field) => !term[field]?.length);
  if (isEmpty(before)) return isEmpty(after);
  return fields.every((field) =>
    (before[field] ?? []).every(
      (requirement, i) => canonical(requirement) === canonical(after[field]?.[i]),
    ),
  );
}

const canonical = (requirement: Api<'NodeSelectorRequirement'> | undefined): string =>
  JSON.stringify([requirement?.key, requirement?.operator, requirement?.values ?? []]);

/** Returns a spec with the node affinity of another. */
function withNodeAffinity(spec: PodSpec, old: Api<'Affinity'> | undefined): PodSpec {
  const { affinity, ...rest } = spec;
  const { nodeAffinity } = old ?? {};
  if (affinity === undefined)
    return nodeAffinity === undefined ? spec : { ...rest, affinity: { nodeAffinity } };
  if (old === undefined && !affinity.podAffinity && !affinity.podAntiAffinity) return rest;
  const { nodeAffinity: _, ...others } = affinity;
  return { ...rest, affinity: { ...others, ...(nodeAffinity ? { nodeAffinity } : {}) } };
}
