import { errorReasonOf } from '../platform/input/inputs.js';
import { readTextFile } from '../platform/node-helpers.js';
import { toPlain } from './decode/parsed-document.js';
import { isYamlError, readYaml } from './read-yaml.js';

/**
 * Reads a YAML file as plain data.
 *
 * @param name - the name of the file in errors
 * @throws Error if the file cannot be read or is not valid YAML
 */
export const readYamlFile = (path: string, name: string = path): unknown =>
  parseYamlText(contentOf(path, name), name);

/**
 * Reads a text in YAML as plain data.
 *
 * @param name - the name of its source in errors
 * @throws Error if the text is not valid YAML
 */
export function parseYamlText(text: string, name: string): unknown {
  const document = readYaml(text);
  if (isYamlError(document))
    throw new Error(`${name}:${document.line}:${document.column}: ${document.message}`);
  return toPlain(document);
}

function contentOf(path: string, name: string): string {
  try {
    return readTextFile(path);
  } catch (error) {
    throw new Error(`${name}: ${errorReasonOf(error)}`, { cause: error });
  }
}
