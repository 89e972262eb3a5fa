/** A part of a zone's name as the IANA database writes it: it begins with a capital, and is capitals all through only where it is short. */
const PART = /^([A-Z][A-Za-z0-9+_-]*|[a-z]{2,3}|[a-z]+s)$/;

/** What is wrong with a time zone. Go finds a zone by its exact name, JavaScript by any case of it. */
export function timeZone(zone: string): string | undefined {
  if (zone === '') return 'timeZone must be nil or non-empty string';
  const parts = zone.split('/');
  if (parts.some((part) => part === '.' || part === '..' || part.startsWith('-') || !/^[A-Za-z.\-_0-9+]{1,14}$/.test(part)))
    return `unknown time zone ${zone}`;
  if (zone.toLowerCase() === 'local') return 'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones';
  return isWritten(parts) && isZone(zone) ? undefined : `unknown time zone ${zone}`;
}

/** Whether a name has the capitals that the database writes, as far as its parts tell. */
function isWritten(parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  if (others.length === 0 && /^[A-Za-z]{2,3}$/.test(first)) return first === first.toUpperCase();
  if (first.length === 2) return first === 'US' && others.every((part) => PART.test(part) && part !== 'Pacific-New');
  return (
    /^([A-Z][a-z]|[A-Z]{1,3}[-+\d])/.test(first) && first !== 'SystemV' && parts.every((part) => PART.test(part) && !/^[A-Z]{6}/.test(part))
  );
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
