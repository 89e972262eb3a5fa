import type { App } from './app.js';
import { button, html } from './elements.js';
import { iconElement } from './icon.js';
import { forgetWidths } from './measure-text.js';

/** Puts the parts of the page into an element, and draws them again when their space changes. */
export function layout(root: Element, app: App, message: HTMLElement, share: () => void): void {
  const { editor, tabs, completions, card, menu, choices } = app;
  root.replaceChildren(
    html(
      'header',
      {},
      html('h1', {}, iconElement('container', 22), 'cdk8s-pods ', html('small', {}, 'playground')),
      html('div', { class: 'choices' }, menu.element, ...choices.elements),
      button({ class: 'share' }, share, 'Copy link'),
    ),
    message,
    html(
      'main',
      {},
      html(
        'section',
        { class: 'manifest', 'aria-label': 'Manifest' },
        html('div', { class: 'head' }, app.pods, app.verdict),
        html(
          'div',
          { class: 'editor-frame' },
          editor.element,
          completions.element,
          completions.status,
          card.element,
        ),
        app.caretLine,
      ),
      html('section', { class: 'views', 'aria-label': 'Views' }, tabs.list, ...tabs.panels),
    ),
  );
  new ResizeObserver(() => app.drawSoon()).observe(root);
  document.fonts.ready.then(() => {
    forgetWidths();
    app.drawSoon();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    editor.goToFinding(event.shiftKey ? 'previous' : 'next');
  });
}
