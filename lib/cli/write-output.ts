import { dirname, resolve } from 'node:path';
import { errorReasonOf } from '../platform/input/inputs.js';
import { errorCodeOf } from '../platform/node-helpers.js';
import { writeNewFile } from '../platform/output/write-new-file.js';
import { UsageError } from './command.js';

/**
 * Writes the output of a command to a new file.
 *
 * @throws UsageError if it cannot be written
 */
export function writeOutput(file: string, text: string, folder: string): void {
  try {
    writeNewFile(resolve(folder, file), text);
  } catch (error) {
    const isMissing = errorCodeOf(error) === 'ENOENT';
    const why = isMissing ? `there is no folder ${dirname(file)}` : errorReasonOf(error);
    throw new UsageError(`${file}: ${why}`);
  }
}
