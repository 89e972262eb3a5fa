import { replaceFolder } from '../../lib/platform/output/replace-folder.js';

/** Does what the next synth does first. It then fails, which leaves the folder unchanged. */
export function recover(folder: string): void {
  expect(() =>
    replaceFolder(folder, () => {
      throw new Error('stop');
    }),
  ).toThrow('stop');
}
