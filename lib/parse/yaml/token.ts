/** A token of a text, with its offsets. */
export interface YamlToken {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** The text of a scalar, the name of an anchor or alias, or the handle of a tag. */
  readonly value: string;
  /** The text after the handle of a tag, or the prefix of a %TAG directive. */
  readonly suffix: string;
  /** Whether the token is a plain scalar. */
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
