import { isObject } from '../../engine/go-value.js';
import { titleOf } from '../../manifest/manifest.js';
import { CLUSTER_KINDS, type ClusterObjects, type ListName, type Node } from './cluster-shapes.js';
import { readShape, ShapeError } from './read-shape.js';
import type { Shape, ValueOf } from './shape.js';

/** The objects of each kind, as a cluster prints them. */
export type ObjectLists = { readonly [L in ListName]?: unknown };

/**
 * Reads the objects of a cluster.
 *
 * @throws Error that names the object, if one has a value of a wrong type, a node has no
 * allocatable resources, or two objects of one kind have the same name
 */
export function readObjects(lists: ObjectLists): ClusterObjects {
  const objects = Object.fromEntries(
    Object.entries(CLUSTER_KINDS).map(([list, { kind, shape }]) => [
      list,
      readList(list, lists[list as ListName] ?? [], kind, shape),
    ]),
  ) as unknown as ClusterObjects;
  for (const node of objects.nodes) assertHasAllocatable(node);
  return objects;
}

function readList(name: string, list: unknown, kind: string, shape: Shape): readonly unknown[] {
  if (!Array.isArray(list))
    throw new Error(`${name} is not a list of objects of the kind ${kind}.`);
  const known = new Set<string>();
  return list.map((object, i) => {
    if (!isObject(object)) throw new Error(`${name}[${i}] is not an object of the kind ${kind}.`);
    const read = readObject(object, kind, shape) as { metadata?: { name?: string } };
    if (read.metadata?.name === '') throw new Error(`${name}[${i}], a ${kind}, has no name.`);
    const title = titleOfObject(object, kind);
    if (known.has(title)) throw new Error(`${title} is in the input more than once.`);
    known.add(title);
    return read;
  });
}

/**
 * Reads the fields that a form names of an object.
 *
 * @throws Error that names the object, if a value has a wrong type
 */
export function readObject<const S extends Shape>(
  object: unknown,
  kind: string,
  shape: S,
): ValueOf<S> {
  try {
    return readShape(object, shape);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new Error(`${titleOfObject(object, kind)}: ${error.message}.`);
  }
}

/** Returns the name of an object for messages, whatever its values are. */
export function titleOfObject(object: unknown, kind: string): string {
  const metadata = isObject(object) && isObject(object['metadata']) ? object['metadata'] : {};
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' ? value : undefined;
  const [name, namespace] = [text(metadata['name']), text(metadata['namespace'])];
  return titleOf({ kind, namespace, name: name ?? 'without a name' });
}

function assertHasAllocatable({ metadata, status }: Node): void {
  if (status.allocatable === undefined && status.capacity === undefined)
    throw new Error(
      `Node ${metadata.name} has no status.allocatable. ` +
        'Write the node as `kubectl get nodes -o json` prints it.',
    );
}
