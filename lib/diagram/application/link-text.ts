import { FieldPath } from '../../api/field-path.js';
import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { fieldOf } from '../../references/fields.js';
import type { NameReference, Reference, SelectorReference } from '../../references/reference.js';
import type { LinkPart, LinkUse, MapPlace, MapProblem } from './application-map.js';

const ALL_KEYS = 'all keys';
/** The sources of a variable that name a key. The key is a reference of its own. */
const KEY_SOURCES: ReadonlySet<unknown> = new Set(['configMapKeyRef', 'secretKeyRef']);

/** Returns the key or the port of a reference; `''` for the object as a whole. */
export const textOfReference = (reference: Reference, from: KubernetesObject): string =>
  reference.by === 'selector' ? textOfPort(reference, from) : textOfName(reference, from);

/** Returns the port of a Service and that of its Pods, such as `80 → http`. */
function textOfPort({ path, port }: SelectorReference, from: KubernetesObject): string {
  if (port === undefined) return '';
  const own = FieldPath.valueAt(from, [...path.slice(0, -1), 'port']);
  return typeof own !== 'number' || own === port ? String(port) : `${own} → ${port}`;
}

function textOfName({ use, path, key, port }: NameReference, from: KubernetesObject): string {
  if (key !== undefined) return key;
  if (port !== undefined) return String(port);
  if (use === 'variable') return KEY_SOURCES.has(path.at(-2)) ? '' : ALL_KEYS;
  if (use !== 'volume') return '';
  const hasItems = fieldOf(FieldPath.valueAt(from, path.slice(0, -1)), 'items') !== undefined;
  return hasItems ? '' : ALL_KEYS;
}

/** A line of text about the references of a link that have the same use. */
export interface LinkLine {
  readonly text: string;
  readonly place: MapPlace;
  readonly problems: readonly MapProblem[];
}

/** The words for references to an object as a whole, and those before keys and ports. */
const USE_TEXTS: Readonly<Record<LinkUse, readonly [whole: string, parts: string]>> = {
  service: ['selects its Pods', 'port'],
  'disruption-budget': ['protects its Pods', ''],
  'network-policy': ['applies to its Pods', ''],
  'network-peer': ['allows its Pods', ''],
  variable: ['variables', 'variables:'],
  volume: ['files', 'files:'],
  credentials: ['credentials of a volume', ''],
  file: ['file', 'file:'],
  'image-pull': ['pulls images', ''],
  account: ['account of the Pods', ''],
  claim: ['volume', ''],
  class: ['class of the Pods', ''],
  scale: ['scales it', ''],
  backend: ['backend', 'port'],
  certificate: ['certificate', ''],
  webhook: ['webhook', 'webhook, port'],
  api: ['API', 'API, port'],
  role: ['role of the binding', ''],
  subject: ['binds the account', ''],
  hostname: ['host names of the Pods', ''],
};

/** Returns the lines about a link: one for each use, and one for each reference with problems. */
export function linesOfLink(parts: readonly LinkPart[]): readonly LinkLine[] {
  const lines: LinkLine[] = [];
  for (const [use, ofUse] of partsByUse(parts)) {
    const broken = ofUse.filter(({ problems }) => problems.length > 0);
    const fine = ofUse.filter(({ problems }) => problems.length === 0);
    const texts = [...new Set(fine.map(({ text }) => text).filter((text) => text !== ''))];
    // If an object does not exist, its keys and ports do not either.
    const isMissing = use !== 'service' && broken.some(({ text }) => text === '');
    for (const part of broken)
      lines.push({
        ...part,
        text: textOfUse(use, part.text === '' && isMissing ? texts : [part.text]),
      });
    const [first] = fine.filter(({ text }) => text !== '' || texts.length === 0);
    const isWhole = texts.length === 0 && broken.length > 0;
    if (first !== undefined && !isMissing && !isWhole)
      lines.push({ ...first, text: textOfUse(use, texts) });
  }
  return lines;
}

function textOfUse(use: LinkUse, texts: readonly string[]): string {
  const [whole, before] = USE_TEXTS[use];
  const known = texts.filter((text) => text !== '');
  return known.length === 0 ? whole : `${before} ${known.join(', ')}`;
}

function partsByUse(parts: readonly LinkPart[]): ReadonlyMap<LinkUse, readonly LinkPart[]> {
  const byUse = new Map<LinkUse, LinkPart[]>();
  for (const part of parts) {
    const list = byUse.get(part.use);
    if (list === undefined) byUse.set(part.use, [part]);
    else list.push(part);
  }
  return byUse;
}
