import { ApiObject } from 'cdk8s';
import type { IConstruct, IValidation, Node } from 'constructs';
import { printWarnings } from '../platform/host-process.js';
import { type AuthoredProps, authoredPodOf, setAuthoredPod } from './authored-pod.js';
import { releaseInternals } from './release-internals.js';
import { renderWithCdk8s, tryRender } from './try-render.js';
import { validateRendered } from './validate-rendered.js';

// An app of this package validates each object when it writes it. An app of cdk8s, and
// `Testing.synth`, call the validations that are added to constructs, so objects need those too.

/** Makes cdk8s validate an object, as it will be written. */
export function registerObject(object: ApiObject, props: AuthoredProps): void {
  setAuthoredPod(object, props);
  if (!lateRoots.has(object.node.root)) addObjectValidation(object);
  releaseInternals(object);
}

/** The apps whose objects get validations only if cdk8s validates them, to save memory. */
const lateRoots = new WeakSet<IConstruct>();

/** Makes cdk8s validate the objects of an app, without adding a validation to each of them now. */
export function validateLate(app: IConstruct): void {
  lateRoots.add(app);
  addLateValidation(app);
}

/** Makes cdk8s validate all objects below a construct that are to be validated by then. */
export const addLateValidation = (scope: IConstruct): void =>
  scope.node.addValidation(new LateValidation(scope));

/**
 * Runs the validations of constructs, each once, except those of this package.
 *
 * @returns the errors, one line each
 */
export function runUserValidations(constructs: readonly IConstruct[]): readonly string[] {
  const errors: string[] = [];
  for (const { node } of constructs)
    for (const validation of userValidationsOf(node))
      for (const error of validation.validate()) errors.push(`[${node.path}] ${error}`);
  return errors;
}

/** Marks the validations of this package, also those of a second copy of it. */
const IS_OWN = Symbol.for('cdk8s-pods.validation');

function userValidationsOf(node: Node): readonly IValidation[] {
  const { _validations } = node as unknown as { readonly _validations?: readonly IValidation[] };
  return _validations?.filter((each) => !(IS_OWN in each)) ?? [node];
}

/** Adds the validations of objects. cdk8s calls it first: it validates parents before children. */
class LateValidation implements IValidation {
  readonly [IS_OWN] = true;

  constructor(private readonly scope: IConstruct) {}

  validate(): string[] {
    for (const object of this.scope.node.findAll())
      if (ApiObject.isApiObject(object) && authoredPodOf(object) !== undefined)
        addObjectValidation(object);
    return [];
  }
}

const validatedObjects = new WeakSet<ApiObject>();

function addObjectValidation(object: ApiObject): void {
  if (validatedObjects.has(object)) return;
  validatedObjects.add(object);
  object.node.addValidation(new ObjectValidation(object));
}

class ObjectValidation implements IValidation {
  readonly [IS_OWN] = true;
  /** The warnings that were printed last. cdk8s validates all objects again for each chart. */
  private printed = '';

  constructor(private readonly object: ApiObject) {}

  validate(): string[] {
    const { object } = this;
    const { errors, warnings } = validateRendered(object, tryRender(object, renderWithCdk8s));
    const lines = warnings.map((each) => `[${object.node.path}] ${each.format()}`);
    const text = lines.join('\n');
    if (text !== this.printed) printWarnings(lines);
    this.printed = text;
    return [...errors];
  }
}
