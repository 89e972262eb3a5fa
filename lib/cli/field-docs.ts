import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The docs of fields, by API type and field. `npm run docs:fields` writes the file. */
type FieldDocs = Readonly<Record<string, Readonly<Record<string, string>>>>;

let fieldDocs: FieldDocs | undefined;

/** Returns the docs of all fields. */
export function readFieldDocs(): FieldDocs {
  if (fieldDocs === undefined) {
    // The build copies the file, and puts the code next to it.
    const [path = ''] = ['.', '../explain']
      .map((folder) => join(__dirname, folder, 'field-docs.json'))
      .filter(existsSync);
    fieldDocs = JSON.parse(readFileSync(path, 'utf8')) as FieldDocs;
  }
  return fieldDocs;
}

/** Returns the docs of a field of an API type; `undefined` if no public type documents it. */
export const fieldDocOf = (apiType: string, field: string): string | undefined =>
  readFieldDocs()[apiType]?.[field];
