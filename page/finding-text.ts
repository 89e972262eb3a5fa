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
const fixButton = (diagnostic: Diagnostic, apply: ApplyFix): HTMLElement | undefined =>
  diagnostic.fix === undefined
    ? undefined
    : button({ class: 'fix' }, () => apply(diagnostic), 'Write ', html('code', {}, diagnostic.fix));

/** Returns a diagnostic in full: its message, its remediation, its fix and its rule. */
export const diagnosticElement = (diagnostic: Diagnostic, apply: ApplyFix): HTMLElement =>
  html(
    'div',
    { class: `diagnostic ${diagnostic.severity}` },
    iconElement(diagnostic.severity, 16),
    diagnosticText(diagnostic, apply),
  );

/**
 * Returns the text of a diagnostic, and its fix.
 *
 * @param field - the field that is shown below the message; empty for none
 */
export const diagnosticText = (
  diagnostic: Diagnostic,
  apply: ApplyFix,
  field = '',
): HTMLElement => {
  const { message, remediation, rule } = diagnostic;
  return html(
    'div',
    {},
    html('p', { class: 'message' }, ...withCode(message)),
    field !== '' && html('p', { class: 'field' }, field),
    remediation !== undefined && html('p', {}, ...withCode(remediation)),
    html(
      'p',
      { class: 'facts' },
      html('span', { class: 'label' }, labelOf(diagnostic)),
      html('code', {}, rule),
      fixButton(diagnostic, apply),
    ),
  );
};
