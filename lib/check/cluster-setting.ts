import { type NodePool, type NodeTaint, TAINT_EFFECTS } from '../cluster/node-pool.js';
import { isQuantity } from '../formats/parse-quantity.js';
import { listOf, mapOf, objectOf, type Schema, valueWhere } from './schema.js';
import { nonEmptyString, oneOf, unknownSetting } from './setting-schemas.js';

const anyString = valueWhere<string>((value) => typeof value === 'string', 'a string');
const quantity = valueWhere<number | string>(isQuantity, 'a quantity, such as 3920m or 14Gi');

const nodePool = objectOf<NodePool>(
  {
    name: nonEmptyString,
    count: valueWhere(Number.isInteger, 'a number of nodes'),
    cpu: quantity,
    memory: quantity,
    pods: valueWhere(Number.isInteger, 'a number of Pods'),
    zones: listOf(nonEmptyString),
    labels: mapOf(anyString, 'labels'),
    taints: listOf(
      objectOf<NodeTaint>(
        { key: nonEmptyString, value: anyString, effect: oneOf(TAINT_EFFECTS) },
        ['key', 'effect'],
        unknownSetting,
      ),
    ),
  },
  ['count', 'cpu', 'memory'],
  unknownSetting,
);

/** The setting `cluster`: a path, or node pools. */
export const clusterSetting: Schema<string | readonly NodePool[]> = (value, path) =>
  typeof value === 'string'
    ? nonEmptyString(value, path)
    : Array.isArray(value)
      ? listOf(nodePool)(value, path)
      : [`${path}: write a file, a folder, or a list of node pools`];
