import { FieldPath } from '../../api/field-path.js';
import { fieldsOf, listOf } from '../../references/fields.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import type { PodsKind } from '../../spec/named-object.js';
import type { GeneratedObject } from '../generate-object.js';
import { isReferable, metadataOf, type PlacedObject } from './link.js';
import { UniqueObjects } from './unique-objects.js';

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
  private readonly workloads = new UniqueObjects();

  constructor(objects: readonly PlacedObject[]) {
    for (const each of objects) {
      const selector = selectorOf(each.object);
      if (selector !== undefined)
        this.workloads.add([metadataOf(each.object).namespace, selector], each);
    }
  }

  /**
   * Returns the workload whose own selector equals a selector; `undefined` if there is none, or
   * more than one.
   *
   * @param chart - the chart of the selector: a workload of the same chart has precedence
   */
  find(namespace: unknown, selector: unknown, chart: number): PlacedObject | undefined {
    return this.workloads.find([namespace, selector], chart);
  }
}

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
  const hasOwnLabels = Object.keys(fieldsOf(selector, 'matchLabels')).some(
    (key) => key !== DERIVED_LABEL,
  );
  return hasOwnLabels || listOf(selector, 'matchExpressions').length > 0 ? selector : undefined;
}
