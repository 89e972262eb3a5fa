import { lines, quote } from '../mermaid-text.js';
import { type MapLink, type MapObject, type TitledMap, titleOfObject } from './application-map.js';
import { linesOfLink } from './link-text.js';
import { mostSevereOf } from './map-problems.js';
import { summaryOf } from './summary.js';

/**
 * Maximum numbers of links and of characters of a diagram that Mermaid draws.
 *
 * Source: mermaid config.schema maxEdges, maxTextSize.
 */
const MAX_LINKS = 500;
const MAX_TEXT = 50_000;
/** The number of characters after which nothing is added. */
const MAX_LENGTH = 0.9 * MAX_TEXT;

/** The lines of a diagram, up to the sizes that Mermaid draws. */
interface OpenDiagram {
  readonly objects: Map<string, string[]>;
  readonly links: string[];
  readonly styles: string[];
  length: number;
  /** The numbers of objects and links that are left out. */
  readonly leftOut: { objects: number; links: number };
}

/**
 * Returns applications as a Mermaid flowchart: the objects of each namespace, and their links. A
 * link with a problem is dotted, and begins with its severity; an object that is not among the
 * manifests has a dashed border.
 */
export function applicationMermaid(maps: readonly TitledMap[]): string {
  const diagram: OpenDiagram = {
    objects: new Map(),
    links: [],
    styles: [],
    length: 0,
    leftOut: { objects: 0, links: 0 },
  };
  for (const [i, { title, map }] of maps.entries()) {
    const known = new Set<number>();
    const show = (object: number): void => {
      if (known.has(object)) return;
      known.add(object);
      addObject(diagram, `a${i}o${object}`, title, map.objects[object] as MapObject);
    };
    for (const link of map.links) {
      if (isFull(diagram)) diagram.leftOut.links++;
      else {
        show(link.from);
        show(link.to);
        addLink(diagram, `a${i}o`, link);
      }
    }
    for (const [object, { isPresent }] of map.objects.entries())
      if (!isFull(diagram)) show(object);
      else if (isPresent && !known.has(object)) diagram.leftOut.objects++;
  }
  return lines([
    'flowchart LR',
    ...groupLines(diagram.objects),
    ...diagram.links,
    ...(diagram.styles.length === 0
      ? []
      : ['  classDef absent stroke-dasharray: 5 4', `  class ${diagram.styles.join(',')} absent`]),
    ...sentencesFor(diagram, maps),
  ]);
}

const isFull = ({ links, length }: OpenDiagram): boolean =>
  links.length >= MAX_LINKS || length > MAX_LENGTH;

function addObject(diagram: OpenDiagram, id: string, title: string, object: MapObject): void {
  const { namespace, isPresent, problems } = object;
  const severity = mostSevereOf(problems);
  const label = [
    titleOfObject(object),
    ...(isPresent ? [] : ['not in these manifests']),
    ...(severity === undefined ? [] : problems.map(({ detail }) => `${severity}: ${detail}`)),
  ].join('\n');
  const line = `${id}[${quote(label)}]`;
  const group = [title, ...(namespace === undefined ? [] : [`Namespace ${namespace}`])]
    .filter((each) => each !== '')
    .join(': ');
  const list = diagram.objects.get(group);
  if (list === undefined) diagram.objects.set(group, [line]);
  else list.push(line);
  if (!isPresent) diagram.styles.push(id);
  diagram.length += line.length + id.length;
}

function addLink(diagram: OpenDiagram, prefix: string, { from, to, parts }: MapLink): void {
  const severity = mostSevereOf(parts.flatMap(({ problems }) => problems));
  const texts = linesOfLink(parts).map(({ text, problems }) => {
    const own = mostSevereOf(problems);
    return own === undefined ? text : `${own}: ${text}`;
  });
  const arrow = severity === undefined ? '-->' : '-.->';
  const line = `  ${prefix}${from} ${arrow}|${quote(texts.join('\n'))}| ${prefix}${to}`;
  diagram.links.push(line);
  diagram.length += line.length;
}

const groupLines = (groups: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...groups].flatMap(([title, objects], i) =>
    title === ''
      ? objects.map((each) => `  ${each}`)
      : [`  subgraph g${i}[${quote(title)}]`, ...objects.map((each) => `    ${each}`), '  end'],
  );

/** Returns an object of the diagram that says what is left out. */
const sentencesFor = ({ leftOut }: OpenDiagram, maps: readonly TitledMap[]): readonly string[] =>
  leftOut.objects + leftOut.links === 0
    ? []
    : [
        `  rest[${quote(
          [
            summaryOf(maps),
            `Left out are ${leftOut.objects} objects and ${leftOut.links} links:`,
            `Mermaid draws at most ${MAX_LINKS} links and ${MAX_TEXT} characters`,
          ].join('\n'),
        )}]`,
      ];
