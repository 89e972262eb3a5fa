import { scalarKeyOf } from '../parse/yaml/decode-yaml.js';
import { parseYaml } from '../parse/yaml/parse-yaml.js';
import type { YamlNode } from '../parse/yaml/yaml-node.js';
import { YamlParseError } from '../parse/yaml/yaml-parse-error.js';

/** Returns the text of a field of a map; empty if it is no scalar. */
export function textAt(node: YamlNode, name: string): string {
  const value = childAt(node, name);
  return value?.kind === 'scalar' ? value.text : '';
}

/** Returns the value of a field of a map, or an item of a list. */
export function childAt(node: YamlNode | undefined, step: string | number): YamlNode | undefined {
  if (node?.kind === 'list') return node.children[Number(step)];
  if (node?.kind !== 'map') return undefined;
  for (let i = 0; i + 1 < node.children.length; i += 2) {
    const key = node.children[i];
    if (key?.kind === 'scalar' && scalarKeyOf(key) === step) return node.children[i + 1];
  }
  return undefined;
}

/** Parses a document of YAML; `undefined` if that fails, or if it is empty. */
export function tryParseYaml(text: string): YamlNode | undefined {
  try {
    return parseYaml(text);
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error;
    return undefined;
  }
}
