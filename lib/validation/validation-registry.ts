import { ApiObject } from 'cdk8s';
import type { IConstruct, IValidation } from 'constructs';
import type { Manifest } from '../manifest/manifest.js';
import { findAuthoringErrors } from '../spec/lowering/authoring-errors.js';
import type { PodProps } from '../spec/pod.js';
import { releaseInternals } from './release-internals.js';
import {
  type AuthoredPod,
  isLazyValue,
  type ObjectVerdict,
  type ValidationSettings,
  validateObject,
} from './validate-object.js';
import {
  type ValidationOutcome,
  validationOutcomeOf,
  validationSettingsOf,
} from './validation-outcome.js';

/** What every JavaScript has, though no type of the language's own says so. */
declare const console: { warn(text: string): void };

/**
 * Where an object keeps how it is judged. There can be a hundred thousand of them: each keeps as
 * little as it can.
 */
const VALIDATION_RECORD = Symbol.for('cdk8s-pods.judged');

const NONE: readonly never[] = [];
const NO_OUTCOME: ValidationOutcome = { errors: NONE, warnings: NONE };

/**
 * What is known of an object beside what is rendered, where there is nothing odd in it: one for
 * all, by the prefix.
 */
const sharedRecords = new Map<string | undefined, AuthoredPod>();

function sharedRecordFor(prefix: string | undefined): AuthoredPod {
  const known = sharedRecords.get(prefix) ?? {
    prefix,
    podSecurity: undefined,
    authoringErrors: NONE,
  };
  sharedRecords.set(prefix, known);
  return known;
}

/** Whether an object is judged already. */
export const isRegistered = (object: ApiObject): boolean => VALIDATION_RECORD in object;

/**
 * Has an object judged at synth, as it will be written: after patches, and with all findings at
 * once. What only the written form shows is looked at now, as the caller may change the props
 * later.
 */
export function registerObject(
  object: ApiObject,
  pod: PodProps,
  odd: boolean,
  prefix: string,
): void {
  const { podSecurity } = pod;
  const isPlain = !odd && podSecurity === undefined;
  setRecord(
    object,
    isPlain
      ? sharedRecordFor(prefix)
      : {
          prefix,
          podSecurity,
          authoringErrors: odd ? findAuthoringErrors(pod, isLazyValue) : NONE,
        },
  );
  if (!lateBound.has(rootOf(object))) bindValidation(object);
  releaseInternals(object);
}

/**
 * Has an object judged that others made, while cdk8s validates: there is no other form of it than
 * the API's.
 */
export function registerApiObject(object: ApiObject): void {
  setRecord(object, sharedRecordFor(undefined));
  if (!isCdk8sValidationDisabled) bindValidation(object);
}

function setRecord(object: ApiObject, written: AuthoredPod): void {
  (object as unknown as { [VALIDATION_RECORD]: AuthoredPod })[VALIDATION_RECORD] = written;
}

/** What is said of an object that is judged, as it is rendered; nothing, where it is not judged. */
export function validateRendered(object: ApiObject, render: () => Manifest): ValidationOutcome {
  const written = recordOf(object);
  if (written === undefined) return NO_OUTCOME;
  const { manifest, error } = tryRender(object, render);
  return validationOutcomeOf(object, written, manifest, error);
}

/**
 * What is heard of an object, whoever made it, where something else is asked than the constructs
 * say.
 */
export function validateWithSettings(
  object: ApiObject,
  asked: Partial<ValidationSettings>,
): ObjectVerdict {
  const written = recordOf(object) ?? sharedRecordFor(undefined);
  const own =
    asked.podSecurity === undefined ? written : { ...written, podSecurity: asked.podSecurity };
  const { manifest, error } = tryRender(object, () => object.toJson());
  return validateObject(manifest, own, { ...validationSettingsOf(object), ...asked }, error);
}

const recordOf = (object: ApiObject): AuthoredPod | undefined =>
  (object as unknown as { readonly [VALIDATION_RECORD]?: AuthoredPod })[VALIDATION_RECORD];

function tryRender(
  object: ApiObject,
  render: () => Manifest,
): { readonly manifest: Manifest; readonly error?: string } {
  try {
    return { manifest: render() };
  } catch (error) {
    return { manifest: unrenderedManifest(object), error: (error as Error).message };
  }
}

/** What cdk8s was given and cannot render: so all else that is wrong with it is still said. */
function unrenderedManifest(object: ApiObject): Manifest {
  const { apiVersion, kind, name } = object;
  const { props, metadata } = object as unknown as {
    readonly props?: Manifest;
    readonly metadata: Manifest;
  };
  // Where `slim` took it, the other copy is there.
  return {
    apiVersion,
    kind,
    ...props,
    metadata: {
      name,
      ...((props?.['metadata'] ?? metadata['_additionalAttributes']) as object | undefined),
    },
  };
}

/** Shows some lines that do not stop synth. */
export function printWarnings(lines: readonly string[]): void {
  if (lines.length > 0) console.warn(lines.join('\n'));
}

let isCdk8sValidationDisabled = false;

/**
 * While something is done, nothing is judged where cdk8s asks: it is judged elsewhere, as it is
 * written.
 */
export function withoutCdk8sValidation<T>(work: () => T): T {
  isCdk8sValidationDisabled = true;
  try {
    return work();
  } finally {
    isCdk8sValidationDisabled = false;
  }
}

/** The apps whose objects are bound to their judgement when cdk8s asks, and not before. */
const lateBound = new WeakSet<IConstruct>();
const bound = new WeakSet<ApiObject>();

/**
 * Has what an app holds, now and later, bound to its judgement where cdk8s itself validates it, as
 * in the tests of a chart. cdk8s validates what holds before what is held, so what is added here is
 * still asked.
 */
export function bindLate(app: IConstruct): void {
  lateBound.add(app);
  app.node.addValidation({
    validate() {
      if (isCdk8sValidationDisabled) return [];
      for (const object of app.node.findAll())
        if (ApiObject.isApiObject(object) && isRegistered(object)) bindValidation(object);
      return [];
    },
  });
}

function bindValidation(object: ApiObject): void {
  if (bound.has(object)) return;
  bound.add(object);
  object.node.addValidation(new ObjectValidation(object));
}

function rootOf(construct: IConstruct): IConstruct {
  let root = construct;
  while (root.node.scope !== undefined) root = root.node.scope;
  return root;
}

/** How cdk8s asks. */
class ObjectValidation implements IValidation {
  /** What was shown last: cdk8s asks once more for each chart. */
  private lastShown = '';

  constructor(private readonly object: ApiObject) {}

  validate(): string[] {
    if (isCdk8sValidationDisabled) return [];
    const { errors, warnings } = validateRendered(this.object, () => this.object.toJson());
    const lines = warnings.map((each) => `[${this.object.node.path}] ${each.format()}`);
    const text = lines.join('\n');
    if (text !== this.lastShown) printWarnings(lines);
    this.lastShown = text;
    return [...errors];
  }
}
