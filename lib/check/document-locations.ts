import type { FieldPath } from '../api/field-path.js';
import { locateFirstKey } from '../parse/locate/locate-first-key.js';
import {
  createLocator,
  createYamlLocator,
  type Locate,
  type SourceRange,
} from '../parse/locate/locator.js';
import { type ListItemText, splitListItems } from '../parse/locate/split-list-items.js';

/**
 * Minimum length, in characters, of a document that is not parsed again as a whole if a part of it
 * is enough.
 */
const LONG_TEXT = 1 << 20;

/** Locates fields in a stream. The document is parsed at the first request. */
export class DocumentLocations {
  private locate: Locate | undefined;
  private lines: readonly string[] | undefined;
  private readonly isLong: boolean;
  private items: readonly ListItemText[] | undefined;
  /** The last item that was parsed. Requests for one item come together. */
  private last: { readonly item: ListItemText; readonly locate: Locate | undefined } | undefined;

  /**
   * @param first - the line of the stream on which the document begins
   * @param count - the number of items if the document is a List
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
    const { line, endLine, column, endColumn, target } =
      (this.isLong && this.rangeInItem(path, of)) || this.rangeInDocument(path, of);
    return {
      column,
      endColumn,
      target,
      line: this.first + line - 1,
      endLine: this.first + endLine - 1,
    };
  }

  private rangeInDocument(path: FieldPath, of?: SourceRange['target']): SourceRange {
    const first = path.length === 0 ? locateFirstKey(this.text) : undefined;
    if (first !== undefined) return first;
    this.locate ??= createLocator(this.text);
    return this.locate(path, of);
  }

  /**
   * Returns the range of a field in an item that is parsed alone, or `undefined` if that is not
   * possible.
   */
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

  /** Returns the text of a range of one line. */
  textAt({ line, column, endLine, endColumn, target }: SourceRange): string {
    if (target === 'key' || line !== endLine) return '';
    this.lines ??= this.text.split('\n');
    return this.lines[line - this.first]?.slice(column - 1, endColumn - 1) ?? '';
  }

  /** Returns the line in the document, from 1. */
  lineOf(path: FieldPath): number {
    return this.rangeOf(path).line - this.first + 1;
  }

  /** Returns the range of a whole line of the document. */
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
