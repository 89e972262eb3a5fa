import { EXCLAMATION, HASH, LESS, PERCENT } from '../codes.js';
import type { Characters } from './characters.js';
import { type Token, token } from './token.js';

const WORD = /[0-9A-Za-z_-]*/y;
const URI = /[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]]*/y;
const NUMBER = /\d{1,2}(?!\d)/y;
/** What may follow a name. */
const AFTER_NAME = '?:,]}%@`';

/** Reads what a pattern takes here. */
function read(characters: Characters, pattern: RegExp): string {
  pattern.lastIndex = characters.at;
  const text = pattern.exec(characters.text)?.[0] ?? '';
  characters.skip(text.length);
  return text;
}

/** Reads an anchor or an alias. */
export function anchor(characters: Characters, type: 'anchor' | 'alias'): Token {
  const start = characters.at;
  characters.skip();
  const name = read(characters, WORD);
  const isOver = characters.isSpace() || AFTER_NAME.includes(characters.text.charAt(characters.at));
  if (name === '' || !isOver) throw characters.fault('did not find expected alphabetic or numeric character');
  return token(type, start, characters.at, name);
}

/** Reads a tag: `!<uri>`, `!handle!suffix`, `!suffix` or `!`. */
export function tag(characters: Characters): Token {
  const start = characters.at;
  let name = '';
  let suffix = '';
  if (characters.code(1) === LESS) {
    characters.skip(2);
    suffix = uri(characters, '');
    if (characters.text.charAt(characters.at) !== '>') throw characters.fault("did not find the expected '>'");
    characters.skip();
  } else {
    name = handle(characters);
    if (name.length > 1 && name.endsWith('!')) suffix = uri(characters, '');
    else {
      suffix = uri(characters, name);
      [name, suffix] = suffix === '' ? ['', '!'] : ['!', suffix];
    }
  }
  if (!characters.isSpace()) throw characters.fault('did not find expected whitespace or line break');
  return token('tag', start, characters.at, name, suffix);
}

function handle(characters: Characters): string {
  if (characters.code() !== EXCLAMATION) throw characters.fault("did not find expected '!'");
  characters.skip();
  const name = `!${read(characters, WORD)}`;
  if (characters.code() !== EXCLAMATION) return name;
  characters.skip();
  return `${name}!`;
}

/** @param head what is already known to belong to it, with an exclamation mark */
function uri(characters: Characters, head: string): string {
  const start = characters.at;
  let text = head.slice(1);
  for (let more = read(characters, URI); ; more = read(characters, URI)) {
    text += more;
    if (characters.code() !== PERCENT) break;
    text += octets(characters);
  }
  if (head === '' && characters.at === start) throw characters.fault('did not find expected tag URI');
  return text;
}

const OCTET = /%[0-9a-fA-F]{2}/y;

/** Reads one character that is written as octets, each with a percent sign. */
function octets(characters: Characters): string {
  let text = '';
  for (let left = 1; left > 0; left--) {
    const octet = Number.parseInt(read(characters, OCTET).slice(1), 16);
    if (Number.isNaN(octet)) throw characters.fault('did not find URI escaped octet');
    if (text === '') {
      if (octet >= 0xf8 || octet >> 6 === 2) throw characters.fault('found an incorrect leading UTF-8 octet');
      left = octet < 0x80 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
    } else if (octet >> 6 !== 2) throw characters.fault('found an incorrect trailing UTF-8 octet');
    text += String.fromCharCode(octet);
  }
  return text;
}

/** Reads a line that says which YAML this is, or what a handle stands for. */
export function directive(characters: Characters): Token {
  const start = characters.at;
  characters.skip();
  const name = read(characters, WORD);
  if (name === '') throw characters.fault('could not find expected directive name');
  if (!characters.isSpace()) throw characters.fault('found unexpected non-alphabetical character');
  if (name !== 'YAML' && name !== 'TAG') throw characters.fault('found unknown directive name', start);
  const [type, value, suffix] = name === 'YAML' ? (['version', version(characters), ''] as const) : tagDirective(characters);
  const end = characters.at;
  characters.skipBlanks();
  if (characters.code() === HASH) characters.skipToEnd();
  if (!characters.isEnd()) throw characters.fault('did not find expected comment or line break');
  characters.skipBreak();
  return token(type, start, end, value, suffix);
}

function version(characters: Characters): string {
  characters.skipBlanks();
  const major = read(characters, NUMBER);
  if (major === '' || characters.text.charAt(characters.at) !== '.') throw characters.fault('did not find expected version number');
  characters.skip();
  const minor = read(characters, NUMBER);
  if (minor === '') throw characters.fault('did not find expected version number');
  return `${Number(major)}.${Number(minor)}`;
}

function tagDirective(characters: Characters): readonly ['tag directive', string, string] {
  characters.skipBlanks();
  const name = handle(characters);
  if (name.length > 1 && !name.endsWith('!')) throw characters.fault("did not find expected '!'");
  if (!characters.isBlank()) throw characters.fault('did not find expected whitespace');
  characters.skipBlanks();
  const prefix = uri(characters, '');
  if (!characters.isSpace()) throw characters.fault('did not find expected whitespace or line break');
  return ['tag directive', name, prefix];
}
