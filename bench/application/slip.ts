import type { FieldPath } from '../../lib/api/field-path.js';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { ApplicationIndex } from '../../lib/application/application-index.js';
import { applicationPodsOf } from '../../lib/application/application-pods.js';
import { checkApplication } from '../../lib/application/check-application.js';
import { PodIndex } from '../../lib/application/pod-index.js';
import { kindOf } from '../../lib/references/fields.js';
import type { Reference } from '../../lib/references/reference.js';

/** A text of an application that refers to another object, or to a part of it. */
export interface Target {
  /** The kind of the reference, such as `ConfigMap of a Pod`. */
  readonly title: string;
  readonly object: KubernetesObject;
  readonly path: FieldPath;
  readonly text: string;
}

/** Returns numbers below a limit, which are the same in each run. */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % limit;
  };
}

const MAX_TRIES = 20;
const LABEL = /^[a-zA-Z0-9]([-._a-zA-Z0-9]*[a-zA-Z0-9])?$/;

/** Returns a text with one letter left out, doubled, or swapped with the next one. */
export function misspell(text: string, random: (limit: number) => number): string {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const i = 1 + random(Math.max(1, text.length - 1));
    const [before, letter, next] = [text.slice(0, i), text[i] ?? '', text[i + 1] ?? ''];
    const slips = [
      before + text.slice(i + 1),
      before + letter + text.slice(i),
      before + next + letter + text.slice(i + 2),
    ];
    const slip = slips[random(slips.length)] ?? text;
    if (slip !== text && LABEL.test(slip)) return slip;
  }
  return `${text}x`;
}

/** Returns the references of an application to objects that are among its objects. */
export function targetsIn(objects: readonly KubernetesObject[]): readonly Target[] {
  const index = new ApplicationIndex(objects);
  const pods = new PodIndex(() => index.pods);
  return index.references.flatMap(({ from, reference }): readonly Target[] => {
    if (reference.by === 'name' && reference.optional) return [];
    const isFound =
      reference.by === 'name'
        ? index.find(reference, reference.namespace).length > 0
        : pods.select(reference.selector, reference.namespace).length > 0;
    const path = isFound ? textPathOf(reference) : undefined;
    const value = path && valueAt(from, path);
    return path === undefined || typeof value !== 'string' || value.length < 2
      ? []
      : [{ title: titleOf(reference, from), object: from, path, text: value }];
  });
}

function textPathOf(reference: Reference): FieldPath | undefined {
  if (reference.by === 'name' || reference.port !== undefined) return reference.path;
  const [key] = reference.selector.matchLabels.keys();
  if (key === undefined) return undefined;
  return [...reference.path, ...(reference.use === 'service' ? [] : ['matchLabels']), key];
}

function titleOf(reference: Reference, from: KubernetesObject): string {
  const kind = applicationPodsOf(from) === undefined ? kindOf(from) : 'Pod';
  if (reference.by === 'selector')
    return `${reference.port === undefined ? 'label' : 'port name'} that a ${kind} selects`;
  const part =
    reference.key !== undefined ? 'key of a ' : reference.port !== undefined ? 'port of ' : '';
  return `${part}${reference.kind} of a ${kind}`;
}

const valueAt = (object: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)?.[step],
    object,
  );

/** Returns a copy of an object with another value at a path. */
function withValue(object: unknown, path: FieldPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy: unknown = Array.isArray(object) ? [...object] : { ...(object as object) };
  const fields = copy as Record<string | number, unknown>;
  fields[step] = withValue(fields[step], rest, value);
  return copy;
}

/** The most severe finding that a slip adds. */
export type Outcome = 'error' | 'warning' | 'note' | 'unseen';

/** Returns the most severe finding that an application has only with a slip. */
export function outcomeOfSlip(
  objects: readonly KubernetesObject[],
  known: ReadonlySet<string>,
  { object, path }: Target,
  slip: string,
): Outcome {
  const changed = objects.map((each) =>
    each === object ? (withValue(each, path, slip) as KubernetesObject) : each,
  );
  const added = checkApplication(changed)
    .flat()
    .filter((finding) => !known.has(keyOf(finding)))
    .map(({ severity }) => severity);
  return (['error', 'warning', 'note'] as const).find((each) => added.includes(each)) ?? 'unseen';
}

/** Returns the findings of an application, as keys. */
export const findingKeys = (objects: readonly KubernetesObject[]): ReadonlySet<string> =>
  new Set(checkApplication(objects).flat().map(keyOf));

const keyOf = ({ rule, detail }: { readonly rule: string; readonly detail: string }): string =>
  `${rule} ${detail}`;
