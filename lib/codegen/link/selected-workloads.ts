import { PODS_KINDS } from '../../spec/named-object.js';
import { ownSelectorIn } from '../../workloads/own-selector.js';
import { isReferable, metadataOf, type PlacedObject } from './link.js';
import { UniqueObjects } from './unique-objects.js';

/** Finds the Pods and workloads of a program by the selectors of their Pods. */
export class SelectedWorkloads {
  private readonly workloads = new UniqueObjects();

  constructor(objects: readonly PlacedObject[]) {
    for (const each of objects) {
      const { kind, manifest } = each.object;
      if (!PODS_KINDS.includes(kind) || !isReferable(each.object)) continue;
      const selector = ownSelectorIn(manifest);
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
