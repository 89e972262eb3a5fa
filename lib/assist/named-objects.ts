import { splitDocuments } from '../parse/documents.js';
import { scalarKeyOf } from '../parse/yaml/decode-yaml.js';
import { childAt, textAt, tryParseYaml } from './yaml-nodes.js';

/** An object to which a Pod can refer by its name. */
export interface NamedObject {
  readonly kind: string;
  readonly name: string;
  /** The keys of the data of a ConfigMap or Secret. */
  readonly keys: readonly string[];
}

/** The kinds to which a Pod can refer by a name. */
const KINDS = /^kind: *["']?(?:ConfigMap|Secret|PersistentVolumeClaim|ServiceAccount)\b/m;

/** Returns the objects of a stream to which a Pod can refer by a name. */
export function namedObjectsIn(text: string): readonly NamedObject[] {
  if (!KINDS.test(text)) return [];
  return [...splitDocuments(text)].flatMap((document) => {
    const root = KINDS.test(document.text) ? tryParseYaml(document.text) : undefined;
    const metadata = childAt(root, 'metadata');
    const name = metadata === undefined ? '' : textAt(metadata, 'name');
    if (root === undefined || name === '') return [];
    const keys = ['data', 'stringData', 'binaryData'].flatMap((field) => {
      const data = childAt(root, field);
      return data?.kind === 'map' ? mapKeys(data.children) : [];
    });
    return [{ kind: textAt(root, 'kind'), name, keys }];
  });
}

/** Returns the keys of a map, whose children are keys and values in turn. */
const mapKeys = (children: readonly Parameters<typeof childAt>[0][]): readonly string[] =>
  children.flatMap((node, i) => {
    const key = i % 2 === 0 && node?.kind === 'scalar' ? scalarKeyOf(node) : undefined;
    return key === undefined ? [] : [key];
  });
