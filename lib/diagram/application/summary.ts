import type { TitledMap } from './application-map.js';

/** Returns the number of objects, links and problems of applications, as a line of text. */
export function summaryOf(maps: readonly TitledMap[]): string {
  const objects = maps.flatMap(({ map }) => map.objects.filter(({ isPresent }) => isPresent));
  const links = maps.flatMap(({ map }) => map.links);
  const broken = links.filter(({ parts }) => parts.some(({ problems }) => problems.length > 0));
  return (
    `Application: ${countOf(objects.length, 'object')}, ${countOf(links.length, 'link')}, ` +
    `${countOf(broken.length, 'link')} with problems`
  );
}

const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
