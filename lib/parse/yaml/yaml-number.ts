import { isInt64Text, JsonLiteral } from '../json/json-literal.js';

/** A number as go-yaml represents it. */
export class YamlNumber {
  constructor(
    /** The number as Go writes it in JSON; a literal without text if JSON has no such number. */
    readonly json: number | JsonLiteral,
    readonly isFloat: boolean,
  ) {}

  static fromFloat(value: number): YamlNumber {
    const isPlain = Number.isSafeInteger(value) && !Object.is(value, -0);
    return new YamlNumber(
      isPlain ? value : new JsonLiteral(Object.is(value, -0) ? '-0' : String(value), value),
      true,
    );
  }

  get number(): number {
    return this.json instanceof JsonLiteral ? Number(this.json.value) : this.json;
  }

  /** Whether the number is an integer that only an unsigned 64-bit integer can hold. */
  get isUnsigned(): boolean {
    return !this.isFloat && this.json instanceof JsonLiteral && !isInt64Text(this.json.text);
  }

  /**
   * Equal for two numbers that Go treats as one key. Floats differ from integers, and NaN from NaN.
   */
  get identity(): unknown {
    if (!this.isFloat) return BigInt(this.json instanceof JsonLiteral ? this.json.text : this.json);
    return Number.isNaN(this.number) ? Symbol('NaN') : this.number;
  }

  /** The number as a key of a map; `undefined` if it cannot be one. */
  get key(): string | undefined {
    if (this.isUnsigned) return undefined;
    if (this.isFloat) return formatFloatKey(this.number);
    return this.json instanceof JsonLiteral ? this.json.text : String(this.json);
  }
}

/** An integer in hexadecimal, octal, binary or decimal notation. */
const INTEGER = /^([+-]?)(?:(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0|[1-9]\d*)|0([0-7]+))$/;
/** A binary notation that go-yaml supports in addition to Go's. */
const SIGNED_BINARY = /^0b([+-])([01]+)$/;
const UINT64_LIMIT = 2n ** 64n;

/** Parses an integer in Go's notation. Returns `undefined` if 64 bits cannot hold it. */
export function parseYamlInt(text: string): YamlNumber | undefined {
  const binary = SIGNED_BINARY.exec(text);
  const [, sign = '', digits, octal] =
    INTEGER.exec(binary === null ? text : `${binary[1]}0b${binary[2]}`) ?? [];
  if (digits === undefined && octal === undefined) return undefined;
  // A conversion of millions of digits would take a minute.
  if (text.length > MAX_INTEGER_LENGTH && !hasFewDigits(digits ?? `0o${octal}`)) return undefined;
  const size = BigInt(digits ?? `0o${octal}`);
  const value = sign === '-' ? -size : size;
  const written = String(value);
  // Without a sign, go-yaml also tries an unsigned integer.
  if (!isInt64Text(written) && !(sign === '' && value < UINT64_LIMIT)) return undefined;
  return new YamlNumber(
    Number.isSafeInteger(Number(value)) ? Number(value) : new JsonLiteral(written, Number(value)),
    false,
  );
}

/** Number of digits of a 64-bit integer in binary notation, the longest one. */
const MAX_INTEGER_LENGTH = 64;

/** Whether an integer has few enough digits, without the zeros at its beginning, for 64 bits. */
const hasFewDigits = (digits: string): boolean =>
  digits.replace(/^0[xXoObB]?0*/, '').length <= MAX_INTEGER_LENGTH;

const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/** Parses a number in YAML's notation. Returns `undefined` if it is too large for a float. */
export function parseYamlFloat(text: string): YamlNumber | undefined {
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? YamlNumber.fromFloat(value) : undefined;
}

/** The power of ten from which on a key is written with an exponent. */
const MAX_DECIMAL_EXPONENT = 6;

/**
 * Formats a float as a key: with the digits that a 32-bit float needs, and a two-digit exponent.
 */
function formatFloatKey(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  if (single === 0) return Object.is(single, -0) ? '-0' : '0';
  let digits = 1;
  while (Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const [mantissa = '', exponent = ''] = single.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power >= -4 && power < MAX_DECIMAL_EXPONENT) return String(Number(`${mantissa}e${power}`));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
