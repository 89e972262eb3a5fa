import type { Finding } from '../engine/finding.js';
import { type Field, types, type Word } from '../engine/type-table.js';
import { quote } from '../formats/quote.js';
import type { Source } from '../source/manifest.js';

/** Values that a type reads by itself: there the decoder stops, whatever was wrong before. */
const BY_ITSELF = /into (?:Quantity|Time|IntOrString)$/;
/** Of a number that one of these does not take, Go says which. */
const NUMBERS: ReadonlySet<string> = new Set(['int32', 'int64', 'IntOrString']);
/** Go's name of what a field takes, where it has another than we. Values that have a name in Go are texts here. */
const GO: Partial<Readonly<Record<Word, string>>> = { boolean: 'bool', IntOrString: 'int32', Time: 'string' };
const NO_QUANTITY = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

/** Why a decoder gives up: where in the manifest, and what it names. */
interface Undecodable extends Pick<Finding, 'path' | 'field' | 'detail'> {}

/** The one thing for which Kubernetes' decoder gives up, nearly in its words; nothing where it can read the manifest. */
export function undecodable(findings: readonly Finding[], source: Source): Undecodable | undefined {
  const found = findings.filter(({ type }) => type === 'Decode');
  const [first] = found;
  if (first === undefined) return undefined;
  // What the manifest says it is, is looked at before what is in it.
  const heading = found.find(({ path }) => path === 'kind' || path === 'apiVersion');
  if (heading?.path === 'kind') return { path: 'kind', field: 'kind', detail: `${quote(String(heading.value))} ${heading.detail}` };
  if (heading !== undefined) return { path: heading.path, field: '', detail: heading.detail };
  const fault = found.find(({ detail }) => BY_ITSELF.test(detail)) ?? first;
  return { path: fault.path, field: '', detail: inGo(fault, source) };
}

function inGo({ path, value, detail }: Finding, { manifest, numbers }: Source): string {
  const [, got = '', wanted = ''] = /^cannot unmarshal (\S+) into (.*)$/.exec(detail) ?? [];
  if (wanted === 'Quantity') return NO_QUANTITY;
  const number = typeof value === 'number' && NUMBERS.has(wanted) ? ` ${numbers?.get(path) ?? value}` : '';
  const place = path.replace(/\[[^\]]*\]/g, '');
  const { struct, field } = holderOf(manifest.kind, place.split('.'));
  return `json: cannot unmarshal ${got}${number} into Go struct field ${struct}.${place} of type ${goType(field, path.endsWith(']'))}`;
}

/** The type whose field stands at the end of some steps, and that field. */
function holderOf(kind: string, steps: readonly string[]): { readonly struct: string; readonly field: Field | undefined } {
  let type = types.get(kind);
  for (const step of steps.slice(0, -1)) type = type?.fields.get(step)?.type;
  return { struct: type?.name ?? '', field: type?.fields.get(steps.at(-1) ?? '') };
}

function goType(field: Field | undefined, isItem: boolean): string {
  if (field === undefined) return '';
  const one = field.type ? `v1.${field.type.name}` : (GO[field.word] ?? field.word);
  if (isItem || field.shape === 'one') return one;
  return field.shape === 'list' ? `[]${one}` : `map[string]${one}`;
}
