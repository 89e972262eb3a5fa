/**
 * Returns a question about an amount of memory that is too small to be meant: a number without a
 * unit, or with the unit of thousandths, that most likely counts MiB, or GiB if it has a fraction.
 * `undefined` for other amounts.
 */
export function suggestMemory(amount: number | string | undefined): string | undefined {
  const text = String(amount);
  if (/^\d{1,2}\.\d{1,3}$/.test(text)) return `Did you mean '${text}Gi'?`;
  const [, number] = /^(\d{1,5})m?$/.exec(text) ?? [];
  return number === undefined || Number(number) < 4 ? undefined : `Did you mean '${number}Mi'?`;
}
