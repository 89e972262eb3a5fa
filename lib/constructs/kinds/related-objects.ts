import { ApiObject } from 'cdk8s';
import type { FieldPath } from '../../api/field-path.js';
import type { RelatedObject } from '../../validation/authored-pod.js';
import { selectorOf, serviceSelectorOf } from './selected-pods.js';

/** The objects that stand in the props of another object, and the fields that are written. */
export class RelatedObjects {
  /** The objects whose names are written. The object depends on them. */
  readonly named: ApiObject[] = [];
  /** The objects that have to be in the namespace of the object. */
  readonly inNamespace: RelatedObject[] = [];

  /** Returns a selector; that of its Pods instead of a Pod or workload. */
  selector(given: unknown, path: FieldPath): unknown {
    if (!isApiObject(given)) return given;
    this.inNamespace.push({ object: given, path });
    return selectorOf(given);
  }

  /** Returns a selector of Pods that need not be in the namespace of the object. */
  selectorInAnyNamespace(given: unknown): unknown {
    return isApiObject(given) ? selectorOf(given) : given;
  }

  /** Returns the selector of a Service; the labels of its Pods instead of a Pod or workload. */
  serviceSelector(given: unknown): unknown {
    if (!isApiObject(given)) return given;
    this.inNamespace.push({ object: given, path: ['selector'] });
    return serviceSelectorOf(given);
  }

  /**
   * Returns a reference to an object, and not the object.
   *
   * @param format - returns the reference
   * @param path - the path of the reference, if it does not leave the namespace
   */
  reference(given: unknown, format: (object: ApiObject) => object, path?: FieldPath): unknown {
    if (!isApiObject(given)) return given;
    this.named.push(given);
    if (path !== undefined) this.inNamespace.push({ object: given, path });
    return format(given);
  }
}

const isApiObject = (value: unknown): value is ApiObject =>
  typeof value === 'object' && value !== null && ApiObject.isApiObject(value);
