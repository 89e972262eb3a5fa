const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)([.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/;

/**
 * Whether a text is an RFC 3339 time as Go parses it: the hour may have one digit, and an offset
 * may have 24 hours and 60 minutes.
 */
export function isRfc3339Time(text: string): boolean {
  const [, year, month, day, hour, minute, second, , hours = 0, minutes = 0] = (
    RFC3339.exec(text) ?? []
  ).map(toNumber);
  if (year === undefined || month === undefined || day === undefined) return false;
  const inMonth = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return (
    inMonth &&
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60 &&
    (second ?? 0) < 60 &&
    hours <= 24 &&
    minutes <= 60
  );
}

const toNumber = (part: string | undefined): number | undefined =>
  part === undefined ? undefined : Number(part);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
