import { type Format, faults } from './format.js';
import { zones } from './zones.js';

/** What stands beside the zones on a server's machine. */
const BESIDE: ReadonlySet<string> = new Set('iso3166.tab leap-seconds.list leapseconds tzdata.zi zone.tab zone1970.tab'.split(' '));

let known: ReadonlySet<string> | undefined;

/** What is wrong with a time zone. Go finds a zone by its exact name, capitals included. */
export const timeZone: Format = (zone) => {
  if (zone === '') return 'timeZone must be nil or non-empty string';
  const unknown = `unknown time zone ${zone}`;
  if (zone.split('/').some((part) => part === '.' || part === '..' || !/^[A-Za-z.\-_0-9+]{1,14}$/.test(part) || part.startsWith('-')))
    return unknown;
  return faults(
    zone.toLowerCase() === 'local' && 'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones',
    zone !== 'Local' && locationFault(zone),
  );
};

/** What Go says of a place whose time it cannot tell. */
export function locationFault(zone: string): string | undefined {
  if (zone === '' || isKnown(zone)) return undefined;
  if (zone.includes('..') || /^[/\\]/.test(zone)) return 'time: invalid location name';
  if (zones[`${zone}/`] !== undefined) return 'is a directory';
  if (BESIDE.has(zone)) return 'malformed time zone information';
  const folders = zone.split('/').slice(0, -1);
  return folders.some((_, i) => isKnown(folders.slice(0, i + 1).join('/'))) ? 'not a directory' : `unknown time zone ${zone}`;
}

/** What Go brings with it, and what the zone files of the server's machine have beside: they are looked at first. */
function isKnown(zone: string): boolean {
  known ??= new Set(Object.entries(zones).flatMap(([place, names]) => names.split(' ').map((name) => place + name)));
  return known.has(zone.replace(/^(posix|right)\//, '')) || zone === 'localtime' || zone === 'posixrules';
}
