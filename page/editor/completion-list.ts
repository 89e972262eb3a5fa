import { type Completion, type Completions, completionsAt } from '../../lib/assist/completions.js';
import type { TextDocument } from '../../lib/assist/text-documents.js';
import type { ApiTypes } from '../../lib/engine/api-types.js';
import { html } from '../elements.js';
import type { Editor } from './editor.js';

/** Number of options that are visible at once. */
const PAGE_SIZE = 8;

/**
 * A list of completions at the caret. It opens while a word is typed, or with Ctrl+Space. The arrow
 * keys choose, Enter or Tab inserts, and Escape closes. The focus stays in the text area, which
 * names the chosen option by `aria-activedescendant`.
 */
export class CompletionList {
  readonly element = html('div', { class: 'completions', hidden: true });
  /** Reads out how many completions there are. */
  readonly status = html('div', { class: 'visually-hidden', role: 'status' });
  private readonly list = html('div', {
    id: 'completions',
    role: 'listbox',
    'aria-label': 'Completions',
  });
  private readonly docs = html('p', { class: 'completion-docs' });
  private found: Completions | undefined;
  private chosen = 0;

  constructor(
    private readonly editor: Editor,
    private readonly documentAt: (offset: number) => TextDocument,
    private readonly api: () => ApiTypes,
    private readonly docOf: (owner: string, field: string) => string,
  ) {
    this.element.append(this.list, this.docs);
    // A press would move the focus away from the text area.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    editor.area.setAttribute('aria-autocomplete', 'list');
    editor.area.addEventListener('blur', () => this.close());
    editor.element.addEventListener('scroll', () => this.close(), { passive: true });
  }

  get isOpen(): boolean {
    return this.found !== undefined;
  }

  /** Opens, updates or closes the list after an input. */
  afterInput(event: InputEvent | undefined): void {
    const isTyped = event?.inputType === 'insertText' && event.isComposing === false;
    const isDeleted = event?.inputType === 'deleteContentBackward';
    if ((isTyped && /^[\w.]$/.test(event.data ?? '')) || (this.isOpen && (isTyped || isDeleted)))
      this.open();
    else this.close();
  }

  /** Opens the list if there are completions at the caret. */
  open(): void {
    const { caret, area } = this.editor;
    if (area.selectionEnd !== caret) return this.close();
    const { text, start } = this.documentAt(caret);
    const found = completionsAt(text, caret - start, this.api());
    if (found === undefined) return this.close();
    this.found = { ...found, from: found.from + start, to: found.to + start };
    this.chosen = 0;
    this.list.replaceChildren(...found.items.map((item, i) => this.optionElement(item, i)));
    this.element.hidden = false;
    area.setAttribute('aria-controls', 'completions');
    this.status.textContent = `${found.items.length} completions`;
    this.place(this.found.from);
    this.choose(0);
  }

  close(): void {
    if (this.found === undefined) return;
    this.found = undefined;
    this.element.hidden = true;
    this.status.textContent = '';
    this.editor.area.removeAttribute('aria-controls');
    this.editor.area.removeAttribute('aria-activedescendant');
  }

  /** Handles a key of the text area. Returns whether it was for the list. */
  handleKey(event: KeyboardEvent): boolean {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      this.open();
      return true;
    }
    const { found } = this;
    if (found === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    const count = found.items.length;
    const last = count - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: (this.chosen + 1) % count,
      ArrowUp: (this.chosen + last) % count,
      PageDown: Math.min(last, this.chosen + PAGE_SIZE),
      PageUp: Math.max(0, this.chosen - PAGE_SIZE),
    };
    const target = Object.hasOwn(targets, event.key) ? targets[event.key] : undefined;
    if (target !== undefined) this.choose(target);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) this.accept();
    else if (event.key === 'Escape') this.close();
    else {
      if (/^(?:Arrow|Home|End)/.test(event.key)) this.close();
      return false;
    }
    event.preventDefault();
    return true;
  }

  private optionElement({ label, detail }: Completion, i: number): HTMLElement {
    const option = html(
      'div',
      { role: 'option', id: `completion-${i}`, 'aria-selected': 'false' },
      html('span', {}, label),
      detail !== '' && html('span', { class: 'detail' }, ` ${detail}`),
    );
    option.addEventListener('click', () => {
      this.choose(i);
      this.accept();
    });
    return option;
  }

  private choose(i: number): void {
    this.list.children[this.chosen]?.setAttribute('aria-selected', 'false');
    this.chosen = i;
    const option = this.list.children[i];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    this.editor.area.setAttribute('aria-activedescendant', `completion-${i}`);
    const field = this.found?.items[i]?.field;
    const docs = field === undefined ? '' : this.docOf(field.owner, field.name);
    this.docs.hidden = docs === '';
    this.docs.textContent = docs;
  }

  private accept(): void {
    const { found, chosen } = this;
    const item = found?.items[chosen];
    this.close();
    if (found !== undefined && item !== undefined)
      this.editor.replace(found.from, found.to, item.text);
  }

  /** Puts the list below the word, or above it if there is more room. */
  private place(offset: number): void {
    const { element, editor } = this;
    const { x, y, height } = editor.positionOf(offset);
    element.style.left = `${Math.max(0, Math.min(x, editor.element.clientWidth - 300))}px`;
    const below = editor.element.clientHeight - (y + height);
    const isBelow = below > 220 || below > y;
    element.style.top = isBelow ? `${y + height}px` : 'auto';
    element.style.bottom = isBelow ? 'auto' : `${editor.element.clientHeight - y}px`;
  }
}
