import { FieldPath } from '../../api/field-path.js';
import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { ApplicationIndex } from '../../application/application-index.js';
import type { Finding } from '../../engine/finding.js';
import type { Reference } from '../../references/reference.js';
import type {
  ApplicationMap,
  LinkPart,
  LinkUse,
  MapLink,
  MapObject,
  MapProblem,
} from './application-map.js';
import { LinkTargets } from './link-targets.js';
import { textOfReference } from './link-text.js';

/**
 * Returns the objects of an application and their links. A link has the findings about its
 * references; an object has its other findings. A reference to an object that is not among the
 * manifests leads to an object that is not present.
 *
 * @param findings - the findings of each manifest, as `checkApplication` returns them
 */
export function mapApplication(
  manifests: readonly KubernetesObject[],
  findings: readonly (readonly Finding[])[],
): ApplicationMap {
  const index = new ApplicationIndex(manifests);
  const targets = new LinkTargets(index);
  const positions = new Map(manifests.map((each, i) => [each, i]));
  const links = new Map<number, Map<number, LinkPart[]>>();
  const own = new Map<number, readonly MapProblem[]>();
  for (const [from, references] of referencesByObject(index)) {
    const manifest = positions.get(from) ?? 0;
    const problems = problemsByPath(findings[manifest] ?? [], references);
    own.set(manifest, problems.get(undefined) ?? []);
    const object = targets.positionOf(from);
    if (object === undefined) continue;
    for (const reference of references) {
      const { use, path } = reference;
      if (use === 'spread') continue;
      const part = {
        use: use satisfies LinkUse,
        text: textOfReference(reference, from),
        place: { manifest, path },
        problems: problems.get(FieldPath.toJsonPointer(path)) ?? [],
      };
      for (const to of targets.targetsOf(reference, part.place, part.problems.length > 0))
        if (to !== object) addPart(links, object, to, part);
    }
  }
  const objects = targets.objects.map(
    (each): MapObject =>
      each.isPresent
        ? {
            ...each,
            problems: own.get(each.place.manifest) ?? findings[each.place.manifest] ?? [],
          }
        : each,
  );
  return { objects, links: [...links].flatMap(([from, to]) => linksFrom(from, to)) };
}

const linksFrom = (
  from: number,
  targets: ReadonlyMap<number, readonly LinkPart[]>,
): readonly MapLink[] => [...targets].map(([to, parts]) => ({ from, to, parts }));

function referencesByObject({
  references,
}: ApplicationIndex): ReadonlyMap<KubernetesObject, readonly Reference[]> {
  const byObject = new Map<KubernetesObject, Reference[]>();
  for (const { from, reference } of references) {
    const list = byObject.get(from);
    if (list === undefined) byObject.set(from, [reference]);
    else list.push(reference);
  }
  return byObject;
}

/**
 * Returns the problems of an object by the path of the reference that they are about; those that
 * are about no reference with the key `undefined`.
 */
function problemsByPath(
  findings: readonly Finding[],
  references: readonly Reference[],
): ReadonlyMap<string | undefined, readonly MapProblem[]> {
  const byPath = new Map<string | undefined, MapProblem[]>();
  if (findings.length === 0) return byPath;
  const paths = new Set(
    references.flatMap(({ use, path }) => (use === 'spread' ? [] : FieldPath.toJsonPointer(path))),
  );
  for (const { severity, path, detail, remediation } of findings) {
    let key: string | undefined;
    for (let length = path.length; length > 0 && key === undefined; length--) {
      const pointer = FieldPath.toJsonPointer(path.slice(0, length));
      if (paths.has(pointer)) key = pointer;
    }
    const list = byPath.get(key) ?? [];
    list.push({ severity, path, detail, remediation });
    byPath.set(key, list);
  }
  return byPath;
}

function addPart(
  links: Map<number, Map<number, LinkPart[]>>,
  from: number,
  to: number,
  part: LinkPart,
): void {
  let targets = links.get(from);
  if (targets === undefined) {
    targets = new Map();
    links.set(from, targets);
  }
  const parts = targets.get(to);
  if (parts === undefined) targets.set(to, [part]);
  else parts.push(part);
}
