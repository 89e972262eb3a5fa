import type { TokenReader } from './token-reader.js';
import { YamlParseError } from './yaml-parse-error.js';

/** The prefixes of tag handles. */
export class TagDirectives {
  private readonly prefixes = new Map<string, string>();

  constructor(private readonly tokens: TokenReader) {}

  /** Reads the directives before a document. */
  readDirectives(): void {
    const { tokens, prefixes } = this;
    let isVersioned = false;
    for (; tokens.is('version', 'tag directive'); tokens.take()) {
      const { type, value, suffix } = tokens.peek();
      const isRepeated = type === 'version' ? isVersioned : prefixes.has(value);
      if (isRepeated)
        throw tokens.error(`found duplicate ${type === 'version' ? '%YAML' : '%TAG'} directive`);
      if (type === 'version' && value !== '1.1')
        throw tokens.error('found incompatible YAML document');
      if (type === 'version') isVersioned = true;
      else prefixes.set(value, suffix);
    }
    if (!prefixes.has('!')) prefixes.set('!', '!');
    if (!prefixes.has('!!')) prefixes.set('!!', 'tag:yaml.org,2002:');
  }

  /** Reads a tag, if the next token is one. Returns an empty string otherwise. */
  readTag(): string {
    if (!this.tokens.is('tag')) return '';
    const { value, suffix, start } = this.tokens.take();
    const prefix = value === '' ? '' : this.prefixes.get(value);
    const tag = prefix === undefined ? '' : prefix + suffix;
    if (tag === '') throw new YamlParseError('found undefined tag handle', start);
    return tag;
  }
}
