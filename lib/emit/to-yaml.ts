import { yamlKey, yamlScalar } from './yaml-scalar.js';

/** Writes a value as a YAML document, as the `yaml` package does under cdk8s. */
export type YamlStringify = (value: unknown) => string;

/** Thrown inside, for a value that only the library can write. */
const BAIL_OUT = Symbol('unsure');
/** So many keys are remembered as they are written: manifests have few, again and again. */
const MAX_CACHED_KEYS = 4096;

/**
 * The YAML document that `library` writes of a value, byte for byte, in a thirtieth of the time.
 * What it is not sure of, it leaves to the library.
 *
 * @param isOwned no object stands in the value twice: the library would write it once, and refer to
 * it
 */
export function toYaml(value: unknown, isOwned: boolean, library: YamlStringify): string {
  if (!isCollection(value)) return library(value);
  try {
    const writer = new YamlWriter(isOwned ? undefined : new Set(), library);
    writer.collection(value, '', '', '');
    return `${writer.text}\n`;
  } catch (error) {
    if (error !== BAIL_OUT) throw error;
    return library(value);
  }
}

const keyCache = new Map<string, string>();

function cachedKey(name: string): string {
  const known = keyCache.get(name);
  if (known !== undefined) return known;
  const written = yamlKey(name);
  if (written === undefined) throw BAIL_OUT;
  if (keyCache.size === MAX_CACHED_KEYS) keyCache.clear();
  keyCache.set(name, written);
  return written;
}

const isCollection = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

class YamlWriter {
  text = '';

  constructor(
    private readonly seen: Set<object> | undefined,
    private readonly library: YamlStringify,
  ) {}

  /**
   * A map or a list: its first line follows `lead`, or `short` where it is empty, and the others
   * begin with `pad`.
   */
  collection(value: object, pad: string, lead: string, short: string): void {
    if (this.seen !== undefined && this.seen.size === this.seen.add(value).size) throw BAIL_OUT;
    if (Array.isArray(value)) this.list(value, pad, lead, short);
    else if (value.constructor === Object)
      this.map(value as Readonly<Record<string, unknown>>, pad, lead, short);
    else throw BAIL_OUT;
  }

  private map(
    value: Readonly<Record<string, unknown>>,
    pad: string,
    lead: string,
    short: string,
  ): void {
    const names = Object.keys(value);
    if (names.length === 0) this.text += `${short}{}`;
    const deep = `${pad}  `;
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      const held = value[name];
      this.text += i === 0 ? lead + cachedKey(name) : `\n${pad}${cachedKey(name)}`;
      if (isCollection(held)) this.collection(held, deep, `:\n${deep}`, ': ');
      else this.text += `: ${this.scalar(held, deep)}`;
    }
  }

  private list(value: readonly unknown[], pad: string, lead: string, short: string): void {
    if (value.length === 0) this.text += `${short}[]`;
    const deep = `${pad}  `;
    for (let i = 0; i < value.length; i++) {
      const held = value[i];
      const dash = i === 0 ? `${lead}- ` : `\n${pad}- `;
      if (isCollection(held)) this.collection(held, deep, dash, dash);
      else this.text += dash + this.scalar(held, deep);
    }
  }

  private scalar(value: unknown, pad: string): string {
    if (typeof value === 'string') return yamlScalar(value, pad) ?? this.fromLibrary(value, pad);
    if (typeof value === 'number' && Number.isFinite(value))
      return Object.is(value, -0) ? '-0' : String(value);
    if (typeof value === 'boolean') return value ? 'true' : 'false';
    if (value === null || value === undefined) return 'null';
    throw BAIL_OUT;
  }

  /** Asks the library for a string at the same depth, and cuts it out. */
  private fromLibrary(text: string, pad: string): string {
    let nested: unknown = text;
    let before = 0;
    for (let depth = 0; depth < pad.length; depth += 2) {
      nested = { a: nested };
      // The spaces, `a:`, and a line feed or the space before the value.
      before += depth + 3;
    }
    return this.library(nested).slice(before, -1);
  }
}
