import { atoi } from './atoi.js';

/** Parses a number or a percentage. A text that is no percentage counts as 0. */
export function parseIntOrPercent(value: number | string): {
  readonly size: number;
  readonly percent: boolean;
} {
  if (typeof value === 'number') return { size: value, percent: false };
  return /^\d+%$/.test(value)
    ? { size: Number(value.slice(0, -1)), percent: true }
    : { size: atoi(value).value, percent: false };
}

/** Returns what is wrong with a number of Pods or a percentage of them. */
export function intOrPercentError(value: number | string): string | undefined {
  if (typeof value === 'number')
    return value < 0 ? 'must be greater than or equal to 0' : undefined;
  return /^\d+%$/.test(value)
    ? undefined
    : "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  " +
        "or '93%', regex used for validation is '[0-9]+%')";
}
