/** What a scanner makes of a text. */
export interface YamlToken {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /**
   * Of a scalar what it says, of an anchor or an alias its name, of a tag or a %TAG directive its
   * handle.
   */
  readonly value: string;
  /** Of a tag what follows its handle, of a %TAG directive what the handle stands for. */
  readonly suffix: string;
  /** Whether it is a scalar without quotes. */
  readonly isPlain: boolean;
}

type TokenType =
  | 'end of stream'
  | 'version'
  | 'tag directive'
  | '---'
  | '...'
  | 'block sequence'
  | 'block mapping'
  | 'end of block'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | '-'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

export const createToken = (
  type: TokenType,
  start: number,
  end = start,
  value = '',
  suffix = '',
  isPlain = false,
): YamlToken => ({
  type,
  start,
  end,
  value,
  suffix,
  isPlain,
});
