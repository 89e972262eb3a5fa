import { ApiObject, type ApiObjectProps } from 'cdk8s';
import { Construct } from 'constructs';
import type { LoweringFlags } from '../../spec/lowering/deep-copy.js';
import { explainNesting } from '../../spec/lowering/explain-nesting.js';
import { lowerObject } from '../../spec/lowering/lower.js';
import { requireProps } from '../../spec/lowering/lower-pod.js';
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

/** The kind of an object without a Pod. */
export interface ObjectKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Props of the kind, for messages. */
  readonly example: string;
  /** Whether the fields are in `spec` in the API. */
  readonly hasSpec: boolean;
}

/** The base class of the kinds without a Pod. */
export class ObjectWithoutPod extends KindObject {
  /**
   * @param props - the metadata, and the fields of the object, or of its `spec`
   * @param replaced - fields in the form of the API, which replace those of the props
   */
  protected constructor(
    scope: Construct,
    id: string,
    { apiVersion, kind, example, hasSpec }: ObjectKind,
    props: object,
    replaced: (flags: LoweringFlags) => object = () => ({}),
  ) {
    requireProps(kind, props, example);
    const flags: LoweringFlags = { hasSuspectInput: false };
    const written = { ...props, ...replaced(flags) };
    const { metadata, ...fields } = explainNesting(props, () => lowerObject(kind, written, flags));
    const manifest = { apiVersion, kind, ...(metadata === undefined ? {} : { metadata }) };
    super(
      scope,
      id,
      (hasSpec ? { ...manifest, spec: fields } : { ...manifest, ...fields }) as ApiObjectProps,
    );
    this.register({ prefix: '', fields: written }, flags);
  }
}
