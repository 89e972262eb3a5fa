import type { CharReader } from './char-reader.js';

/** A token that is a key if a colon follows on the same line, within the maximum length. */
interface SimpleKey {
  isPossible: boolean;
  /** Whether it is an error if no colon follows. */
  readonly isRequired: boolean;
  /** The number of the token among all tokens. */
  readonly token: number;
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** Maximum length of a key, in characters. */
const MAX_SIMPLE_KEY_LENGTH = 1024;
const noSimpleKey = (token: number): SimpleKey => ({
  isPossible: false,
  isRequired: false,
  token,
  at: 0,
  line: 0,
  column: 0,
});

/** The possible keys: at most one in each open flow collection, and one outside of them. */
export class SimpleKeys {
  private readonly keys: SimpleKey[] = [noSimpleKey(-1)];
  private readonly byToken = new Map<number, number>();

  constructor(private readonly characters: CharReader) {}

  /** Number of open flow collections. */
  get flowDepth(): number {
    return this.keys.length - 1;
  }

  /**
   * @param token - the token that opens the flow collection. go-yaml drops it as a possible key if
   * no entry of the collection can be one
   */
  open(token: number): void {
    this.keys.push(noSimpleKey(token));
  }

  close(): void {
    if (this.flowDepth > 0) this.byToken.delete(this.keys.pop()?.token ?? -1);
  }

  save(isRequired: boolean, token: number): void {
    this.remove();
    const { at, line, column } = this.characters;
    this.keys[this.flowDepth] = { isPossible: true, isRequired, token, at, line, column };
    this.byToken.set(token, this.flowDepth);
  }

  /** Drops the possible key at the current level. */
  remove(): void {
    const key = this.last();
    if (!key.isPossible) return;
    this.failIfRequired(key);
    key.isPossible = false;
    this.byToken.delete(key.token);
  }

  /** Takes the possible key that a colon makes a key. */
  take(): SimpleKey | undefined {
    const key = this.last();
    if (!this.isValid(key)) return undefined;
    key.isPossible = false;
    this.byToken.delete(key.token);
    return key;
  }

  /** Whether a token may still become a key. */
  isOpen(token: number): boolean {
    const depth = this.byToken.get(token);
    const key = depth === undefined ? undefined : this.keys[depth];
    return key !== undefined && this.isValid(key);
  }

  private last(): SimpleKey {
    return this.keys[this.flowDepth] as SimpleKey;
  }

  private isValid(key: SimpleKey): boolean {
    if (!key.isPossible) return false;
    const { at, line, text } = this.characters;
    // A character above U+FFFF is two code units.
    const isTooLong =
      at - key.at > 2 * MAX_SIMPLE_KEY_LENGTH ||
      (at - key.at > MAX_SIMPLE_KEY_LENGTH &&
        Array.from(text.slice(key.at, at)).length > MAX_SIMPLE_KEY_LENGTH);
    if (key.line === line && !isTooLong) return true;
    this.failIfRequired(key);
    key.isPossible = false;
    return false;
  }

  private failIfRequired({ isRequired, at }: SimpleKey): void {
    if (isRequired) throw this.characters.error("could not find expected ':'", at);
  }
}
