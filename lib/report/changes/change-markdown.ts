import { FieldPath } from '../../api/field-path.js';
import {
  fieldTable,
  fieldText,
  inlineCode,
  markdownHeading,
  summarizeDifferences,
} from '../../diff/difference-text.js';
import type { ObjectChange } from '../../diff/find-changes.js';
import type { RuntimeChange } from '../../diff/find-runtime-changes.js';
import type { Finding } from '../../engine/finding.js';
import { identityOf, titleOf } from '../../manifest/manifest.js';
import {
  type ChangeReport,
  causeText,
  EFFECT_WORDS,
  effectsText,
  findingText,
  runtimeHeading,
  unsupportedText,
} from './change-report.js';

/**
 * Formats a comparison as Markdown, for the description of a merge request. All names, paths,
 * values and messages are code, so that they contain no HTML, links or mentions.
 */
export function changeMarkdown({
  assumption,
  changes,
  unstored,
  runtime = [],
}: ChangeReport): string {
  const differences = changes.map(({ difference }) => difference);
  const notes = unstored.map(
    ({ manifest, path, detail, remediation }) =>
      `- ${inlineCode(titleOf(identityOf(manifest)))}: ` +
      `${inlineCode(`${FieldPath.toString(path)}: ${detail}`)} ${inlineCode(remediation)}`,
  );
  return `${[
    [summarizeDifferences(differences), ...effectsText(changes)].join(' '),
    inlineCode(assumption),
    ...unsupportedText(changes).map(inlineCode),
    ...changes.map(changeSection),
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    ...(runtime.length === 0 ? [] : [runtime.map(runtimeItem).join('\n')]),
  ].join('\n\n')}\n`;
}

const runtimeItem = (change: RuntimeChange): string =>
  [
    `- ${inlineCode(runtimeHeading(change))}`,
    ...change.fields.map((field) => `  - ${inlineCode(fieldText(field))}`),
  ].join('\n');

function changeSection({ difference, update }: ObjectChange): string {
  const cause = causeText(update);
  const items = [
    ...(cause === undefined ? [] : [inlineCode(cause)]),
    ...update.notes.map(inlineCode),
    ...update.errors.map((each) => findingItem('refused', each)),
    ...update.warnings.map((each) => findingItem(each.severity, each)),
  ];
  const list = items.length === 0 ? '' : `\n\n${items.map((item) => `- ${item}`).join('\n')}`;
  const heading = `${markdownHeading(difference)}: **${EFFECT_WORDS[update.effect]}**`;
  return `${heading}${list}${fieldTable(difference)}`;
}

const findingItem = (label: string, finding: Finding): string =>
  [
    `${label}: ${inlineCode(findingText(finding))}`,
    ...(finding.remediation ? [inlineCode(finding.remediation)] : []),
  ].join(' ');
