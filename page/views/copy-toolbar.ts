import { button, html } from '../elements.js';

/** Milliseconds for which the button says that it has copied. */
const COPIED_TIME = 1500;

/** Returns the title of a text, and a button that copies the text. */
export function copyToolbar(title: string, text: string): HTMLElement {
  const copy = button(
    { class: 'small' },
    async () => {
      copy.textContent = await navigator.clipboard.writeText(text).then(
        () => 'Copied',
        () => 'Cannot copy',
      );
      setTimeout(() => {
        copy.textContent = 'Copy';
      }, COPIED_TIME);
    },
    'Copy',
  );
  return html('div', { class: 'toolbar' }, html('span', {}, title), copy);
}
