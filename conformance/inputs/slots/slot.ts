import type { FormatName } from '../formats/formats.js';
import type { Manifest } from '../kinds.js';

/** A place in a manifest for a text of a format: nothing else in the manifest is wrong. */
export interface Slot {
  readonly format: FormatName;
  readonly put: (text: string) => Manifest;
}

export const slots = (format: FormatName, ...puts: readonly ((text: string) => Manifest)[]): readonly Slot[] =>
  puts.map((put) => ({ format, put }));

/** Tables by their names. */
export type Tables = Readonly<Record<string, readonly Slot[]>>;
