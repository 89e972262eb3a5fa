import type { ApiObject } from 'cdk8s';
import type { IValidation } from 'constructs';
import { faults } from '../spec/faults.js';
import type { PodProps } from '../spec/pod.js';
import { isLate, type Manifest, type Said, said, type Written } from './judgement.js';

/** What every JavaScript has, though no type of the language's own says so. */
declare const console: { warn(text: string): void };

/** Where an object keeps how it is judged. */
const JUDGED = Symbol.for('cdk8s-pods.judged');

/** Whether an object is judged already. */
export const isJudged = (object: ApiObject): boolean => Object.hasOwn(object, JUDGED);

/**
 * Has an object judged at synth, as it will be written: after patches, and with all findings at once. What only the written form shows is looked
 * at now, as the caller may change the props later.
 */
export function judged(object: ApiObject, pod: PodProps, odd: boolean, prefix: string, manifest: Manifest): void {
  keep(object, { prefix, podSecurity: pod.podSecurity, faults: odd ? faults(pod, isLate) : NONE, manifest });
}

/** Has an object judged at synth that others made: there is no other form of it than the API's. */
export const judgedAsWritten = (object: ApiObject): void => keep(object, undefined);

/** What is said of an object that is judged, as it is rendered; nothing, where it is not judged. */
export function saidOf(object: ApiObject, render: () => Manifest): Said {
  if (!isJudged(object)) return SILENCE;
  const { written } = (object as unknown as Holder)[JUDGED];
  let manifest: Manifest;
  try {
    manifest = render();
  } catch (error) {
    return said(object, written, given(object, written), (error as Error).message);
  }
  return said(object, written, manifest);
}

/** What cdk8s was given and cannot render: so all else that is wrong with it is still said. */
function given({ apiVersion, kind, name }: ApiObject, written: Written | undefined): Manifest {
  const metadata = { name, ...(written?.manifest['metadata'] as object | undefined) };
  return { apiVersion, kind, ...written?.manifest, metadata };
}

/** Shows what does not stop synth. */
export function show(object: ApiObject, lines: readonly string[]): void {
  if (lines.length > 0) console.warn(lines.map((each) => `[${object.node.path}] ${each}`).join('\n'));
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

const NONE: readonly never[] = [];
const SILENCE: Said = { refused: NONE, noticed: NONE };

interface Holder {
  readonly [JUDGED]: Judged;
}

function keep(object: ApiObject, written: Written | undefined): void {
  const judgement = new Judged(object, written);
  Object.defineProperty(object, JUDGED, { value: judgement });
  object.node.addValidation(judgement);
}

/** How cdk8s asks. */
class Judged implements IValidation {
  /** What was shown last: cdk8s asks once more for each chart. */
  private shown = '';

  constructor(
    private readonly object: ApiObject,
    readonly written: Written | undefined,
  ) {}

  validate(): string[] {
    if (isElsewhere) return [];
    const { refused, noticed } = saidOf(this.object, () => this.object.toJson());
    const text = noticed.join('\n');
    if (text !== this.shown) show(this.object, noticed);
    this.shown = text;
    return [...refused];
  }
}
