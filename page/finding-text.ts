import { type Diagnostic, labelOf } from '../lib/check/diagnostic.js';
import type { Severity } from '../lib/engine/finding.js';
import { button, html, withCode } from './elements.js';
import { iconElement } from './icon.js';

/** Applies the fix of a diagnostic to the text. */
export type ApplyFix = (diagnostic: Diagnostic) => void;

/** Returns a number and a noun, such as `2 errors`. */
export const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Returns the number of diagnostics of each severity that occurs. */
export const severityCounts = (
  diagnostics: readonly Diagnostic[],
): readonly (readonly [Severity, number])[] =>
  (['error', 'warning', 'note'] as const)
    .map((each) => [each, diagnostics.filter(({ severity }) => severity === each).length] as const)
    .filter(([, count]) => count > 0);

/** Returns a button that writes the fix of a diagnostic, if it has one. */
export const fixButton = (diagnostic: Diagnostic, apply: ApplyFix): HTMLElement | undefined =>
  diagnostic.fix === undefined
    ? undefined
    : button({ class: 'fix' }, () => apply(diagnostic), 'Write ', html('code', {}, diagnostic.fix));

/** Returns a diagnostic in full: its message, its remediation, its fix and its rule. */
export function diagnosticElement(diagnostic: Diagnostic, apply: ApplyFix): HTMLElement {
  const { severity, message, remediation, rule } = diagnostic;
  return html(
    'div',
    { class: `diagnostic ${severity}` },
    iconElement(severity, 16),
    html(
      'div',
      {},
      html('p', { class: 'message' }, ...withCode(message)),
      remediation !== undefined && html('p', {}, ...withCode(remediation)),
      html(
        'p',
        { class: 'facts' },
        html('span', { class: 'label' }, labelOf(diagnostic)),
        html('code', {}, rule),
        fixButton(diagnostic, apply),
      ),
    ),
  );
}
