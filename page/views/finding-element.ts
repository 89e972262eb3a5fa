import type { Diagnostic } from '../../lib/check/diagnostic.js';
import { button, html } from '../elements.js';
import { diagnosticText } from '../finding-text.js';
import { iconElement } from '../icon.js';
import type { PageActions } from './view.js';

/** Returns a finding as an item of a list, with a button that goes to its text. */
export function findingElement(diagnostic: Diagnostic, page: PageActions): HTMLElement {
  const { severity, field, range } = diagnostic;
  const position = `${range.line}:${range.column}`;
  const item = html(
    'li',
    { class: `finding ${severity}` },
    iconElement(severity, 18),
    diagnosticText(diagnostic, (each) => page.applyFix(each), field),
    button(
      { class: 'position', 'aria-label': `${position}, go to line ${range.line}` },
      () => page.select(page.rangeOf(diagnostic)),
      position,
    ),
  );
  item.addEventListener('pointerenter', () => page.highlight(page.rangeOf(diagnostic)));
  item.addEventListener('pointerleave', () => page.highlight(undefined));
  return item;
}
