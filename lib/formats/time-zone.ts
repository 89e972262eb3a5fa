import { type Format, faults } from './format.js';
import { zones } from './zones.js';

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
  return zone.includes('..') || /^[/\\]/.test(zone) ? 'time: invalid location name' : `unknown time zone ${zone}`;
}

/** What Go brings with it, and what the zone files of the server's machine have beside: they are looked at first. */
function isKnown(zone: string): boolean {
  known ??= new Set(Object.entries(zones).flatMap(([place, names]) => names.split(' ').map((name) => place + name)));
  return known.has(zone.replace(/^(posix|right)\//, '')) || zone === 'localtime' || zone === 'posixrules';
}
