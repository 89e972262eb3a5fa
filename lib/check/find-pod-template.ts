import { isObject } from '../engine/go-value.js';
import { type ParsedDocument, toPlain } from '../parse/decode/parsed-document.js';

/** Maximum number of fields in the path of a Pod template. CronJob has three. */
const MAX_DEPTH = 5;

/** Returns the path of the first object whose `spec.containers` is a list, in a custom resource. */
export function findPodTemplate(document: ParsedDocument): readonly string[] | undefined {
  let level: (readonly [path: readonly string[], value: unknown])[] = [[[], toPlain(document)]];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    level = level.flatMap(([path, value]) =>
      isObject(value)
        ? Object.entries(value).map(([key, child]) => [[...path, key], child] as const)
        : [],
    );
    const found = level.find(([, value]) => isPodTemplate(value));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

const isPodTemplate = (value: unknown): boolean =>
  isObject(value) && isObject(value['spec']) && Array.isArray(value['spec']['containers']);
