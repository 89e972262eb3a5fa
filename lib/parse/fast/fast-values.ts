import type { YamlNode } from '../yaml/yaml-node.js';
import type { LineCursor } from './line-cursor.js';
import type { FastValue } from './map-builder.js';
import type { FastScalar } from './scalars.js';

/** Returns a scalar between two offsets in the form of the result. */
export const scalarValue = (
  { text, result }: LineCursor,
  value: FastScalar,
  start: number,
  end: number,
): FastValue => (result === 'nodes' ? scalarNode(text, value, start, end) : value);

/** The text of a string is its value: `isImplicit` is false, so that nobody resolves it again. */
const scalarNode = (source: string, value: FastScalar, start: number, end: number): YamlNode => ({
  kind: 'scalar',
  text: typeof value === 'string' ? value : source.slice(start, end),
  tag: '',
  isImplicit: typeof value !== 'string',
  start,
  end,
});

/**
 * Returns a list in the form of the result.
 *
 * @param end - the offset of its end, if it may be empty
 */
export const listValue = (
  { result }: LineCursor,
  items: readonly FastValue[],
  start: number,
  end = start,
): FastValue =>
  result === 'nodes' ? { kind: 'list', children: items as YamlNode[], start, end } : items;
