import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The recorded list of the fields of the requests RunPodSandbox and CreateContainer. */
export const MESSAGE_FIELDS_FILE = join(__dirname, 'cases/message-fields.txt');

/** Returns the paths of the fields, such as `RunPodSandboxRequest.config.hostname`. */
export const messageFields = (): readonly string[] =>
  readFileSync(MESSAGE_FIELDS_FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
