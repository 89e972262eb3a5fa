import { bytes } from '../../formats/bytes.js';

const SHAPE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const SHAPED =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an " +
  "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  `'${SHAPE.source.slice(1, -1)}')`;

/** All that is wrong with the value of a label, in Kubernetes' words. */
export const labelFaults = (value: string): readonly string[] => [
  ...(bytes(value) > 63 ? ['must be no more than 63 bytes'] : []),
  ...(SHAPE.test(value) ? [] : [SHAPED]),
];
