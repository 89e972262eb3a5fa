import type { FieldPath } from '../api/field-path.js';
import {
  createLocator,
  createYamlLocator,
  type Locate,
  type SourceRange,
} from '../parse/locate/locator.js';
import { type ListItemText, splitListItems } from '../parse/locate/split-list-items.js';

/**
 * A document that is longer is not read once more as a whole, where a part of it is enough: to tell
 * where it begins, or where something is in an item.
 */
const LONG_TEXT = 1 << 20;

/** Where fields stand in a stream. The document is looked into once something is asked. */
export class DocumentLocations {
  private locate: Locate | undefined;
  private lines: readonly string[] | undefined;
  private readonly isLong: boolean;
  private items: readonly ListItemText[] | undefined;
  /** The item that was looked into last: what is asked of one comes together. */
  private last: { readonly item: ListItemText; readonly locate: Locate | undefined } | undefined;

  /**
   * @param first the line of the stream on which the document begins
   * @param count how many items it has, if it is a List
   */
  constructor(
    private readonly text: string,
    private readonly first: number,
    private readonly count: () => number | undefined = () => undefined,
    long: number = LONG_TEXT,
  ) {
    this.isLong = text.length > long;
  }

  rangeOf(path: FieldPath, of?: SourceRange['target']): SourceRange {
    if (this.isLong && path.length === 0) return this.line(1);
    const { line, endLine, ...rest } =
      (this.isLong && this.rangeInItem(path, of)) || this.rangeInDocument(path, of);
    return {
      ...rest,
      line: this.first + line - 1,
      endLine: this.first + endLine - 1,
    };
  }

  private rangeInDocument(path: FieldPath, of?: SourceRange['target']): SourceRange {
    this.locate ??= createLocator(this.text);
    return this.locate(path, of);
  }

  /** The same, of what is in an item that is read alone; nothing, where it cannot be. */
  private rangeInItem(path: FieldPath, of?: SourceRange['target']): SourceRange | undefined {
    const [list, index, ...rest] = path;
    if (list !== 'items' || typeof index !== 'number') return undefined;
    this.items ??= splitListItems(this.text, this.count() ?? 0) ?? [];
    const item = this.items[index];
    if (item === undefined) return undefined;
    if (this.last?.item !== item) this.last = { item, locate: createYamlLocator(item.text) };
    const found = this.last.locate?.([0, ...rest], of);
    return (
      found && {
        ...found,
        line: item.line + found.line - 1,
        endLine: item.line + found.endLine - 1,
      }
    );
  }

  /** What is written at a place, where it is on one line. */
  textAt({ line, column, endLine, endColumn, target }: SourceRange): string {
    if (target === 'key' || line !== endLine) return '';
    this.lines ??= this.text.split('\n');
    return this.lines[line - this.first]?.slice(column - 1, endColumn - 1) ?? '';
  }

  /** Of the document, from 1. */
  lineOf(path: FieldPath): number {
    return this.rangeOf(path).line - this.first + 1;
  }

  /** A whole line of the document. */
  line(line: number): SourceRange {
    return {
      line: this.first + line - 1,
      column: 1,
      endLine: this.first + line - 1,
      endColumn: 1,
      target: 'key',
    };
  }
}
