import type { Finding } from '../../lib/engine/finding.js';
import { formatFinding } from '../../lib/messages/format-finding.js';

const finding = (fields: Partial<Finding>): Finding => ({
  rule: 'r',
  severity: 'error',
  type: 'FieldValueInvalid',
  field: 'spec.a',
  path: ['spec', 'a'],
  value: 'x',
  detail: 'must be y',
  remediation: undefined,
  ...fields,
});

test.each<[Partial<Finding>, string, string]>([
  [{}, 'a', 'a (spec.a): Invalid value: "x": must be y'],
  [{}, 'spec.a', 'spec.a: Invalid value: "x": must be y'],
  [{ remediation: 'Write y.' }, 'a', 'a (spec.a): Invalid value: "x": must be y. Write y.'],
  [{ type: 'FieldValueRequired', value: '', detail: '' }, 'a', 'a (spec.a): Required value'],
  [{ type: 'FieldValueDuplicate', detail: '' }, 'a', 'a (spec.a): Duplicate value: "x"'],
  [
    { type: 'FieldValueNotSupported', detail: 'supported values: "y"' },
    'a',
    'a (spec.a): Unsupported value: "x": supported values: "y"',
  ],
  [{ type: 'FieldValueForbidden', detail: 'no' }, 'a', 'a (spec.a): Forbidden: no'],
  [{ type: 'Strict', detail: 'unknown' }, 'a', 'a (spec.a): unknown field'],
  [
    { type: 'Decode', detail: 'cannot unmarshal number into string' },
    'a',
    'a (spec.a): cannot unmarshal number into string',
  ],
  [{ value: undefined }, 'a', 'a (spec.a): Invalid value: must be y'],
])('formats %j at %s', (fields, written, expected) => {
  expect(formatFinding(finding(fields), written)).toBe(expected);
});
