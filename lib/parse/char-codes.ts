// The code units of the characters that have a meaning in JSON and YAML.
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const EXCLAMATION = 0x21;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const PERCENT = 0x25;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const ASTERISK = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
export const COLON = 0x3a;
export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const QUESTION = 0x3f;
export const UPPER_E = 0x45;
export const LEFT_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const RIGHT_BRACKET = 0x5d;
export const LOWER_A = 0x61;
export const LOWER_E = 0x65;
export const LOWER_U = 0x75;
export const LEFT_BRACE = 0x7b;
export const PIPE = 0x7c;
export const RIGHT_BRACE = 0x7d;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;
/**
 * The stream decoder writes an invalid byte as this low surrogate plus the value of the byte.
 */
export const INVALID_BYTE = 0xdc00;
export const BYTE_ORDER_MARK = 0xfeff;

export const isDigit = (code: number): boolean => code >= DIGIT_ZERO && code <= DIGIT_NINE;

/** Whether a character is a line break in YAML. */
export const isBreak = (code: number): boolean =>
  code === LINE_FEED ||
  code === CARRIAGE_RETURN ||
  code === NEXT_LINE ||
  code === LINE_SEPARATOR ||
  code === PARAGRAPH_SEPARATOR;

export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

/** Whether a character ends a line. `NaN` is the end of the text. */
export const isLineEnd = (code: number): boolean => Number.isNaN(code) || isBreak(code);
