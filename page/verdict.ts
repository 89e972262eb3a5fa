import type { Diagnostic } from '../lib/check/diagnostic.js';
import type { Icon } from '../lib/diagram/icons.js';
import type { CheckedStream } from './check-stream.js';
import { mostSevere } from './editor/line-element.js';
import { html } from './elements.js';
import { countOf, severityCounts } from './finding-text.js';
import { iconElement } from './icon.js';

/** The verdict on a stream, in a few words. */
interface Verdict {
  readonly icon: Icon;
  readonly text: string;
}

/** Returns the verdict on a stream. */
export function verdictOf({ diagnostics, objectCount, skippedCount }: CheckedStream): Verdict {
  const unread = countKind(diagnostics, 'unread');
  const refused = countKind(diagnostics, 'refused');
  const violations = countKind(diagnostics, 'pod-security');
  if (unread > 0) return { icon: 'error', text: 'Cannot be read' };
  if (refused > 0) return { icon: 'error', text: `Refused: ${countOf(refused, 'error')}` };
  if (violations > 0)
    return { icon: 'error', text: `Refused by Pod Security: ${countOf(violations, 'violation')}` };
  if (objectCount === 0) return { icon: 'note', text: skippedCount === 0 ? 'No object' : 'No Pod' };
  const severity = mostSevere(diagnostics);
  return severity === undefined
    ? { icon: 'ok', text: 'Accepted. No findings' }
    : { icon: severity, text: `Accepted, with ${countOf(diagnostics.length, 'finding')}` };
}

const countKind = (diagnostics: readonly Diagnostic[], kind: Diagnostic['kind']): number =>
  diagnostics.filter((each) => each.kind === kind).length;

/** Returns the children of the line with the verdict. */
export function verdictChildren(stream: CheckedStream): readonly Node[] {
  const { icon, text } = verdictOf(stream);
  const { objectCount, skippedCount } = stream;
  const others = skippedCount > 0 ? `, ${countOf(skippedCount, 'other object')}` : '';
  return [
    iconElement(icon),
    html('span', {}, text),
    html('small', {}, `${countOf(objectCount, 'object')}${others}`),
  ];
}

/** Returns the number of findings of each severity, for a tab. */
export const severityBadges = (diagnostics: readonly Diagnostic[]): readonly Node[] =>
  severityCounts(diagnostics).map(([severity, count]) =>
    html(
      'span',
      { class: severity },
      iconElement(severity, 12),
      html('span', {}, ` ${count}`),
      html('span', { class: 'visually-hidden' }, ` ${severity}${count === 1 ? '' : 's'}`),
    ),
  );
