import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { findPodKind } from '../api/pod-kinds.js';
import { isRegistered, registerApiObject } from './validation-registry.js';

/**
 * Has every object of the API below a construct judged that holds a Pod, also one that is made
 * later. cdk8s validates what holds before what is held, so what is added here is still asked.
 */
export function validateAll(scope: IConstruct): void {
  scope.node.addValidation({
    validate() {
      for (const object of scope.node.findAll())
        if (
          ApiObject.isApiObject(object) &&
          findPodKind(object) !== undefined &&
          !isRegistered(object)
        )
          registerApiObject(object);
      return [];
    },
  });
}
