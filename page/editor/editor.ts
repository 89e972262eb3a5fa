import { LineIndex, type OffsetRange } from '../../lib/assist/line-index.js';
import type { Diagnostic } from '../../lib/check/diagnostic.js';
import { html } from '../elements.js';
import { indentLines, lineBreakAt } from './edit-keys.js';
import { LineDrawing } from './line-drawing.js';

/**
 * Number of lines that can be inserted so that this can be undone. Chromium takes time that is
 * quadratic in the number of lines: 35 s for 2,000.
 */
const MAX_UNDOABLE_LINES = 200;

/**
 * A text area above a drawing of the same text. The area has the caret, the selection, undo and
 * input methods, and is what screen readers read. The drawing has the colors and the findings.
 */
export class Editor {
  readonly area = html('textarea', {
    id: 'manifest',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    autocorrect: 'off',
    wrap: 'off',
    'aria-label': 'Manifest (YAML)',
    'aria-describedby': 'at-caret',
    'data-gramm': 'false',
  });
  private readonly sheet = html('div', { class: 'sheet' });
  readonly element = html('div', { class: 'editor' }, this.sheet);
  private readonly drawing = new LineDrawing(this.sheet);
  private diagnostics: readonly Diagnostic[] = [];
  /** Sizes in pixels. They are kept, because the browser has to lay out the page to answer. */
  private lineHeight = 21;
  private height = 900;
  private scrollTop = 0;
  index = new LineIndex('');
  /** The offset of the caret. It is kept for the same reason. */
  caret = 0;
  /** The first chance to handle a key, such as for completions. Returns whether it was handled. */
  onKey: (event: KeyboardEvent) => boolean = () => false;
  onInput: (event?: InputEvent) => void = () => {};
  onCaret: (offset: number) => void = () => {};

  constructor() {
    const { area, element, sheet } = this;
    sheet.append(this.drawing.element, area);
    area.addEventListener('input', (event) => {
      this.readArea();
      this.onInput(event as InputEvent);
    });
    area.addEventListener('keydown', (event) => this.handleKey(event));
    // The area is as large as the text: if it scrolls, its text is not where the drawing is.
    area.addEventListener('scroll', () => area.scrollTo(0, 0));
    document.addEventListener('selectionchange', () => {
      if (document.activeElement === area) this.caretMoved();
    });
    const scrolled = (): void => {
      this.scrollTop = element.scrollTop;
      this.drawVisible();
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    new ResizeObserver(() => this.measure()).observe(element);
    globalThis.addEventListener('beforeprint', () => this.drawing.draw(Number.POSITIVE_INFINITY));
    globalThis.addEventListener('afterprint', () => this.drawVisible());
  }

  get text(): string {
    return this.index.text;
  }

  get caretLine(): number {
    return this.index.lineAt(this.caret);
  }

  /** Returns where an offset is drawn, in pixels from the upper left corner of the editor. */
  positionOf(offset: number): {
    readonly x: number;
    readonly y: number;
    readonly height: number;
  } {
    const height = this.lineHeight;
    const line = this.index.lineAt(offset);
    const { left, top } = this.element.getBoundingClientRect();
    return {
      x: this.drawing.xOf(line, this.index.columnAt(offset)) - left,
      y: this.sheet.getBoundingClientRect().top - top + this.paddingTop + (line - 1) * height,
      height,
    };
  }

  private get paddingTop(): number {
    return Number.parseFloat(getComputedStyle(this.sheet).paddingTop) || 0;
  }

  /** Replaces the text. This cannot be undone. */
  setText(text: string): void {
    this.area.value = text;
    this.readArea();
    this.area.setSelectionRange(0, 0);
    this.element.scrollTo(0, 0);
    this.scrollTop = 0;
  }

  /** The area is asked for its text once for each change, because that takes time. */
  private readArea(): void {
    this.caret = this.area.selectionStart;
    this.index = new LineIndex(this.area.value);
    this.drawing.setText(this.index);
  }

  /** Draws the text with its findings. */
  show(diagnostics: readonly Diagnostic[]): void {
    this.diagnostics = diagnostics;
    this.drawing.setDiagnostics(diagnostics);
    this.drawing.setCaretLine(this.caretLine);
    this.drawVisible();
  }

  private measure(): void {
    this.lineHeight = Number.parseFloat(getComputedStyle(this.sheet).lineHeight) || this.lineHeight;
    this.height = this.element.clientHeight;
    this.sheet.style.setProperty('--editor-width', `${this.element.clientWidth}px`);
    this.drawVisible();
  }

  private drawVisible(): void {
    const { scrollTop, height, lineHeight } = this;
    this.drawing.setVisible(
      Math.floor(scrollTop / lineHeight) + 1,
      Math.ceil((scrollTop + height) / lineHeight) + 1,
    );
    this.drawing.draw();
  }

  /** Highlights the lines of a part of the text, or none. */
  highlight(range: OffsetRange | undefined, scroll: 'scroll' | 'stay' = 'stay'): void {
    const lines = range && {
      from: this.index.lineAt(range.start),
      to: this.index.lineAt(Math.max(range.start, range.end - 1)),
    };
    this.drawing.setHighlight(lines);
    if (lines !== undefined && scroll === 'scroll') this.revealLine(lines.from);
    this.drawVisible();
  }

  /** Scrolls to a line that is not visible. */
  revealLine(line: number): void {
    const height = this.lineHeight;
    const top = (line - 1) * height;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop + height || top > scrollTop + clientHeight - 3 * height)
      this.element.scrollTop = Math.max(0, top - clientHeight / 3);
  }

