import type { FieldDescription } from '../lib/assist/field-docs.js';
import type { Diagnostic } from '../lib/check/diagnostic.js';
import { fieldElement } from './editor/hover-card.js';
import { html } from './elements.js';
import { type ApplyFix, diagnosticElement } from './finding-text.js';

/** Number of findings that are shown. */
const MAX_FINDINGS = 3;

/** Returns the findings at the caret; without any, the field at the caret, or the keys to use. */
export function caretChildren(
  diagnostics: readonly Diagnostic[],
  field: FieldDescription | undefined,
  apply: ApplyFix,
): readonly HTMLElement[] {
  if (diagnostics.length > 0)
    return diagnostics.slice(0, MAX_FINDINGS).map((each) => diagnosticElement(each, apply));
  if (field !== undefined) return [fieldElement(field)];
  return [
    html(
      'p',
      { class: 'keys' },
      html('kbd', {}, 'F8'),
      ' next finding ',
      html('kbd', {}, 'Ctrl+Space'),
      ' completions ',
      html('kbd', {}, 'Ctrl+]'),
      ' indent',
    ),
  ];
}
