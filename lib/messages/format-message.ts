import type { Finding, FindingType } from '../engine/finding.js';
import { goJson } from '../formats/go-json.js';
import { goQuote } from '../formats/go-quote.js';
import { FormattedValue } from '../rules/shared/formatted-value.js';

/** What the API server calls each kind of fault in its answer. */
const TYPE_TEXTS: Readonly<Record<FindingType, string>> = {
  Decode: '',
  Strict: '',
  Warning: '',
  Hazard: '',
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
const TYPES_WITHOUT_VALUE: ReadonlySet<FindingType> = new Set<FindingType>([
  'FieldValueRequired',
  'FieldValueForbidden',
  'FieldValueTooLong',
]);

/** The sentence that the API server says of a finding, its place left out: `Not found: "lgos"`. */
export function formatMessage({ type, value, detail }: Finding): string {
  if (type === 'Strict') return `${detail} field`;
  if (TYPE_TEXTS[type] === '') return detail;
  const body =
    TYPES_WITHOUT_VALUE.has(type) || value === undefined
      ? TYPE_TEXTS[type]
      : `${TYPE_TEXTS[type]}: ${formatValue(type, value)}`;
  return detail === '' ? body : `${body}: ${detail}`;
}

/**
 * A value as the server shows it. What is not supported is one of a few words, and those have types
 * of their own in Go.
 */
function formatValue(type: FindingType, value: unknown): string {
  if (value instanceof FormattedValue) return value.text;
  return typeof value === 'string' && type !== 'FieldValueNotSupported'
    ? goQuote(value)
    : goJson(value);
}
