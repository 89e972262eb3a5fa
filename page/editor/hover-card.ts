import type { FieldDescription } from '../../lib/assist/field-docs.js';
import type { Diagnostic } from '../../lib/check/diagnostic.js';
import { html, withCode } from '../elements.js';
import { type ApplyFix, diagnosticElement } from '../finding-text.js';
import type { Editor } from './editor.js';

/** The facts about an offset of the text. */
export interface OffsetFacts {
  readonly diagnostics: readonly Diagnostic[];
  /** The description of the field, if its key is at the offset. */
  readonly field: FieldDescription | undefined;
}

/** Milliseconds that the pointer rests before the card opens, and may be away before it closes. */
const OPEN_DELAY = 350;
const CLOSE_DELAY = 250;

/**
 * A card with the findings and the docs of the field under the pointer. The pointer can move into
 * it, and Escape closes it. The line below the editor has the same for the caret.
 */
export class HoverCard {
  readonly element = html('div', { class: 'hover-card', role: 'tooltip', hidden: true });
  private timer = 0;
  private token: Element | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly factsAt: (offset: number) => OffsetFacts,
    private readonly apply: ApplyFix,
  ) {
    const { area } = editor;
    area.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') this.pointAt(event.clientX, event.clientY);
    });
    area.addEventListener('pointerleave', () => this.closeSoon());
    this.element.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.element.addEventListener('pointerleave', () => this.closeSoon());
    document.addEventListener('keydown', () => this.close());
    editor.element.addEventListener('scroll', () => this.close(), { passive: true });
  }

  close(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
    this.token = undefined;
  }

  private closeSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), CLOSE_DELAY);
  }

  private pointAt(x: number, y: number): void {
    // The area is in front of the drawing, whose tokens have the offsets.
    const token = document
      .elementsFromPoint(x, y)
      .find((each) => each instanceof HTMLElement && each.dataset['at'] !== undefined);
    if (token === this.token) return;
    if (token === undefined) return this.closeSoon();
    clearTimeout(this.timer);
    this.token = token;
    this.timer = setTimeout(() => this.open(token as HTMLElement), OPEN_DELAY);
  }

  private open(token: HTMLElement): void {
    const line = Number(token.closest<HTMLElement>('.line')?.dataset['line'] ?? 1);
    const offset = this.editor.index.startOf(line) + Number(token.dataset['at']);
    const { diagnostics, field } = this.factsAt(offset);
    if (!token.isConnected || (diagnostics.length === 0 && field === undefined))
      return this.close();
    this.element.replaceChildren(
      ...diagnostics.map((each) => diagnosticElement(each, this.apply)),
      ...(field === undefined ? [] : [fieldElement(field)]),
    );
    this.element.hidden = false;
    this.place(token);
  }

  /** Puts the card below the token, or above it if there is more room. */
  private place(token: HTMLElement): void {
    const { element, editor } = this;
    const area = editor.element.getBoundingClientRect();
    const { left, top, bottom } = token.getBoundingClientRect();
    const x = Math.min(left - area.left, area.width - element.offsetWidth - 8);
    element.style.left = `${Math.max(8, x)}px`;
    const isBelow =
      area.bottom - bottom > element.offsetHeight || area.bottom - bottom > top - area.top;
    element.style.top = isBelow ? `${bottom - area.top}px` : 'auto';
    element.style.bottom = isBelow ? 'auto' : `${area.bottom - top}px`;
  }
}

/** Returns the description of a field. */
export const fieldElement = ({ title, facts, paragraphs }: FieldDescription): HTMLElement =>
  html(
    'div',
    { class: 'field-docs' },
    html(
      'p',
      {},
      html('code', {}, title),
      html('span', { class: 'detail' }, ` ${facts.join(', ')}`),
    ),
    ...paragraphs.map((each) => html('p', {}, ...withCode(each))),
  );
