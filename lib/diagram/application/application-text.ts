import { escapeLine } from '../../formats/escape-text.js';
import { wrapText } from '../../formats/wrap-text.js';
import type { TitledMap } from './application-map.js';
import { bandLines, type OutlineLine, objectLines } from './band-outline.js';
import { limitedSections, type ShownSection } from './limited-sections.js';
import { summaryOf } from './summary.js';

const INDENT = 2;

/**
 * Describes applications in lines: each workload with what reaches it, what it uses, and the
 * problems of the links.
 *
 * @param width - the width to which lines are wrapped; `undefined` leaves them as they are
 */
export function applicationText(maps: readonly TitledMap[], width: number | undefined): string {
  const { sections, leftOut } = limitedSections(maps);
  const paragraphs = [
    [{ depth: 0, text: summaryOf(maps) }],
    ...sections.flatMap(paragraphsOf),
    ...leftOut.map((text) => [{ depth: 0, text }]),
  ];
  return paragraphs
    .map((lines) => lines.map((line) => `${textOfLine(line, width)}\n`).join(''))
    .join('\n');
}

const paragraphsOf = ({
  title,
  map,
  bands,
  unlinked,
}: ShownSection): readonly (readonly OutlineLine[])[] => [
  ...(title === '' ? [] : [[{ depth: 0, text: title }]]),
  ...bands.map((band) => bandLines(map, band)),
  ...(unlinked.length === 0
    ? []
    : [
        [
          { depth: 0, text: 'Without links' },
          ...unlinked.flatMap((object) => objectLines(map, object, [], 1)),
        ],
      ]),
];

/** Wraps a line, and indents its other lines more than the first one. */
function textOfLine({ depth, text }: OutlineLine, width: number | undefined): string {
  const indent = depth * INDENT;
  const escaped = `${' '.repeat(indent)}${escapeLine(text)}`.trimEnd();
  return wrapText(escaped, { width, indent: indent + 2 * INDENT });
}
