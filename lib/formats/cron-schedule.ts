import { atoi } from './atoi.js';
import { goDuration } from './go-duration.js';
import { splitGoFields, trimGoSpace } from './go-whitespace.js';
import { locationError } from './time-zone.js';

/** A field of a schedule: its minimum, its maximum and the names of its values. */
interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly Bounds[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  {
    min: 1,
    max: 12,
    names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];
const DESCRIPTORS = [
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
];

/** Returns what is wrong with a schedule, in the words of the parser that Kubernetes uses. */
export function cronSchedule(schedule: string): string | undefined {
  const [prefix] = /^(?:CRON_)?TZ=/.exec(schedule) ?? [];
  if (prefix === undefined) return cronSpecError(schedule);
  const end = schedule.indexOf(' ');
  // The parser takes the text before the first space, and panics if there is no space.
  if (end === -1) return 'invalid schedule format: runtime error: slice bounds out of range [:-1]';
  const zone = schedule.slice(prefix.length, end);
  const fault = zone === 'Local' ? undefined : locationError(zone);
  return fault === undefined
    ? cronSpecError(trimGoSpace(schedule.slice(end)))
    : `provided bad location ${zone}: ${fault}`;
}

function cronSpecError(times: string): string | undefined {
  if (times.startsWith('@')) {
    if (DESCRIPTORS.includes(times)) return undefined;
    if (!times.startsWith('@every ')) return `unrecognized descriptor: ${times}`;
    const fault = goDuration(times.slice('@every '.length));
    return fault && `failed to parse duration ${times}: ${fault}`;
  }
  const fields = splitGoFields(times);
  if (fields.length !== 5)
    return `expected exactly 5 fields, found ${fields.length}: [${fields.join(' ')}]`;
  for (const [i, bounds] of FIELDS.entries()) {
    for (const range of (fields[i] ?? '').split(',').filter((each) => each !== '')) {
      const fault = cronRangeError(range, bounds);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function cronRangeError(range: string, bounds: Bounds): string | undefined {
  const [ends = '', ...steps] = range.split('/');
  const [low = '', ...highs] = ends.split('-');
  const all = low === '*' || low === '?';
  const first = all ? bounds.min : parseNumberOrName(low, bounds.names);
  if (typeof first === 'string') return first;
  if (!all && highs.length > 1) return `too many hyphens: ${range}`;
  const last = all
    ? bounds.max
    : highs.length > 0
      ? parseNumberOrName(highs[0] ?? '', bounds.names)
      : first;
  if (typeof last === 'string') return last;
  if (steps.length > 1) return `too many slashes: ${range}`;
  const step = steps.length === 0 ? 1 : parseNumberOrName(steps[0] ?? '');
  if (typeof step === 'string') return step;
  const end = steps.length > 0 && highs.length === 0 ? bounds.max : last;
  if (first < bounds.min)
    return `beginning of range (${first}) below minimum (${bounds.min}): ${range}`;
  if (end > bounds.max) return `end of range (${end}) above maximum (${bounds.max}): ${range}`;
  if (first > end) return `beginning of range (${first}) beyond end of range (${end}): ${range}`;
  return step === 0 ? `step of range should be a positive number: ${range}` : undefined;
}

/** Returns a number, the number of a name, or what is wrong with it. */
function parseNumberOrName(text: string, names: readonly string[] = []): number | string {
  const named = text === '' ? -1 : names.indexOf(text.toLowerCase());
  if (named !== -1) return named;
  const { value, error } = atoi(text);
  if (error !== undefined) return `failed to parse int from ${text}: ${error}`;
  return value < 0 ? `negative number (${value}) not allowed: ${text}` : value;
}
