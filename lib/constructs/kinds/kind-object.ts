import { ApiObject } from 'cdk8s';

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
}
