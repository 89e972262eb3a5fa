import { isPodKind } from '../api/kinds.js';
import type { Types } from '../engine/type-table.js';
import type { Heading } from '../source/heading.js';
import { type Source, sourceOf } from '../source/manifest.js';
import { asPodTemplate, isNothing, listed, plainOf, type Read, readAt } from '../source/read.js';
import { isLonger } from '../source/size.js';
import { short } from './short.js';

/** Where kinds that Kubernetes does not have hold a template of a Pod: the fields that lead to it, by `argoproj.io/v1alpha1:Rollout`. */
export type Templates = ReadonlyMap<string, readonly string[]>;

/** An object of a document, to be judged. */
export interface Item {
  /** Its place in the document: '' of the whole, `items[2]` in a List. */
  readonly place: string;
  /** What was read; or why a server could not read it. */
  readonly source: Source | string;
  /** What was read, where it is a template in a kind that is not Kubernetes' own: which kind, and where in it. */
  readonly template?: { readonly heading: Source['manifest']; readonly at: string } | undefined;
}

/** So many bytes a server reads of a request: of more it says this. */
const LIMIT = 3 * 1024 * 1024;
export const TOO_LARGE = `Request entity too large: limit is ${LIMIT}`;

/** What a document holds: objects with a Pod in them, and how many others. */
export interface Items {
  readonly items: readonly Item[];
  readonly others: number;
}

/**
 * The objects of a document. A document that holds nothing has none.
 *
 * @param api what the server knows of the API: to an older one, a newer field is none
 */
export function itemsOf(read: Read, text: string, templates: Templates, api?: Types): Items {
  // An alias may stand for more than is written.
  return itemsIn(read, '', { told: short(text), mayBeTooLarge: text.length > LIMIT || text.includes('*'), templates, api });
}

/** What is to be known of a document for each of its objects. */
interface Whole {
  /** The text, as it is told where it says nothing of a kind. */
  readonly told: string;
  readonly mayBeTooLarge: boolean;
  readonly templates: Templates;
  readonly api: Types | undefined;
}

function itemsIn(read: Read, place: string, whole: Whole): Items {
  const list = listed(read);
  if (list !== undefined) {
    const all = list.map((each, i) => itemsIn(each, `${place}${place && '.'}items[${i}]`, whole));
    return { items: all.flatMap(({ items }) => items), others: all.reduce((sum, { others }) => sum + others, 0) };
  }
  if (isNothing(read)) return { items: [], others: 0 };
  const source = sourceOf(read, whole.told, whole.api);
  if (typeof source === 'string') return { items: [{ place, source }], others: 0 };
  const found = isPodKind(source.manifest) ? { source } : templateIn(read, source.manifest, whole);
  if (found === undefined) return { items: [], others: 1 };
  const isTooLarge = whole.mayBeTooLarge && isLonger(read, LIMIT);
  return { items: [isTooLarge ? { place, source: TOO_LARGE } : { place, ...found }], others: 0 };
}

function templateIn(read: Read, heading: Source['manifest'], { templates, api }: Whole): Pick<Item, 'source' | 'template'> | undefined {
  const fields = templates.get(nameOf(heading));
  const template = fields && readAt(read, fields);
  if (fields === undefined || template === undefined) return undefined;
  const metadata = readAt(read, ['metadata']);
  const called = { ...heading, metadata: metadata && plainOf(metadata) };
  return { source: sourceOf(asPodTemplate(template), '', api), template: { heading: called, at: fields.join('.') } };
}

const nameOf = ({ apiVersion, kind }: Heading): string => `${apiVersion}:${kind}`;
