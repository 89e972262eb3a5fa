import type { FormatName } from '../formats/formats.js';
import type { Manifest } from '../manifest.js';

/** A place in a manifest for a text of a format: nothing else in the manifest is wrong. */
export interface FieldFixture {
  readonly format: FormatName;
  readonly put: (text: string) => Manifest;
}

export const fieldFixtures = (
  format: FormatName,
  ...puts: readonly ((text: string) => Manifest)[]
): readonly FieldFixture[] => puts.map((put) => ({ format, put }));

/** Tables by their names. */
export type FixtureTables = Readonly<Record<string, readonly FieldFixture[]>>;
