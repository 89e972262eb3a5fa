import { FieldPath } from '../../api/field-path.js';
import { listOf } from '../../references/fields.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import type { PodsKind } from '../../spec/named-object.js';
import type { GeneratedObject } from '../generate-object.js';
import { isDeepEqual } from '../props/is-deep-equal.js';
import { isReferable, metadataOf, type PlacedObject } from './link.js';
import { addTo, onlyOne } from './object-index.js';

/** The kinds whose constructs can stand in place of a selector. */
const SELECTED_KINDS: ReadonlySet<string> = new Set<PodsKind>([
  'Pod',
  'Deployment',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
]);

/** Finds the Pods and workloads of a program by the selectors of their Pods. */
export class SelectedWorkloads {
  private readonly workloads = new Map<string, PlacedObject[]>();

  constructor(objects: readonly PlacedObject[]) {
    for (const each of objects) {
      const selector = selectorOf(each.object);
      if (selector !== undefined)
        addTo(this.workloads, keyOf(metadataOf(each.object).namespace, selector), each);
    }
  }

  /**
   * Returns the workload whose own selector equals a selector; `undefined` if there is none, or
   * more than one.
   */
  find(namespace: unknown, selector: unknown, chart: number): PlacedObject | undefined {
    const equal = (this.workloads.get(keyOf(namespace, selector)) ?? []).filter(({ object }) =>
      isDeepEqual(selectorOf(object), selector),
    );
    return onlyOne(equal, chart);
  }
}

/** Equal selectors have equal keys. */
const keyOf = (namespace: unknown, selector: unknown): string =>
  JSON.stringify([namespace, Object.entries(labelsIn(selector)).sort()]);

const labelsIn = (selector: unknown): object =>
  (FieldPath.valueAt(selector, ['matchLabels']) ?? {}) as object;

/** The label that a construct derives if there are no labels. */
const DERIVED_LABEL = 'cdk8s.io/metadata.addr';

/**
 * Returns the selector that the construct of a Pod or workload stands for; `undefined` if it stands
 * for none.
 */
function selectorOf(object: GeneratedObject): PlainObject | undefined {
  const { kind, manifest } = object;
  if (!SELECTED_KINDS.has(kind) || !isReferable(object)) return undefined;
  const at = (...path: FieldPath): unknown => FieldPath.valueAt(manifest, path);
  const own = at('spec', 'selector');
  const template = kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec'] : ['spec'];
  const selector =
    kind === 'Pod'
      ? { matchLabels: at('metadata', 'labels') }
      : own === undefined
        ? { matchLabels: at(...template, 'template', 'metadata', 'labels') }
        : kind === 'ReplicationController'
          ? { matchLabels: own }
          : (own as PlainObject);
  const hasOwnLabels = Object.keys(labelsIn(selector)).some((key) => key !== DERIVED_LABEL);
  return hasOwnLabels || listOf(selector, 'matchExpressions').length > 0 ? selector : undefined;
}
