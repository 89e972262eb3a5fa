import { FieldPath } from '../../api/field-path.js';
import { differenceHeading, fieldText, summarizeDifferences } from '../../diff/difference-text.js';
import type { ObjectChange } from '../../diff/find-changes.js';
import type { RuntimeChange } from '../../diff/find-runtime-changes.js';
import type { Finding } from '../../engine/finding.js';
import { escapeLine } from '../../formats/escape-text.js';
import { wrapText } from '../../formats/wrap-text.js';
import { identityOf, titleOf } from '../../manifest/manifest.js';
import {
  type ChangeReport,
  causeText,
  EFFECT_WORDS,
  effectsText,
  findingText,
  runtimeHeading,
  type UnstoredValueInFile,
  unsupportedText,
} from './change-report.js';

/**
 * Formats a comparison as text for a terminal: a line for each object with the effect of the
 * change, its fields below it, and why it is refused. Characters that control a terminal are
 * escaped.
 *
 * @param width - the width of the terminal, to which text is wrapped; `undefined` if it is none
 */
export function changeText(
  { assumption, changes, unstored, runtime = [] }: ChangeReport,
  width?: number | undefined,
): string {
  const differences = changes.map(({ difference }) => difference);
  const lines = [
    ...changes.flatMap(changeLines),
    ...unstored.flatMap(unstoredLines),
    ...runtime.flatMap(runtimeLines),
    assumption,
    ...unsupportedText(changes),
  ];
  const summary = [summarizeDifferences(differences), ...effectsText(changes)].join(' ');
  return `${[...lines.map(escapeLine), summary].map((line) => wrapLine(line, width)).join('\n')}\n`;
}

/** Wraps a line. Its other lines are indented by four more spaces. */
const wrapLine = (line: string, width: number | undefined): string =>
  wrapText(line, { width, indent: line.search(/\S|$/) + 4 });

function changeLines({ difference, update }: ObjectChange): readonly string[] {
  const cause = causeText(update);
  return [
    `${differenceHeading(difference)}: ${EFFECT_WORDS[update.effect]}`,
    ...[
      ...difference.fields.map(fieldText),
      ...(cause === undefined ? [] : [cause]),
      ...update.notes,
      ...update.errors.flatMap((each) => findingLines('refused', each)),
      ...update.warnings.flatMap((each) => findingLines(each.severity, each)),
    ].map((line) => `    ${line}`),
  ];
}

const findingLines = (label: string, finding: Finding): readonly string[] => [
  `${label}: ${findingText(finding)} [${finding.rule}]`,
  ...(finding.remediation ? [`  = ${finding.remediation}`] : []),
];

const runtimeLines = (change: RuntimeChange): readonly string[] => [
  runtimeHeading(change),
  ...change.fields.map((field) => `    ${fieldText(field)}`),
];

const unstoredLines = ({
  manifest,
  path,
  detail,
  remediation,
}: UnstoredValueInFile): readonly string[] => [
  `note: ${titleOf({ ...identityOf(manifest) })}: ${FieldPath.toString(path)}: ${detail}`,
  `    = ${remediation}`,
];
