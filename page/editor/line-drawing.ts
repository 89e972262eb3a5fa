import { LineIndex } from '../../lib/assist/line-index.js';
import type { Diagnostic } from '../../lib/check/diagnostic.js';
import { html } from '../elements.js';
import { type DrawnLine, lineElement } from './line-element.js';
import { tokensOf, YamlTokenizer } from './yaml-tokens.js';

/** Number of lines that are drawn above and below the visible ones. */
const MARGIN_LINES = 30;
/** Number of columns that are kept free behind the longest line. */
const MARGIN_COLUMNS = 4;
/** The width grows in steps of columns, so that most keystrokes do not change it. */
const COLUMN_STEP = 20;
/** Number of lines that are kept free below the last line. */
const MARGIN_ROWS = 4;

/**
 * The drawing of a text below the text area. Only the lines around the visible ones are drawn, and
 * lines that do not change keep their elements.
 */
export class LineDrawing {
  readonly element = html('div', { class: 'lines', 'aria-hidden': 'true' });
  private readonly tokenizer = new YamlTokenizer();
  private readonly drawn = new Map<
    number,
    { readonly key: string; readonly element: HTMLElement }
  >();
  private readonly sizes = new Map<string, string>();
  private isBlock: readonly boolean[] = [];
  private byLine = new Map<number, Diagnostic[]>();
  private highlight: { readonly from: number; readonly to: number } | undefined;
  private visible = { from: 1, to: 60 };
  private index = new LineIndex('');
  private caretLine = 1;

  /** @param sheet - the element whose size is that of the text */
  constructor(private readonly sheet: HTMLElement) {}

  setText(index: LineIndex): void {
    this.index = index;
    const { isBlock, widest } = this.tokenizer.scan(index.lines);
    this.isBlock = isBlock;
    // Custom properties would be inherited by each line of the text area.
    const columns = Math.ceil((widest + MARGIN_COLUMNS) / COLUMN_STEP) * COLUMN_STEP;
    this.setSize('width', `max(100%, calc(var(--gutter) + ${columns}ch))`);
    this.setSize('height', `calc(${index.lines.length + MARGIN_ROWS} * var(--line-height))`);
  }

  /** A size that does not change must not cause a layout. */
  private setSize(name: 'width' | 'height', value: string): void {
    if (this.sizes.get(name) === value) return;
    this.sizes.set(name, value);
    this.sheet.style.setProperty(name, value);
  }

  setDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.byLine = Map.groupBy(diagnostics, ({ range }) => range.line);
  }

  setCaretLine(line: number): void {
    this.caretLine = line;
  }

  /** Highlights lines, or none. */
  setHighlight(highlight: { readonly from: number; readonly to: number } | undefined): void {
    this.highlight = highlight;
  }

  /** Sets which lines are visible. */
  setVisible(from: number, to: number): void {
    this.visible = { from, to };
  }

  /** Returns the horizontal position of a column in the window; 0 if the line is not drawn. */
  xOf(line: number, column: number): number {
    const code = this.drawn.get(line)?.element.querySelector('.code');
    if (!code) return 0;
    let at = column - 1;
    for (const { firstChild } of code.children) {
      const length = firstChild?.textContent?.length ?? 0;
      if (firstChild && at <= length) {
        const range = document.createRange();
        range.setStart(firstChild, at);
        range.collapse(true);
        return range.getBoundingClientRect().left;
      }
      at -= length;
    }
    return code.getBoundingClientRect().right;
  }

  /** Draws the lines around the visible ones. */
  draw(margin = MARGIN_LINES): void {
    const from = Math.max(1, this.visible.from - margin);
    const to = Math.min(this.index.lines.length, this.visible.to + margin);
    for (const [number, { element }] of this.drawn)
      if (number < from || number > to) {
        element.remove();
        this.drawn.delete(number);
      }
    for (let number = from; number <= to; number++) this.drawLine(number);
  }

  private drawLine(number: number): void {
    const text = this.index.lines[number - 1] ?? '';
    const diagnostics = this.byLine.get(number) ?? [];
    const isHighlighted =
      this.highlight !== undefined && this.highlight.from <= number && number <= this.highlight.to;
    const hasCaret = number === this.caretLine;
    const isBlock = this.isBlock[number - 1] ?? false;
    const marks = diagnostics
      .map(({ severity, message, range: { line, column, endLine, endColumn } }) =>
        [severity, column, endLine - line, endColumn, message].join(),
      )
      .join();
    const key = `${isHighlighted}${hasCaret}${isBlock}${marks}\n${text}`;
    const old = this.drawn.get(number);
    if (old?.key === key) return;
    const line: DrawnLine = {
      number,
      text,
      tokens: tokensOf(text, isBlock),
      diagnostics,
      isHighlighted,
      hasCaret,
    };
    const element = lineElement(line);
    element.style.setProperty('--line', String(number));
    if (old === undefined) this.element.append(element);
    else old.element.replaceWith(element);
    this.drawn.set(number, { key, element });
  }
}
