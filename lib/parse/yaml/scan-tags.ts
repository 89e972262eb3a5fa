import { EXCLAMATION, HASH, LESS_THAN, PERCENT } from '../char-codes.js';
import type { CharReader } from './char-reader.js';
import { createToken, type YamlToken } from './token.js';

const WORD_CHARACTERS = /[0-9A-Za-z_-]*/y;
const URI = /[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]]*/y;
const NUMBER = /\d{1,2}(?!\d)/y;
/** The characters, other than whitespace, that may follow the name of an anchor or an alias. */
const AFTER_NAME = '?:,]}%@`';

/** Reads the text that a sticky pattern matches here. */
function readPattern(characters: CharReader, pattern: RegExp): string {
  pattern.lastIndex = characters.at;
  const text = pattern.exec(characters.text)?.[0] ?? '';
  characters.skip(text.length);
  return text;
}

/** Scans an anchor or an alias. */
export function scanAnchor(characters: CharReader, type: 'anchor' | 'alias'): YamlToken {
  const start = characters.at;
  characters.skip();
  const name = readPattern(characters, WORD_CHARACTERS);
  const isOver = characters.isSpace() || AFTER_NAME.includes(characters.text.charAt(characters.at));
  if (name === '' || !isOver)
    throw characters.error('did not find expected alphabetic or numeric character');
  return createToken(type, start, characters.at, name);
}

/** Scans a tag: `!<uri>`, `!handle!suffix`, `!suffix` or `!`. */
export function scanTag(characters: CharReader): YamlToken {
  const start = characters.at;
  let name = '';
  let suffix = '';
  if (characters.codeAt(1) === LESS_THAN) {
    characters.skip(2);
    suffix = scanTagUri(characters, '');
    if (characters.text.charAt(characters.at) !== '>')
      throw characters.error("did not find the expected '>'");
    characters.skip();
  } else {
    name = scanTagHandle(characters);
    if (name.length > 1 && name.endsWith('!')) suffix = scanTagUri(characters, '');
    else {
      suffix = scanTagUri(characters, name);
      [name, suffix] = suffix === '' ? ['', '!'] : ['!', suffix];
    }
  }
  if (!characters.isSpace())
    throw characters.error('did not find expected whitespace or line break');
  return createToken('tag', start, characters.at, name, suffix);
}

function scanTagHandle(characters: CharReader): string {
  if (characters.codeAt() !== EXCLAMATION) throw characters.error("did not find expected '!'");
  characters.skip();
  const name = `!${readPattern(characters, WORD_CHARACTERS)}`;
  if (characters.codeAt() !== EXCLAMATION) return name;
  characters.skip();
  return `${name}!`;
}

/** @param head - the part of the tag that was read before, with its exclamation mark */
function scanTagUri(characters: CharReader, head: string): string {
  const start = characters.at;
  let text = head.slice(1);
  for (;;) {
    text += readPattern(characters, URI);
    if (characters.codeAt() !== PERCENT) break;
    text += scanUriEscapes(characters);
  }
  if (head === '' && characters.at === start)
    throw characters.error('did not find expected tag URI');
  return text;
}

const OCTET = /%[0-9a-fA-F]{2}/y;

/** Scans one character that is written as percent-encoded octets. */
function scanUriEscapes(characters: CharReader): string {
  let text = '';
  for (let left = 1; left > 0; left--) {
    const octet = Number.parseInt(readPattern(characters, OCTET).slice(1), 16);
    if (Number.isNaN(octet)) throw characters.error('did not find URI escaped octet');
    if (text === '') {
      if (octet >= 0xf8 || octet >> 6 === 2)
        throw characters.error('found an incorrect leading UTF-8 octet');
      left = octet < 0x80 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
    } else if (octet >> 6 !== 2) throw characters.error('found an incorrect trailing UTF-8 octet');
    text += String.fromCharCode(octet);
  }
  return text;
}

/** Scans a %YAML or %TAG directive. */
export function scanDirective(characters: CharReader): YamlToken {
  const start = characters.at;
  characters.skip();
  const name = readPattern(characters, WORD_CHARACTERS);
  if (name === '') throw characters.error('could not find expected directive name');
  if (!characters.isSpace()) throw characters.error('found unexpected non-alphabetical character');
  if (name !== 'YAML' && name !== 'TAG')
    throw characters.error('found unknown directive name', start);
  const [type, value, suffix] =
    name === 'YAML'
      ? (['version', scanVersion(characters), ''] as const)
      : scanTagDirective(characters);
  const end = characters.at;
  characters.skipBlanks();
  if (characters.codeAt() === HASH) characters.skipToEnd();
  if (!characters.isEnd()) throw characters.error('did not find expected comment or line break');
  characters.skipBreak();
  return createToken(type, start, end, value, suffix);
}

function scanVersion(characters: CharReader): string {
  characters.skipBlanks();
  const major = readPattern(characters, NUMBER);
  if (major === '' || characters.text.charAt(characters.at) !== '.')
    throw characters.error('did not find expected version number');
  characters.skip();
  const minor = readPattern(characters, NUMBER);
  if (minor === '') throw characters.error('did not find expected version number');
  return `${Number(major)}.${Number(minor)}`;
}

function scanTagDirective(characters: CharReader): readonly ['tag directive', string, string] {
  characters.skipBlanks();
  const name = scanTagHandle(characters);
  if (name.length > 1 && !name.endsWith('!')) throw characters.error("did not find expected '!'");
  if (!characters.isBlank()) throw characters.error('did not find expected whitespace');
  characters.skipBlanks();
  const prefix = scanTagUri(characters, '');
  if (!characters.isSpace())
    throw characters.error('did not find expected whitespace or line break');
  return ['tag directive', name, prefix];
}
