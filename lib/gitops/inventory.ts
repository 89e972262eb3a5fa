/** An object in the inventory. */
export interface InventoryEntry {
  /** The path of its file in the output folder. */
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  /** The SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string;
}

/** Formats an inventory with one object a line, sorted by path, for readable diffs in git. */
export function formatInventory(entries: readonly InventoryEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  return `[\n${sorted.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}
