import type {
  Labels,
  PodAffinityTerm,
  PodSpec,
  WeightedPodAffinityTerm,
} from '../cluster/objects/pod-shape.js';
import { isEmptySelector, type Selector, selectorMatches } from '../formats/selector.js';
import { inMinor, type MinorRange } from './minors.js';

/** A term of the affinity or anti-affinity of a Pod, with the defaults of its namespaces. */
export interface AffinityTerm {
  readonly topologyKey: string;
  readonly selector: Selector | undefined;
  readonly namespaces: ReadonlySet<string>;
  readonly namespaceSelector: Selector | undefined;
}

export interface WeightedAffinityTerm extends AffinityTerm {
  readonly weight: number;
}

/** The terms of the affinity of a Pod to other Pods. */
export interface AffinityTerms {
  readonly affinity: readonly AffinityTerm[];
  readonly antiAffinity: readonly AffinityTerm[];
  /** The preferred terms. Those of anti-affinity have negative weights. */
  readonly preferences: readonly WeightedAffinityTerm[];
}

/** @param namespace - the namespace of the Pod that has the terms */
export function affinityTermsOf(
  { podAffinity, podAntiAffinity }: NonNullable<PodSpec['affinity']> = {},
  namespace: string,
): AffinityTerms {
  const terms = (list: readonly PodAffinityTerm[] = []): readonly AffinityTerm[] =>
    list.map((term) => affinityTermOf(term, namespace));
  const weighted = (
    list: readonly WeightedPodAffinityTerm[] = [],
    sign: 1 | -1,
  ): readonly WeightedAffinityTerm[] =>
    list.map(({ weight, podAffinityTerm }) => ({
      ...affinityTermOf(podAffinityTerm, namespace),
      weight: sign * weight,
    }));
  return {
    affinity: terms(podAffinity?.requiredDuringSchedulingIgnoredDuringExecution),
    antiAffinity: terms(podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution),
    preferences: [
      ...weighted(podAffinity?.preferredDuringSchedulingIgnoredDuringExecution, 1),
      ...weighted(podAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution, -1),
    ],
  };
}

function affinityTermOf(term: PodAffinityTerm, namespace: string): AffinityTerm {
  const { topologyKey, labelSelector, namespaces = [], namespaceSelector } = term;
  const isOwnNamespace = namespaces.length === 0 && namespaceSelector === undefined;
  return {
    topologyKey,
    selector: labelSelector,
    namespaces: new Set(isOwnNamespace ? [namespace] : namespaces),
    namespaceSelector,
  };
}

/**
 * Whether a term selects a Pod.
 *
 * @param namespaceLabels - the labels of the namespace of the Pod, if they are compared
 */
export const termSelects = (
  { namespaces, namespaceSelector, selector }: AffinityTerm,
  pod: { readonly namespace: string; readonly labels: Labels },
  namespaceLabels: Labels = NO_LABELS,
): boolean =>
  (namespaces.has(pod.namespace) ||
    (namespaceSelector !== undefined && selectorMatches(namespaceSelector, namespaceLabels))) &&
  selectorMatches(selector, pod.labels);

const NO_LABELS: Labels = {};

interface NamespaceResolution extends MinorRange {
  /** The selector of a term after it was resolved. */
  readonly selectorOf: (term: AffinityTerm) => Selector | undefined;
}

const RESOLUTIONS: readonly NamespaceResolution[] = [
  // By a mistake, the selector is kept, and so also compared with no labels.
  { until: 36, selectorOf: ({ namespaceSelector }) => namespaceSelector },
  { since: 37, selectorOf: () => undefined },
];

/**
 * Adds to a term the namespaces that its selector selects. An empty selector, which selects all
 * namespaces, is kept.
 *
 * Source: kube-scheduler interpodaffinity mergeAffinityTermNamespacesIfNotEmpty.
 */
export function resolveNamespaces<T extends AffinityTerm>(
  term: T,
  {
    namespaces,
    minor,
  }: { readonly namespaces: ReadonlyMap<string, Labels>; readonly minor: number },
): T {
  const { namespaceSelector } = term;
  if (namespaceSelector !== undefined && isEmptySelector(namespaceSelector)) return term;
  const selected = [...namespaces].filter(([, labels]) =>
    selectorMatches(namespaceSelector, labels),
  );
  return {
    ...term,
    namespaces: new Set([...term.namespaces, ...selected.map(([name]) => name)]),
    namespaceSelector: inMinor(minor, RESOLUTIONS)[0]?.selectorOf(term),
  };
}
