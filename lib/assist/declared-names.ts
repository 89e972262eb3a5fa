import type { FieldPath } from '../api/field-path.js';
import type { YamlNode } from '../parse/yaml/yaml-node.js';
import type { NamedObject } from './named-objects.js';
import { childAt, textAt } from './yaml-nodes.js';

/** A name to which a field can refer. */
export interface DeclaredName {
  readonly name: string;
  /** The kind of the thing with the name, such as `volume`. */
  readonly detail: string;
}

/** The lists of the Pod whose names a field contains, by API type and field. */
const POD_LISTS: Readonly<Record<string, readonly [list: string, detail: string]>> = {
  'VolumeMount.name': ['volumes', 'volume'],
  'VolumeDevice.name': ['volumes', 'volume'],
  'FileKeySelector.volumeName': ['volumes', 'volume'],
  'ResourceClaim.name': ['resourceClaims', 'resource claim'],
};

/** The fields that contain the name of another object, by API type and field. */
const OBJECT_NAMES: Readonly<Record<string, string>> = {
  'ConfigMapEnvSource.name': 'ConfigMap',
  'ConfigMapKeySelector.name': 'ConfigMap',
  'ConfigMapProjection.name': 'ConfigMap',
  'ConfigMapVolumeSource.name': 'ConfigMap',
  'SecretEnvSource.name': 'Secret',
  'SecretKeySelector.name': 'Secret',
  'SecretProjection.name': 'Secret',
  'SecretVolumeSource.secretName': 'Secret',
  'LocalObjectReference.name': 'Secret',
  'PersistentVolumeClaimVolumeSource.claimName': 'PersistentVolumeClaim',
  'PodSpec.serviceAccountName': 'ServiceAccount',
};

/** The fields that contain a key of another object, by API type and field. */
const OBJECT_KEYS: Readonly<Record<string, string>> = {
  'ConfigMapKeySelector.key': 'ConfigMap',
  'SecretKeySelector.key': 'Secret',
};

/**
 * Returns the names to which the field at a path can refer: those that the Pod declares, and those
 * of other objects.
 *
 * @param owner - the API type that has the field
 * @param objects - the other objects that are known
 */
export function declaredNames(
  root: YamlNode,
  owner: string,
  path: FieldPath,
  objects: readonly NamedObject[] = [],
): readonly DeclaredName[] {
  const field = `${owner}.${path.at(-1)}`;
  const list = ownValue(POD_LISTS, field);
  if (list !== undefined) return namesIn(nodeAt(root, [...podSpecOf(path), list[0]]), list[1]);
  if (field === 'HTTPGetAction.port' || field === 'TCPSocketAction.port')
    return namesIn(nodeAt(root, [...containerOf(path), 'ports']), 'port');
  if (field === 'ResourceFieldSelector.containerName')
    return ['containers', 'initContainers'].flatMap((each) =>
      namesIn(nodeAt(root, [...podSpecOf(path), each]), 'container'),
    );
  const namedKind = ownValue(OBJECT_NAMES, field);
  if (namedKind !== undefined)
    return objects
      .filter(({ kind }) => kind === namedKind)
      .map(({ name }) => ({ name, detail: namedKind }));
  return keysFor(root, field, path, objects);
}

/** Returns the keys of the object that the same reference names; of all objects if it has none. */
function keysFor(
  root: YamlNode,
  field: string,
  path: FieldPath,
  objects: readonly NamedObject[],
): readonly DeclaredName[] {
  const kind = ownValue(OBJECT_KEYS, field);
  if (kind === undefined) return [];
  const reference = nodeAt(root, path.slice(0, -1));
  const wanted = reference === undefined ? '' : textAt(reference, 'name');
  return objects
    .filter((object) => object.kind === kind && (wanted === '' || object.name === wanted))
    .flatMap(({ name, keys }) => keys.map((key) => ({ name: key, detail: `${kind} ${name}` })));
}

const ownValue = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const indexOfContainers = (path: FieldPath): number =>
  path.findIndex((step) => step === 'containers' || step === 'initContainers');

/** Returns the path of the container that contains a field. */
const containerOf = (path: FieldPath): FieldPath => path.slice(0, indexOfContainers(path) + 2);

/** Returns the path of the PodSpec that contains a field. */
function podSpecOf(path: FieldPath): FieldPath {
  const containers = indexOfContainers(path);
  const end = containers >= 0 ? containers : path.indexOf('volumes');
  return path.slice(0, Math.max(0, end));
}

const nodeAt = (root: YamlNode, path: FieldPath): YamlNode | undefined =>
  path.reduce<YamlNode | undefined>(childAt, root);

const namesIn = (list: YamlNode | undefined, detail: string): readonly DeclaredName[] =>
  list?.kind === 'list'
    ? list.children.flatMap((item) => {
        const name = textAt(item, 'name');
        return name === '' ? [] : [{ name, detail }];
      })
    : [];
