import { configMapKey } from '../../formats/name-formats.js';
import { isPlainObject, type PlainObject } from '../../spec/lowering/deep-copy.js';

type Check = (props: PlainObject) => boolean;

const hasInvalidKey =
  (...fields: readonly string[]): Check =>
  (props) =>
    fields.some((field) =>
      Object.keys(props[field] ?? {}).some((key) => configMapKey(key) !== undefined),
    );

/** What the types refuse, and the structure of the API does not show, by kind. */
const REFUSED: Readonly<Record<string, Check>> = {
  ConfigMap: hasInvalidKey('data', 'binaryData'),
  Secret: hasInvalidKey('data', 'stringData'),
  Service: ({ selector, ports }) => looksLikeConstruct(selector) || hasInheritedKey(ports),
};

/** Whether the types refuse the props of a kind, although they have the structure of the API. */
export const isRefusedByTypes = (kind: string, props: PlainObject): boolean =>
  REFUSED[kind]?.(props) ?? false;

/** Whether labels have the names of the properties by which the types recognize a construct. */
const looksLikeConstruct: (labels: unknown) => boolean = (labels) =>
  isPlainObject(labels) && Object.hasOwn(labels, 'kind') && Object.hasOwn(labels, 'name');

/** Whether a record has a key that every JavaScript object has, such as `toString`. */
const hasInheritedKey = (record: unknown): boolean =>
  isPlainObject(record) && Object.keys(record).some((key) => key in {});
