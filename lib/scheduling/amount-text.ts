const UNITS = ['B', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const;

/** Returns an amount of a resource for people, such as `1.5 CPUs` or `4Gi of memory`. */
export function amountText(resource: string, amount: bigint): string {
  if (resource === 'cpu') {
    const cpus = Number(amount) / 1000;
    return `${cpus} ${cpus === 1 ? 'CPU' : 'CPUs'}`;
  }
  if (resource === 'pods') return `${amount} ${amount === 1n ? 'Pod' : 'Pods'}`;
  if (
    resource === 'memory' ||
    resource === 'ephemeral-storage' ||
    resource.startsWith('hugepages-')
  )
    return `${bytesText(Number(amount))} of ${resource}`;
  return `${amount} ${resource}`;
}

/** Returns a number of bytes in the largest unit in which it is at least 1, with two decimals. */
function bytesText(bytes: number): string {
  let [rest, unit] = [bytes, 0];
  while (Math.abs(rest) >= 1024 && unit < UNITS.length - 1) [rest, unit] = [rest / 1024, unit + 1];
  const number = Number(rest.toFixed(2));
  return unit === 0 ? `${number} bytes` : `${number}${UNITS[unit]}`;
}
