import { groupOf } from '../../references/fields.js';
import type { NameReference } from '../../references/reference.js';
import { isReferable, metadataOf, type PlacedObject } from './link.js';
import { UniqueObjects } from './unique-objects.js';

/** Finds the objects of a program by their kind, namespace and name. */
export class ObjectIndex {
  private readonly objects = new UniqueObjects();

  constructor(objects: readonly PlacedObject[]) {
    for (const each of objects) {
      const { name, namespace } = metadataOf(each.object);
      const { kind, manifest } = each.object;
      this.objects.add([groupOf(manifest), kind, namespace, name], each);
    }
  }

  /**
   * Returns the object that a reference means; `undefined` if it is no construct of this package,
   * or if several objects have the name.
   *
   * @param chart - the chart of the reference: an object of the same chart has precedence
   */
  find({ group, kind, namespace, name }: NameReference, chart: number): PlacedObject | undefined {
    const found = this.objects.find([group, kind, namespace, name], chart);
    return found && isReferable(found.object) ? found : undefined;
  }
}
