import { Progress } from '../../lib/platform/terminal/progress.js';

const NO_CHANGES = { files: 1, bytes: 0, added: 0, changed: 0, removed: 0 };

/** Runs a progress in which each object takes so many milliseconds, and gives what was written. */
function shown(
  objects: number,
  each: number,
): { readonly progress: Progress; readonly lines: string[] } {
  const lines: string[] = [];
  let now = 0;
  const progress = new Progress(
    { write: (text) => lines.push(text.replace('\r\u001b[K', '<')) },
    'object',
    () => now,
  );
  for (let i = 0; i < objects; i++) {
    now += each;
    progress.tick();
  }
  return { progress, lines };
}

test('work of less than a second needs no word', () => {
  const { progress, lines } = shown(9000, 0.1);
  progress.end(NO_CHANGES);
  progress.clear();
  expect(lines).toEqual([]);
});

test('after a second it counts, ten times a second at most, and then says what was done', () => {
  const { progress, lines } = shown(20_000, 0.1);
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.length).toBeLessThan(11);
  expect(lines.every((line) => /^<1\d,\d{3} objects$/.test(line))).toBe(true);
  progress.end({ files: 3, bytes: 12_345_678, added: 1, changed: 0, removed: 2 });
  expect(lines.at(-1)).toBe('<20,000 objects in 3 files, 12.3 MB, 2.0 s: 1 new, 2 removed\n');
});

test('that nothing changed is said, and a line is taken away where it went wrong', () => {
  const { progress, lines } = shown(2000, 1);
  progress.clear();
  expect(lines.at(-1)).toBe('<');
  progress.end(NO_CHANGES);
  expect(lines.at(-1)).toBe('<2,000 objects in 1 file, 0.0 MB, 2.0 s: nothing changed\n');
});

test('nobody who does not look is told', () => {
  const progress = new Progress(undefined, 'object', () => 5000);
  progress.tick();
  progress.end(NO_CHANGES);
  progress.clear();
});
