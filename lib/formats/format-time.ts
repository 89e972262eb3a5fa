const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,]\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;
const ZERO_TIME = '0001-01-01T00:00:00Z';

/**
 * Returns a valid time as Kubernetes writes it: in UTC, without fractions of a second. `undefined`
 * for the zero time of Go, which is not written.
 *
 * Source: apimachinery metav1.Time.MarshalJSON.
 */
export function formatTime(text: string): string | undefined {
  const [, local = '', sign, hours = 0, minutes = 0] = TIME.exec(text) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const time = new Date(Date.parse(`${local}Z`) - offset * 60_000);
  if (Number.isNaN(time.getTime())) return text;
  const formatted = time.toISOString().replace(/\.\d+Z$/, 'Z');
  return formatted === ZERO_TIME ? undefined : formatted;
}
