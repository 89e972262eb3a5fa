import type { CauseType, Finding } from '../engine/finding.js';

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
  const body = WITHOUT_VALUE.has(type) ? WORDS[type] : `${WORDS[type]}: ${JSON.stringify(value) ?? String(value)}`;
  return detail === '' ? body : `${body}: ${detail}`;
}
