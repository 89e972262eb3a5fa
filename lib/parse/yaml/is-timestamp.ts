const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const CLOCK = /(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?/;
/** A time after `T`, with a time zone; or after a space, without one. */
const DATE_TIME = new RegExp(
  `${DATE.source.slice(0, -1)}(?:` +
    `[Tt]${CLOCK.source}(?:Z|[+-](\\d\\d):(\\d\\d))` +
    `| ${CLOCK.source}` +
    ')$',
);

/** Whether a text is a timestamp in one of the four formats of go-yaml. */
export function isTimestamp(text: string): boolean {
  const parts = DATE.exec(text) ?? DATE_TIME.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, ...clock] = parts.slice(1).map((part) => Number(part ?? 0));
  const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0, ...other] = clock;
  const isTime = (h: number, m: number, s: number): boolean => h < 24 && m < 60 && s < 60;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= days;
  // Go allows time zone offsets of 24 hours, and of 60 minutes.
  return (
    isDay &&
    isTime(hour, minute, second) &&
    zoneHour <= 24 &&
    zoneMinute <= 60 &&
    isTime(other[0] ?? 0, other[1] ?? 0, other[2] ?? 0)
  );
}
