import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { LoweringFlags } from '../../spec/lowering/deep-copy.js';
import type { AuthoredProps } from '../../validation/authored-pod.js';
import { registerObject } from '../../validation/construct-validations.js';

/**
 * The base class of the constructs of kinds. `instanceof ApiObject` is true for every object of the
 * API, and a subclass inherits that; `instanceof` of these classes compares classes again.
 */
export class KindObject extends ApiObject {
  // Each class declares its own type of this function, which checks the props at compile time.
  static props(props: unknown): never {
    return props as never;
  }

  static override [Symbol.hasInstance](value: unknown): value is ApiObject {
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  /**
   * Registers the object for validation, and makes it depend on the objects that its props name.
   * Its props must belong to it alone.
   */
  protected register(
    props: Omit<AuthoredProps, 'hasSuspectInput'>,
    { hasSuspectInput, objects = [] }: LoweringFlags,
  ): void {
    for (const object of new Set(objects))
      if (Construct.isConstruct(object)) this.addDependency(object);
    registerObject(this, { ...props, hasSuspectInput });
  }
}
