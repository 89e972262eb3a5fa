import { ApiObject } from 'cdk8s';
import type { IConstruct, IValidation } from 'constructs';
import type { Manifest } from '../manifest/manifest.js';
import { faults } from '../spec/faults.js';
import type { PodProps } from '../spec/pod.js';
import { type Asked, type Heard, heard, isLate, type Written } from './heard.js';
import { askedOf, type Said, said } from './judgement.js';

/** What every JavaScript has, though no type of the language's own says so. */
declare const console: { warn(text: string): void };

/** Where an object keeps how it is judged. There can be a hundred thousand of them: each keeps as little as it can. */
const JUDGED = Symbol.for('cdk8s-pods.judged');

const NONE: readonly never[] = [];
const SILENCE: Said = { refused: NONE, noticed: NONE };

/** What is known of an object beside what is rendered, where there is nothing odd in it: one for all, by the prefix. */
const plain = new Map<string | undefined, Written>();

function plainOf(prefix: string | undefined): Written {
  const known = plain.get(prefix) ?? { prefix, podSecurity: undefined, faults: NONE };
  plain.set(prefix, known);
  return known;
}

/** Whether an object is judged already. */
export const isJudged = (object: ApiObject): boolean => JUDGED in object;

/**
 * Has an object judged at synth, as it will be written: after patches, and with all findings at once. What only the written form shows is looked
 * at now, as the caller may change the props later.
 */
export function judged(object: ApiObject, pod: PodProps, odd: boolean, prefix: string): void {
  const { podSecurity } = pod;
  const isPlain = !odd && podSecurity === undefined;
  keep(object, isPlain ? plainOf(prefix) : { prefix, podSecurity, faults: odd ? faults(pod, isLate) : NONE });
  if (!latecomers.has(rootOf(object))) bind(object);
}

/** Has an object judged that others made, while cdk8s validates: there is no other form of it than the API's. */
export function judgedAsWritten(object: ApiObject): void {
  keep(object, plainOf(undefined));
  if (!isElsewhere) bind(object);
}

function keep(object: ApiObject, written: Written): void {
  (object as unknown as { [JUDGED]: Written })[JUDGED] = written;
}

/** What is said of an object that is judged, as it is rendered; nothing, where it is not judged. */
export function saidOf(object: ApiObject, render: () => Manifest): Said {
  const written = writtenOf(object);
  if (written === undefined) return SILENCE;
  const { manifest, error } = rendered(object, render);
  return said(object, written, manifest, error);
}

/** What is heard of an object, whoever made it, where something else is asked than the constructs say. */
export function heardOf(object: ApiObject, asked: Partial<Asked>): Heard {
  const written = writtenOf(object) ?? plainOf(undefined);
  const own = asked.podSecurity === undefined ? written : { ...written, podSecurity: asked.podSecurity };
  const { manifest, error } = rendered(object, () => object.toJson());
  return heard(manifest, own, { ...askedOf(object), ...asked }, error);
}

const writtenOf = (object: ApiObject): Written | undefined => (object as unknown as { readonly [JUDGED]?: Written })[JUDGED];

function rendered(object: ApiObject, render: () => Manifest): { readonly manifest: Manifest; readonly error?: string } {
  try {
    return { manifest: render() };
  } catch (error) {
    return { manifest: given(object), error: (error as Error).message };
  }
}

/** What cdk8s was given and cannot render: so all else that is wrong with it is still said. */
function given(object: ApiObject): Manifest {
  const { apiVersion, kind, name } = object;
  const { props } = object as unknown as { readonly props?: Manifest };
  return { apiVersion, kind, ...props, metadata: { name, ...(props?.['metadata'] as object | undefined) } };
}

/** Shows some lines that do not stop synth. */
export function warn(lines: readonly string[]): void {
  if (lines.length > 0) console.warn(lines.join('\n'));
}

let isElsewhere = false;

/** While something is done, nothing is judged where cdk8s asks: it is judged elsewhere, as it is written. */
export function judgedElsewhere<T>(work: () => T): T {
  isElsewhere = true;
  try {
    return work();
  } finally {
    isElsewhere = false;
  }
}

/** The apps whose objects are bound to their judgement when cdk8s asks, and not before. */
const latecomers = new WeakSet<IConstruct>();
const asked = new WeakSet<ApiObject>();

/**
 * Has what an app holds, now and later, bound to its judgement where cdk8s itself validates it, as in the tests of a chart. cdk8s validates what
 * holds before what is held, so what is added here is still asked.
 */
export function bindLate(app: IConstruct): void {
  latecomers.add(app);
  app.node.addValidation({
    validate() {
      if (isElsewhere) return [];
      for (const object of app.node.findAll()) if (ApiObject.isApiObject(object) && isJudged(object)) bind(object);
      return [];
    },
  });
}

function bind(object: ApiObject): void {
  if (asked.has(object)) return;
  asked.add(object);
  object.node.addValidation(new Judgement(object));
}

function rootOf(construct: IConstruct): IConstruct {
  let root = construct;
  while (root.node.scope !== undefined) root = root.node.scope;
  return root;
}

/** How cdk8s asks. */
class Judgement implements IValidation {
  /** What was shown last: cdk8s asks once more for each chart. */
  private shown = '';

  constructor(private readonly object: ApiObject) {}

  validate(): string[] {
    if (isElsewhere) return [];
    const { refused, noticed } = saidOf(this.object, () => this.object.toJson());
    const lines = noticed.map((each) => `[${this.object.node.path}] ${each.line()}`);
    const text = lines.join('\n');
    if (text !== this.shown) warn(lines);
    this.shown = text;
    return [...refused];
  }
}
