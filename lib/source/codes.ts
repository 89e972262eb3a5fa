/** The characters that JSON is made of. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const BLANK = 0x20;
export const QUOTE = 0x22;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const ZERO = 0x30;
const NINE = 0x39;
export const COLON = 0x3a;
export const UPPER_E = 0x45;
export const BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const END_OF_BRACKET = 0x5d;
export const E = 0x65;
export const U = 0x75;
export const BRACE = 0x7b;
export const END_OF_BRACE = 0x7d;

export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
