import { BACKSLASH, BRACE, BRACKET, END_OF_BRACE, END_OF_BRACKET, QUOTE } from '../codes.js';
import { type Document, linesIn } from './document.js';

/** What JSON is made of, but for what is in quotes. */
const OUTSIDE = /[^\s{}[\]:,"\-+.0-9a-zA-Z]/;

/** Cuts a stream of JSON, value by value. */
export class JsonCutter {
  /** What is not cut yet, of which nothing but the last part has been seen. */
  private parts: string[] = [];
  private line = 1;
  private depth = 0;
  private isQuoted = false;
  private isEscaped = false;
  /** How many values have been cut. */
  count = 0;
  ...
}
