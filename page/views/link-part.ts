import type { OffsetRange } from '../../lib/assist/line-index.js';
import type { PageActions } from './view.js';

/**
 * Links a part of a picture to its text: the text is highlighted while the part has the pointer or
 * the focus, and selected if the part is clicked.
 *
 * @param rangeOf - returns the text that the part shows
 * @param onHighlight - called when the part is highlighted, or is not any more
 */
export function linkPart(
  element: SVGGElement,
  rangeOf: () => OffsetRange | undefined,
  page: PageActions,
  onHighlight: (isHighlighted: boolean) => void = () => {},
): void {
  const highlight = (): void => {
    onHighlight(true);
    page.highlight(rangeOf(), 'scroll');
  };
  const clear = (): void => {
    onHighlight(false);
    page.highlight(undefined);
  };
  const select = (): void => {
    const range = rangeOf();
    if (range) page.select({ start: range.start, end: range.start });
  };
  element.addEventListener('pointerenter', highlight);
  element.addEventListener('pointerleave', clear);
  element.addEventListener('focus', highlight);
  element.addEventListener('blur', clear);
  element.addEventListener('click', select);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    select();
  });
}
