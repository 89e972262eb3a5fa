/** The characters that JSON and YAML are made of. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const BLANK = 0x20;
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
export const ZERO = 0x30;
const NINE = 0x39;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const UPPER_E = 0x45;
export const BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const END_OF_BRACKET = 0x5d;
export const E = 0x65;
export const U = 0x75;
export const BRACE = 0x7b;
export const BAR = 0x7c;
export const END_OF_BRACE = 0x7d;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;
/** From here on, halves of pairs stand in a text for bytes that are no part of a character. */
export const WRONG = 0xdc00;
export const BYTE_ORDER_MARK = 0xfeff;

export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** Whether YAML breaks a line here. */
export const isBreak = (code: number): boolean =>
  code === LINE_FEED || code === CARRIAGE_RETURN || code === NEXT_LINE || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;

export const isBlank = (code: number): boolean => code === BLANK || code === TAB;

/** Whether a line ends here, or the text. */
export const isEnd = (code: number): boolean => Number.isNaN(code) || isBreak(code);