  /** Selects a part of the text and scrolls to it. */
  select({ start, end }: OffsetRange): void {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
    this.revealLine(this.index.lineAt(start));
    this.caretMoved();
  }

  /** Replaces a part of the text as if it were typed, so that it can be undone if it is short. */
  replace(from: number, to: number, text: string): void {
    const { area } = this;
    area.focus({ preventScroll: true });
    area.setSelectionRange(from, to);
    const command = text === '' ? 'delete' : 'insertText';
    const isLong = text.split('\n', MAX_UNDOABLE_LINES + 1).length > MAX_UNDOABLE_LINES;
    if (from === to && text === '') return;
    if (!isLong && document.execCommand(command, false, text)) return;
    area.setRangeText(text, from, to, 'end');
    this.readArea();
    this.onInput();
  }

  /** Selects the next finding after the caret, or the one before it. */
  goToFinding(direction: 'next' | 'previous'): void {
    const ranges = this.diagnostics
      .map(({ range }) => this.index.rangeOf(range))
      .sort((a, b) => a.start - b.start);
    const found =
      direction === 'next'
        ? (ranges.find(({ start }) => start > this.caret) ?? ranges[0])
        : (ranges.findLast(({ start }) => start < this.caret) ?? ranges.at(-1));
    if (found !== undefined) this.select(found);
  }

  private caretMoved(): void {
    this.caret = this.area.selectionStart;
    this.drawing.setCaretLine(this.caretLine);
    this.drawVisible();
    this.onCaret(this.caret);
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.isComposing || this.onKey(event)) return;
    const { area, text } = this;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !isCommand && !event.shiftKey) {
      event.preventDefault();
      document.execCommand('insertText', false, lineBreakAt(text, area.selectionStart));
    } else if (isCommand && (event.key === ']' || event.key === '[')) {
      // The Tab key moves the focus, as everywhere else.
      event.preventDefault();
      const selection = { start: area.selectionStart, end: area.selectionEnd };
      const change = indentLines(text, selection, event.key === ']' ? 'more' : 'less');
      this.replace(change.from, change.to, change.text);
      if (change.selection) area.setSelectionRange(change.selection.start, change.selection.end);
    }
  }
}
