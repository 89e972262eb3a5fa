import type { LabelSelector } from '../spec/label-selector.js';

/** The label that stands in place of labels that the user did not write: see `Workload`. */
const DERIVED_LABEL = 'cdk8s.io/metadata.addr';

/** The part of a manifest that says which labels its Pods have. */
interface PodsManifest {
  readonly kind: string;
  readonly metadata?: { readonly labels?: Labels };
  readonly spec?: PodsSpec;
}
interface PodsSpec {
  readonly selector?: LabelSelector | Labels;
  readonly template?: { readonly metadata?: { readonly labels?: Labels } };
  readonly jobTemplate?: { readonly spec?: PodsSpec };
}
type Labels = Readonly<Record<string, string>>;

/**
 * Returns the selector of the Pods of a Pod or workload: the selector of the workload, or the
 * labels of the Pod or of the template of a Job. `undefined` if they have no labels that the user
 * wrote.
 */
export function ownSelectorIn(manifest: object): LabelSelector | undefined {
  const { kind, metadata, spec = {} } = manifest as PodsManifest;
  const own = spec.selector;
  const selector: LabelSelector =
    kind === 'Pod'
      ? { matchLabels: metadata?.labels }
      : own === undefined
        ? { matchLabels: (spec.jobTemplate?.spec ?? spec).template?.metadata?.labels }
        : kind === 'ReplicationController'
          ? { matchLabels: own as Labels }
          : (own as LabelSelector);
  const labels = Object.keys(selector.matchLabels ?? {}).filter((each) => each !== DERIVED_LABEL);
  return labels.length === 0 && (selector.matchExpressions ?? []).length === 0
    ? undefined
    : selector;
}
