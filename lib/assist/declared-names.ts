import type { FieldPath } from '../api/field-path.js';
import type { YamlNode } from '../parse/yaml/yaml-node.js';
import { childAt, textAt } from './yaml-nodes.js';

/** A name that the manifest declares, and of which list. */
export interface DeclaredName {
  readonly name: string;
  readonly detail: string;
}

/** Returns the names that the manifest declares and the field at a path can refer to. */
export function declaredNames(
  root: YamlNode,
  owner: string,
  path: FieldPath,
): readonly DeclaredName[] {
  const name = path.at(-1);
  if ((owner === 'VolumeMount' || owner === 'VolumeDevice') && name === 'name')
    return namesIn(nodeAt(root, [...podSpecOf(path), 'volumes']), 'volume');
  const isPort = owner === 'HTTPGetAction' || owner === 'TCPSocketAction';
  const container = path.findIndex((step) => step === 'containers' || step === 'initContainers');
  if (isPort && name === 'port' && container >= 0)
    return namesIn(nodeAt(root, [...path.slice(0, container + 2), 'ports']), 'port');
  return [];
}

/** Returns the path of the PodSpec that contains a field of a container. */
const podSpecOf = (path: FieldPath): FieldPath =>
  path.slice(
    0,
    Math.max(
      0,
      path.findIndex((step) => step === 'containers' || step === 'initContainers'),
    ),
  );

const nodeAt = (root: YamlNode, path: FieldPath): YamlNode | undefined =>
  path.reduce<YamlNode | undefined>(childAt, root);

const namesIn = (list: YamlNode | undefined, detail: string): readonly DeclaredName[] =>
  list?.kind === 'list'
    ? list.children.flatMap((item) => {
        const name = textAt(item, 'name');
        return name === '' ? [] : [{ name, detail }];
      })
    : [];
