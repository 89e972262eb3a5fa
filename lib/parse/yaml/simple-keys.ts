import type { CharReader } from './char-reader.js';

/** A token that is a key if a colon follows it, on its line and not too far. */
interface SimpleKey {
  isPossible: boolean;
  /** Whether it can be nothing else. */
  readonly isRequired: boolean;
  /** Its place among all tokens. */
  readonly token: number;
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** So many characters after its beginning, a key must have ended. */
const MAX_SIMPLE_KEY_LENGTH = 1024;
const noSimpleKey = (token: number): SimpleKey => ({
  isPossible: false,
  isRequired: false,
  token,
  at: 0,
  line: 0,
  column: 0,
});

/**
 * What may turn out to be a key: at most one in each flow collection that is open, and one outside.
 */
export class SimpleKeys {
  private readonly keys: SimpleKey[] = [noSimpleKey(-1)];
  private readonly byToken = new Map<number, number>();

  constructor(private readonly characters: CharReader) {}

  /** How many flow collections are open. */
  get flowDepth(): number {
    return this.keys.length - 1;
  }

  /**
   * @param token the one that opens a flow collection: go-yaml forgets that it may be a key, where
   * nothing in the collection may
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

  /** What stood here is no key, whatever follows. */
  remove(): void {
    const key = this.last();
    if (!key.isPossible) return;
    this.failIfRequired(key);
    key.isPossible = false;
    this.byToken.delete(key.token);
  }

  /** Takes what a colon makes a key. */
  take(): SimpleKey | undefined {
    const key = this.last();
    if (!this.isValid(key)) return undefined;
    key.isPossible = false;
    this.byToken.delete(key.token);
    return key;
  }

  /** Whether a token may still turn out to be a key. */
  isOpen(token: number): boolean {
    const place = this.byToken.get(token);
    const key = place === undefined ? undefined : this.keys[place];
    return key !== undefined && this.isValid(key);
  }

  private last(): SimpleKey {
    return this.keys[this.flowDepth] as SimpleKey;
  }

  private isValid(key: SimpleKey): boolean {
    if (!key.isPossible) return false;
    const { at, line, text } = this.characters;
    // A character beyond the first 65,536 takes two places.
    const isFar =
      at - key.at > 2 * MAX_SIMPLE_KEY_LENGTH ||
      (at - key.at > MAX_SIMPLE_KEY_LENGTH &&
        Array.from(text.slice(key.at, at)).length > MAX_SIMPLE_KEY_LENGTH);
    if (key.line === line && !isFar) return true;
    this.failIfRequired(key);
    key.isPossible = false;
    return false;
  }

  private failIfRequired({ isRequired, at }: SimpleKey): void {
    if (isRequired) throw this.characters.error("could not find expected ':'", at);
  }
}
