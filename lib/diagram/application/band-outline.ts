import {
  type ApplicationMap,
  type MapObject,
  type MapProblem,
  titleOfObject,
} from './application-map.js';
import {
  type Band,
  type BandBox,
  COLUMNS,
  ENTRY_COLUMN,
  SERVICE_COLUMN,
  USED_COLUMN,
  WORKLOAD_COLUMN,
} from './band.js';
import { type LinkLine, linesOfLink } from './link-text.js';

/** A line of an outline. */
export interface OutlineLine {
  readonly depth: number;
  readonly text: string;
}

/** Describes a workload and what belongs to it. */
export function bandLines(map: ApplicationMap, band: Band): readonly OutlineLine[] {
  const { center, columns, leftOut } = band;
  const [, services = [], workloads = [], used = []] = columns;
  const first = objectLines(map, center, [], 0);
  const column = workloads.length > 0 ? WORKLOAD_COLUMN : ENTRY_COLUMN;
  const ofServices = services.flatMap((box) => [
    ...objectLines(map, box.object, linesBetween(band, box, column), 2),
    ...(column === ENTRY_COLUMN ? [] : entryLines(map, band, box)),
  ]);
  const ofUsed = used.flatMap(({ object, lines, depth }) =>
    objectLines(map, object, lines, 2 + depth),
  );
  return [
    ...first,
    ...(column === ENTRY_COLUMN
      ? ofServices.map((line) => ({ ...line, depth: line.depth - 1 }))
      : headed(SERVICE_COLUMN, ofServices)),
    ...headed(USED_COLUMN, ofUsed),
    ...(leftOut === 0 ? [] : [{ depth: 1, text: `and ${leftOut} more` }]),
  ];
}

const headed = (column: number, lines: readonly OutlineLine[]): readonly OutlineLine[] =>
  lines.length === 0 ? [] : [{ depth: 1, text: COLUMNS[column] ?? '' }, ...lines];

/** Describes what sends requests to a Service. */
const entryLines = (map: ApplicationMap, { links }: Band, box: BandBox): readonly OutlineLine[] =>
  links
    .filter(({ from, to }) => to === box && from.column === ENTRY_COLUMN)
    .flatMap(({ from, link }) => objectLines(map, from.object, linesOfLink(link.parts), 3));

/** Returns the lines about the links between an object and those of a column. */
const linesBetween = ({ links }: Band, box: BandBox, column: number): readonly LinkLine[] =>
  links
    .filter(
      ({ from, to }) =>
        (from === box && to.column === column) || (to === box && from.column === column),
    )
    .flatMap(({ link }) => linesOfLink(link.parts));

/** Describes an object: its title, what its links are about, and the problems of both. */
export function objectLines(
  { objects }: ApplicationMap,
  position: number,
  lines: readonly LinkLine[],
  depth: number,
): readonly OutlineLine[] {
  const object = objects[position] as MapObject;
  const absent = object.isPresent ? '' : ' (not in these manifests)';
  const about = lines.length === 0 ? '' : `: ${lines.map(({ text }) => text).join('; ')}`;
  return [
    { depth, text: `${titleOfObject(object)}${absent}${about}` },
    ...[...lines.flatMap(({ problems }) => problems), ...object.problems].flatMap((problem) =>
      problemLines(problem, depth + 1),
    ),
  ];
}

const problemLines = (
  { severity, detail, remediation }: MapProblem,
  depth: number,
): readonly OutlineLine[] => [
  { depth, text: `${severity}: ${detail}` },
  ...(remediation === undefined ? [] : [{ depth: depth + 1, text: remediation }]),
];
