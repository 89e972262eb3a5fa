/** An object that was written. */
export interface InventoryEntry {
  /** Its file, in the output folder. */
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  /** Of the file, in hexadecimal digits. */
  readonly sha256: string;
}

/**
 * What is there, an object a line, in the order of their files: so that git shows what came and
 * went.
 */
export const formatInventory = (items: readonly InventoryEntry[]): string =>
  `[\n${[...items]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((item) => JSON.stringify(item))
    .join(',\n')}\n]\n`;
