import { utf8Length } from '../../formats/utf8-length.js';

const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const LABEL_VALUE_MESSAGE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or " +
  "'.', and must start and end with an " +
  "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for " +
  'validation is ' +
  `'${LABEL_VALUE.source.slice(1, -1)}')`;

/** Returns the errors of a label value, in the words of Kubernetes. */
export const labelValueErrors = (value: string): readonly string[] => [
  ...(utf8Length(value) > 63 ? ['must be no more than 63 bytes'] : []),
  ...(LABEL_VALUE.test(value) ? [] : [LABEL_VALUE_MESSAGE]),
];
