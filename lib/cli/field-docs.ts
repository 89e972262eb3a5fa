import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The docs of fields, by API type and field. `npm run docs:fields` writes the file. */
type FieldDocs = Readonly<Record<string, Readonly<Record<string, string>>>>;

let fieldDocs: FieldDocs | undefined;

/** Returns the docs of a field of an API type; `undefined` if no public type documents it. */
export function fieldDocOf(apiType: string, field: string): string | undefined {
  // The build copies the file, and puts the code next to it.
  fieldDocs ??= JSON.parse(readFileSync(join(__dirname, 'field-docs.json'), 'utf8')) as FieldDocs;
  return fieldDocs[apiType]?.[field];
}
