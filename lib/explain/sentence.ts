import type { CauseType, Finding } from '../engine/finding.js';
import { goJson } from '../formats/json.js';
import { quote } from '../formats/quote.js';
import { Shown } from '../rules/shown.js';

/** What the API server calls each kind of fault in its answer. */
const WORDS: Readonly<Record<CauseType, string>> = {
  Decode: '',
  Strict: '',
  FieldValueRequired: 'Required value',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueNotFound: 'Not found',
  FieldValueForbidden: 'Forbidden',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
};

/** The faults that are said without the value. */
const WITHOUT_VALUE: ReadonlySet<CauseType> = new Set<CauseType>(['FieldValueRequired', 'FieldValueForbidden', 'FieldValueTooLong']);

/** The sentence that the API server says of a finding, its place left out: `Not found: "lgos"`. */
export function sentence({ type, value, detail }: Finding): string {
  if (type === 'Strict') return `${detail} field`;
  if (type === 'Decode') return detail;
  const body = WITHOUT_VALUE.has(type) || value === undefined ? WORDS[type] : `${WORDS[type]}: ${shown(type, value)}`;
  return detail === '' ? body : `${body}: ${detail}`;
}

/** A value as the server shows it. What is not supported is one of a few words, and those have types of their own in Go. */
function shown(type: CauseType, value: unknown): string {
  if (value instanceof Shown) return value.words;
  return typeof value === 'string' && type !== 'FieldValueNotSupported' ? quote(value) : goJson(value);
}
