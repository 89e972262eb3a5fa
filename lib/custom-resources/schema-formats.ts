import { ipBytes } from '../formats/canonical-ip.js';
import { goDuration } from '../formats/go-duration.js';
import { parseCidr } from '../formats/parse-cidr.js';
import { isRfc3339Time } from '../formats/rfc3339-time.js';
import type { JsonSchema } from './json-schema.js';

type FormatTest = (text: string) => boolean;

/**
 * Returns a test for UUIDs.
 *
 * @param third - the pattern of the third part
 * @param fourth - the pattern of the fourth part
 */
const uuid = (third: string, fourth: string): FormatTest => {
  const pattern = new RegExp(`^[\\da-f]{8}-?[\\da-f]{4}-?${third}-?${fourth}-?[\\da-f]{12}$`, 'i');
  return (text) => pattern.test(text);
};

const isDate: FormatTest = (text) => isRfc3339Time(`${text}T00:00:00Z`);

const TIME = /^(\d{2}):(\d{2}):(\d{2})(.\d+)?(z|[+-]\d{2}:\d{2})$/;
const isDateTime: FormatTest = (text) => {
  const [date = '', time = ''] = text.toLowerCase().split('t');
  const [, hours = '', minutes = '', seconds = ''] = TIME.exec(time) ?? [];
  return isDate(date) && hours !== '' && hours <= '23' && minutes <= '59' && seconds <= '59';
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;

const isIpv4: FormatTest = (text) => text.includes('.') && ipBytes(text) !== undefined;
const isIpv6: FormatTest = (text) => text.includes(':') && ipBytes(text) !== undefined;
const isCidr: FormatTest = (text) => parseCidr(text) !== undefined;

const NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const isLongName: FormatTest = (text) =>
  text.length <= 253 && text.split('.').every((part) => NAME.test(part));

/** A unit of a duration, and the texts that mean it: exactly, or at the start. */
const LONG_UNITS =
  /^(?:ns|nano.*|us|µs|micro.*|ms|milli.*|s|sec.*|m|min.*|h|hr|hour.*|d|day.*|w|wk|week.*)$/;
const isDuration: FormatTest = (text) =>
  goDuration(text) === undefined ||
  [...text.matchAll(/(\d+)\s*([A-Za-zµ]+)/g)].some(([, , unit = '']) =>
    LONG_UNITS.test(unit.toLowerCase()),
  );

/** The formats that are checked, without dashes. */
const FORMATS: ReadonlyMap<string, FormatTest> = new Map([
  ['byte', (text: string) => BASE64.test(text)],
  ['cidr', isCidr],
  ['date', isDate],
  ['datetime', isDateTime],
  ['duration', isDuration],
  ['ipv4', isIpv4],
  ['ipv6', isIpv6],
  ['k8slongname', isLongName],
  ['k8sshortname', (text: string) => text.length <= 63 && NAME.test(text)],
  ['password', () => true],
  ['uuid', uuid('[\\da-f]{4}', '[\\da-f]{4}')],
  ['uuid3', uuid('3[\\da-f]{3}', '[\\da-f]{4}')],
  ['uuid4', uuid('4[\\da-f]{3}', '[89ab][\\da-f]{3}')],
  ['uuid5', uuid('5[\\da-f]{3}', '[89ab][\\da-f]{3}')],
]);

/** The formats that Kubernetes checks and this package does not: every text counts as valid. */
const UNCHECKED_FORMATS: ReadonlySet<string> = new Set([
  'bsonobjectid',
  'creditcard',
  'email',
  'hexcolor',
  'hostname',
  'isbn',
  'isbn10',
  'isbn13',
  'mac',
  'rgbcolor',
  'ssn',
  'uri',
]);

const nameOf = (format: string): string => format.replaceAll('-', '');

/** Whether a text has a format. */
export const isOfFormat = (format: string, text: string): boolean =>
  FORMATS.get(nameOf(format))?.(text) ?? true;

/**
 * The first minor that checks the formats of names. A server checks a new format one minor after
 * it was added, so that it can be replaced by the minor before it.
 */
const FIRST_WITH_NAMES = 35;
/** The first minor that compares numbers with their format. */
const FIRST_WITH_NUMBERS = 36;

/**
 * Returns the format of a schema, if Kubernetes checks it.
 *
 * Source: apiextensions-apiserver validation.StripUnsupportedFormatsPostProcessorForVersion.
 */
export function validatedFormat({
  schema,
  minor,
}: {
  readonly schema: JsonSchema;
  readonly minor: number;
}): string | undefined {
  const { format, type, 'x-kubernetes-int-or-string': isIntOrString } = schema;
  if (format === undefined || format === '') return undefined;
  if (minor >= FIRST_WITH_NUMBERS && !isIntOrString) {
    if (type === 'integer') return /^int(?:32|64)$/.test(format) ? format : undefined;
    if (type === 'number') return /^(?:float|double)$/.test(format) ? format : undefined;
    if (type !== undefined && type !== '' && type !== 'string') return undefined;
  }
  const name = nameOf(format);
  if (name.startsWith('k8s') && minor < FIRST_WITH_NAMES) return undefined;
  return FORMATS.has(name) || UNCHECKED_FORMATS.has(name) ? format : undefined;
}
