import type { ExplicitField } from '../../engine/reported-field.js';
import { decodeBytes, decodedLength } from '../../formats/go-base64.js';
import { utf8Length } from '../../formats/utf8-length.js';

/**
 * The data of a Secret as a server stores it: that of `stringData` replaces that of `data` with the
 * same key.
 */
export class SecretData {
  constructor(
    private readonly data: Readonly<Record<string, string | readonly number[]>> = {},
    private readonly stringData: Readonly<Record<string, string>> = {},
  ) {}

  /** The keys. Each occurs once. */
  keys(): readonly string[] {
    return [...new Set([...Object.keys(this.data), ...Object.keys(this.stringData)])];
  }

  has(key: string): boolean {
    return Object.hasOwn(this.data, key) || Object.hasOwn(this.stringData, key);
  }

  /** The number of bytes of a value. */
  lengthOf(key: string): number {
    return Object.hasOwn(this.stringData, key)
      ? utf8Length(this.stringData[key] ?? '')
      : decodedLength(this.data[key] ?? '');
  }

  /** The bytes of a value; none if the key does not exist. */
  bytesOf(key: string): Uint8Array {
    if (Object.hasOwn(this.stringData, key))
      return new TextEncoder().encode(this.stringData[key] ?? '');
    return decodeBytes(Object.hasOwn(this.data, key) ? (this.data[key] ?? '') : '');
  }

  /** The field of a key. Kubernetes writes `data`, also for a key of `stringData`. */
  fieldOf(key: string): ExplicitField {
    const holder = Object.hasOwn(this.stringData, key) ? 'stringData' : 'data';
    return { path: [holder, key], field: `data[${key}]` };
  }
}
