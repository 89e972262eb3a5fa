import { FieldPath } from '../../api/field-path.js';
import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { PathMap } from '../../engine/path-map.js';
import type {
  NameReference,
  Reference,
  SelectorReference,
  SelectorUse,
} from '../../references/reference.js';
import { references } from '../../references/references.js';
import { hasSelectedPorts } from './known-parts.js';
import type { Link, PlacedObject } from './link.js';
import { ObjectIndex } from './object-index.js';
import { SelectedWorkloads } from './selected-workloads.js';
import { siteOfName } from './sites.js';

/** Finds the references between the objects of a program in whose places constructs can stand. */
export function findLinks(
  objects: readonly PlacedObject[],
): ReadonlyMap<PlacedObject, readonly Link[]> {
  const finder = new LinkFinder(new ObjectIndex(objects), new SelectedWorkloads(objects));
  return new Map(objects.map((each) => [each, finder.linksOf(each)]));
}

class LinkFinder {
  constructor(
    private readonly index: ObjectIndex,
    private readonly workloads: SelectedWorkloads,
  ) {}

  linksOf(source: PlacedObject): readonly Link[] {
    if (source.object.construct === 'ApiObject') return [];
    const found = references(source.object.manifest as unknown as KubernetesObject);
    const partsOf = partsByHolder(found.filter(isNameReference));
    const links = found.flatMap((reference): readonly (Link | undefined)[] => {
      if (reference.by === 'selector') return [this.linkBySelector(reference, source)];
      return isWholeObject(reference)
        ? [this.linkByName(reference, partsOf(reference), source)]
        : [];
    });
    return links.filter((link): link is Link => link !== undefined && link.target !== source);
  }

  private linkByName(
    reference: NameReference,
    parts: readonly NameReference[],
    { object, chart }: PlacedObject,
  ): Link | undefined {
    const target = this.index.find(reference, chart);
    const site = target && siteOfName(reference, parts, object, target.object);
    return target && site && { ...site, target, isWeak: reference.use === 'hostname' };
  }

  private linkBySelector(
    { path, use, namespace, port }: SelectorReference,
    { object, chart }: PlacedObject,
  ): Link | undefined {
    if (port !== undefined || !SELECTING_USES.has(use)) return undefined;
    const written = FieldPath.valueAt(object.manifest, path);
    const selector = use === 'service' ? { matchLabels: written } : written;
    const target = this.workloads.find(namespace, selector, chart);
    if (target === undefined) return undefined;
    if (use !== 'network-peer' && !hasSelectedPorts(target.object, object.manifest))
      return undefined;
    return { path, write: (constant) => constant, target, isWeak: false };
  }
}

/** The uses of a selector in whose place a workload can stand. */
const SELECTING_USES: ReadonlySet<SelectorUse> = new Set<SelectorUse>([
  'service',
  'disruption-budget',
  'network-policy',
  'network-peer',
]);

const isNameReference = (reference: Reference): reference is NameReference =>
  reference.by === 'name';

/** Whether a reference is to an object, and not to one of its keys or ports. */
const isWholeObject = ({ key, port }: NameReference): boolean =>
  key === undefined && port === undefined;

/**
 * Returns a function that returns the references to keys and ports that belong to a reference to an
 * object: those in the value that has its name.
 */
function partsByHolder(
  names: readonly NameReference[],
): (whole: NameReference) => readonly NameReference[] {
  const parts = new PathMap<NameReference[]>();
  for (const { path } of names.filter(isWholeObject)) parts.set(path.slice(0, -1), []);
  for (const part of names)
    if (!isWholeObject(part)) parts.findNearest(part.path)?.value.push(part);
  return ({ path }) => parts.findNearest(path)?.value ?? [];
}
