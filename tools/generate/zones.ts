import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How a zip file begins what it says of one of its files, and where in that the name's length and
 * the name are.
 */
const ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const [LENGTH, NAME] = [28, 46];

/** The names of the time zones that Go brings with it, and a server with it. */
export function timeZoneNames(): readonly string[] {
  const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const zip = readFileSync(join(root, 'lib/time/zoneinfo.zip'));
  const names: string[] = [];
  for (let at = zip.indexOf(ENTRY); at !== -1; at = zip.indexOf(ENTRY, at + NAME))
    names.push(zip.toString('latin1', at + NAME, at + NAME + zip.readUInt16LE(at + LENGTH)));
  return names.filter((name) => !name.endsWith('/')).sort();
}

/** The file that holds them: by the place that they are in. */
export function timeZonesSource(names: readonly string[]): string {
  const places = new Map<string, string[]>();
  for (const name of names) {
    const slash = name.lastIndexOf('/');
    const place = name.slice(0, slash + 1);
    places.set(place, [...(places.get(place) ?? []), name.slice(slash + 1)]);
  }
  const lines = [...places].map(([place, zones]) => `  '${place}': '${zones.join(' ')}',\n`);
  return `// Made by \`npm run generate\` from Go's own time zones. Never edited by hand.

/** Every time zone that Go knows: by what stands before the last slash, what stands after it. */
export const zones: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
}
