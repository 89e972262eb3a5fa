import { collectFormatErrors, type FormatCheck } from './format-check.js';
import { timeZoneNames } from './time-zone-names.js';

/** The other files in the time zone folder of a server. */
const TZDATA_FILES: ReadonlySet<string> = new Set(
  'iso3166.tab leap-seconds.list leapseconds tzdata.zi zone.tab zone1970.tab'.split(' '),
);

let zoneCache: ReadonlySet<string> | undefined;

/**
 * Returns what is wrong with a time zone. Go finds a time zone by its exact name, in upper and
 * lower case.
 */
export const timeZone: FormatCheck = (zone) => {
  if (zone === '') return 'timeZone must be nil or non-empty string';
  const unknown = `unknown time zone ${zone}`;
  if (
    zone
      .split('/')
      .some(
        (part) =>
          part === '.' ||
          part === '..' ||
          !/^[A-Za-z.\-_0-9+]{1,14}$/.test(part) ||
          part.startsWith('-'),
      )
  )
    return unknown;
  return collectFormatErrors(
    zone.toLowerCase() === 'local' &&
      'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones',
    zone !== 'Local' && locationError(zone),
  );
};

/** Returns the error of Go for a time zone that it cannot load. */
export function locationError(zone: string): string | undefined {
  if (zone === '' || isKnownZone(zone)) return undefined;
  if (zone.includes('..') || /^[/\\]/.test(zone)) return 'time: invalid location name';
  if (timeZoneNames[`${zone}/`] !== undefined) return 'is a directory';
  if (TZDATA_FILES.has(zone)) return 'malformed time zone information';
  const folders = zone.split('/').slice(0, -1);
  return folders.some((_, i) => isKnownZone(folders.slice(0, i + 1).join('/')))
    ? 'not a directory'
    : `unknown time zone ${zone}`;
}

/**
 * The time zones that Go contains, and those in the time zone folder of the server, which Go reads
 * first.
 */
function isKnownZone(zone: string): boolean {
  zoneCache ??= new Set(
    Object.entries(timeZoneNames).flatMap(([place, names]) =>
      names.split(' ').map((name) => place + name),
    ),
  );
  return (
    zoneCache.has(zone.replace(/^(posix|right)\//, '')) ||
    zone === 'localtime' ||
    zone === 'posixrules'
  );
}
