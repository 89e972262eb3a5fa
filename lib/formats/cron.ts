import { atoi } from './atoi.js';
import { trimmed, wordsOf } from './blank.js';
import { duration } from './duration.js';
import { locationFault } from './time-zone.js';

/** A field of a schedule: its least and its greatest value, and the names that stand for values. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly Bounds[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { least: 0, most: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];
const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** What is wrong with a schedule, as the parser that Kubernetes uses says it. */
export function cron(schedule: string): string | undefined {
  const [prefix] = /^(?:CRON_)?TZ=/.exec(schedule) ?? [];
  if (prefix === undefined) return timesFault(schedule);
  const end = schedule.indexOf(' ');
  // The parser takes what stands before the first blank, and falls where there is none.
  if (end === -1) return 'invalid schedule format: runtime error: slice bounds out of range [:-1]';
  const zone = schedule.slice(prefix.length, end);
  const fault = zone === 'Local' ? undefined : locationFault(zone);
  return fault === undefined ? timesFault(trimmed(schedule.slice(end))) : `provided bad location ${zone}: ${fault}`;
}

function timesFault(times: string): string | undefined {
  if (times.startsWith('@')) {
    if (DESCRIPTORS.includes(times)) return undefined;
    if (!times.startsWith('@every ')) return `unrecognized descriptor: ${times}`;
    const fault = duration(times.slice('@every '.length));
    return fault && `failed to parse duration ${times}: ${fault}`;
  }
  const fields = wordsOf(times);
  if (fields.length !== 5) return `expected exactly 5 fields, found ${fields.length}: [${fields.join(' ')}]`;
  for (const [i, bounds] of FIELDS.entries()) {
    for (const range of (fields[i] ?? '').split(',').filter((each) => each !== '')) {
      const fault = rangeFault(range, bounds);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function rangeFault(range: string, bounds: Bounds): string | undefined {
  const [ends = '', ...steps] = range.split('/');
  const [low = '', ...highs] = ends.split('-');
  const all = low === '*' || low === '?';
  const first = all ? bounds.least : numberOf(low, bounds.names);
  if (typeof first === 'string') return first;
  if (!all && highs.length > 1) return `too many hyphens: ${range}`;
  const last = all ? bounds.most : highs.length > 0 ? numberOf(highs[0] ?? '', bounds.names) : first;
  if (typeof last === 'string') return last;
  if (steps.length > 1) return `too many slashes: ${range}`;
  const step = steps.length === 0 ? 1 : numberOf(steps[0] ?? '');
  if (typeof step === 'string') return step;
  const end = steps.length > 0 && highs.length === 0 ? bounds.most : last;
  if (first < bounds.least) return `beginning of range (${first}) below minimum (${bounds.least}): ${range}`;
  if (end > bounds.most) return `end of range (${end}) above maximum (${bounds.most}): ${range}`;
  if (first > end) return `beginning of range (${first}) beyond end of range (${end}): ${range}`;
  return step === 0 ? `step of range should be a positive number: ${range}` : undefined;
}

/** A number or a name's number, or what is wrong with it. */
function numberOf(text: string, names: readonly string[] = []): number | string {
  const named = text === '' ? -1 : names.indexOf(text.toLowerCase());
  if (named !== -1) return named;
  const { value, fault } = atoi(text);
  if (fault !== undefined) return `failed to parse int from ${text}: ${fault}`;
  return value < 0 ? `negative number (${value}) not allowed: ${text}` : value;
}
