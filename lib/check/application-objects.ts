import type { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { isObject } from '../engine/go-value.js';
import {
  expandList,
  hasTypeMeta,
  type ParsedDocument,
  toPlain,
} from '../parse/decode/parsed-document.js';
import { isKubernetesGroup } from '../rules/find-no-kind-match.js';

/** An object of a document, for the check of its application. */
export interface ApplicationObject {
  /** Path of the object in the document: `[]` for the whole document, `items[2]` in a List. */
  readonly documentPath: FieldPath;
  /**
   * The object: of a custom resource, all; of others without `status`, without long texts, and
   * without the values of ConfigMaps and Secrets.
   */
  readonly manifest: KubernetesObject;
}

/** Maximum length of a document that is compared with others, in characters. */
const MAX_APPLICATION_DOCUMENT = 1 << 20;
/** Minimum length of a text that is left out, in characters. */
const LONG_TEXT = 4000;
/** Maximum depth of a value that is kept. */
const MAX_DEPTH = 40;
/** The fields whose values are left out: only their keys are compared. */
const CONTENT_FIELDS: ReadonlySet<string> = new Set(['data', 'stringData', 'binaryData']);

/**
 * Returns the objects of a document, of any kind. `undefined` if the document is very long, or
 * if its aliases expand to many more values.
 */
export function applicationObjectsIn(
  read: ParsedDocument,
  text: string,
): readonly ApplicationObject[] | undefined {
  if (text.length > MAX_APPLICATION_DOCUMENT) return undefined;
  const found: ApplicationObject[] = [];
  const budget = { values: text.length };
  collectObjects(read, [], found, budget);
  return budget.values < 0 ? undefined : found;
}

/** The number of values that may still be copied. An alias can stand for many. */
interface Budget {
  values: number;
}

function collectObjects(
  read: ParsedDocument,
  documentPath: FieldPath,
  found: ApplicationObject[],
  budget: Budget,
): void {
  if (budget.values < 0 || documentPath.length > MAX_DEPTH) return;
  const list = expandList(read);
  if (list === undefined) {
    const plain = hasTypeMeta(read) ? toPlain(read) : undefined;
    if (isObject(plain)) found.push({ documentPath, manifest: comparedPart(plain, budget) });
    return;
  }
  for (const [i, each] of list.entries())
    collectObjects(each, [...documentPath, 'items', i], found, budget);
}

/** Whether an object is of a kind that a CustomResourceDefinition can define. */
export const mayHaveDefinition = ({ apiVersion }: { readonly apiVersion?: unknown }): boolean =>
  typeof apiVersion === 'string' && !isKubernetesGroup(apiVersion);

/** Returns a copy of what is compared. A custom resource is validated as a whole. */
const comparedPart = (
  manifest: Readonly<Record<string, unknown>>,
  budget: Budget,
): KubernetesObject =>
  mayHaveDefinition(manifest)
    ? (copyOf(manifest, budget, 0, Number.POSITIVE_INFINITY) as KubernetesObject)
    : withoutContent(manifest, budget);

const withoutContent = (
  manifest: Readonly<Record<string, unknown>>,
  budget: Budget,
): KubernetesObject =>
  Object.fromEntries(
    Object.entries(manifest)
      .filter(([name]) => name !== 'status')
      .map(([name, value]) => [
        name,
        CONTENT_FIELDS.has(name) && isObject(value)
          ? Object.fromEntries(Object.keys(value).map((key) => [key, '']))
          : copyOf(value, budget, 0, LONG_TEXT),
      ]),
  );

function copyOf(value: unknown, budget: Budget, depth: number, longText: number): unknown {
  if (typeof value === 'string') return value.length < longText ? value : '';
  if (typeof value !== 'object' || value === null) return value;
  if (--budget.values < 0 || depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((each) => copyOf(each, budget, depth + 1, longText));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, copyOf(each, budget, depth + 1, longText)]),
  );
}
