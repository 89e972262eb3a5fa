import type { Finding, FindingType } from '../engine/finding.js';
import { goJson } from '../formats/go-json.js';
import { goQuote } from '../formats/go-quote.js';
import { FormattedValue } from '../rules/shared/formatted-value.js';

/** The texts of the API server for each type of cause. */
const TYPE_TEXTS: Readonly<Record<FindingType, string>> = {
  Decode: '',
  Strict: '',
  Warning: '',
  Hazard: '',
  FieldManagerConflict: '',
  Conflict: '',
  Other: '',
  FieldValueRequired: 'Required value',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueNotFound: 'Not found',
  FieldValueForbidden: 'Forbidden',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
  FieldValueTypeInvalid: 'Invalid value',
};

/** The types whose message does not contain the value. */
const TYPES_WITHOUT_VALUE: ReadonlySet<FindingType> = new Set<FindingType>([
  'FieldValueRequired',
  'FieldValueForbidden',
  'FieldValueTooLong',
]);

/** Returns the API server's message for a finding, without the path: `Not found: "lgos"`. */
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
 * Formats a value as the server does. Unsupported values have string types of their own in Go, and
 * so are formatted as JSON.
 */
function formatValue(type: FindingType, value: unknown): string {
  if (value instanceof FormattedValue) return value.text;
  return typeof value === 'string' && type !== 'FieldValueNotSupported'
    ? goQuote(value)
    : goJson(value);
}
