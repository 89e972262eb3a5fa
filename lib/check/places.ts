import { type ItemText, itemTexts } from '../source/item-texts.js';
import { type Locate, locator, locatorOf, type Place } from '../source/locate.js';

/** A document that is longer is not read once more as a whole, where a part of it is enough: to tell where it begins, or where something is in an item. */
const LONG = 1 << 20;
const IN_ITEM = /^items\[(\d+)\]\.?/;

/** Where fields stand in a stream. The document is looked into once something is asked. */
export class Places {
  private locate: Locate | undefined;
  private lines: readonly string[] | undefined;
  private readonly isLong: boolean;
  private items: readonly ItemText[] | undefined;
  /** The item that was looked into last: what is asked of one comes together. */
  private last: { readonly item: ItemText; readonly locate: Locate | undefined } | undefined;

  /**
   * @param first the line of the stream on which the document begins
   * @param count how many items it has, if it is a List
   */
  constructor(
    private readonly text: string,
    private readonly first: number,
    private readonly count: () => number | undefined = () => undefined,
    long: number = LONG,
  ) {
    this.isLong = text.length > long;
  }

  of(path: string, of?: Place['of']): Place {
    if (this.isLong && path === '') return this.line(1);
    const { line, endLine, ...rest } = (this.isLong && this.inItem(path, of)) || this.whole(path, of);
    return { ...rest, line: this.first + line - 1, endLine: this.first + endLine - 1 };
  }

  private whole(path: string, of?: Place['of']): Place {
    this.locate ??= locator(this.text);
    return this.locate(path, of);
  }

  /** The same, of what is in an item that is read alone; nothing, where it cannot be. */
  private inItem(path: string, of?: Place['of']): Place | undefined {
    const [start = '', number] = IN_ITEM.exec(path) ?? [];
    if (number === undefined) return undefined;
    this.items ??= itemTexts(this.text, this.count() ?? 0) ?? [];
    const item = this.items[Number(number)];
    if (item === undefined) return undefined;
    if (this.last?.item !== item) this.last = { item, locate: locatorOf(item.text) };
    const found = this.last.locate?.(`[0].${path.slice(start.length)}`, of);
    return found && { ...found, line: item.line + found.line - 1, endLine: item.line + found.endLine - 1 };
  }

  /** What is written at a place, where it is on one line. */
  source({ line, column, endLine, endColumn, of }: Place): string {
    if (of === 'key' || line !== endLine) return '';
    this.lines ??= this.text.split('\n');
    return this.lines[line - this.first]?.slice(column - 1, endColumn - 1) ?? '';
  }

  /** Of the document, from 1. */
  lineOf(path: string): number {
    return this.of(path).line - this.first + 1;
  }

  /** A whole line of the document. */
  line(line: number): Place {
    return { line: this.first + line - 1, column: 1, endLine: this.first + line - 1, endColumn: 1, of: 'key' };
  }
}
