import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { titleOfObject } from '../../../lib/diagram/application/application-map.js';
import { linesOfLink } from '../../../lib/diagram/application/link-text.js';
import { mostSevereOf } from '../../../lib/diagram/application/map-problems.js';
import { mapOf } from './shop-map.js';

/** Returns the links between manifests as text, with their most severe problem. */
export function linksIn(manifests: readonly KubernetesObject[]): readonly string[] {
  const { objects, links } = mapOf(manifests);
  const titleOf = (i: number): string => {
    const found = objects[i];
    return found === undefined ? '' : `${found.isPresent ? '' : 'absent '}${titleOfObject(found)}`;
  };
  return links.map(({ from, to, parts }) => {
    const lines = linesOfLink(parts).map(({ text }) => text);
    const severity = mostSevereOf(parts.flatMap(({ problems }) => problems));
    const about = `${severity === undefined ? '' : `${severity} `}${lines.join('; ')}`;
    return `${titleOf(from)} -> ${titleOf(to)}: ${about}`;
  });
}
