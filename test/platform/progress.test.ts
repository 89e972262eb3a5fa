import { Progress, type Screen, terminalScreen } from '../../lib/platform/terminal/progress.js';
import { progressLine } from '../../lib/platform/terminal/progress-line.js';

const NO_CHANGES = { files: 1, bytes: 0, added: 0, changed: 0, removed: 0 };

/** Counts objects that take some milliseconds each. Returns the progress and what it showed. */
function countObjects(
  objects: number,
  milliseconds: number,
): { readonly progress: Progress; readonly lines: string[] } {
  const lines: string[] = [];
  let now = 0;
  const progress = new Progress(
    { write: (text) => lines.push(text.replace('\r\u001b[K', '<')) },
    'object',
    { now: () => now },
  );
  for (let i = 0; i < objects; i++) {
    now += milliseconds;
    progress.tick();
  }
  return { progress, lines };
}

test('shows nothing for work of less than a second', () => {
  const { progress, lines } = countObjects(9000, 0.1);
  progress.end(NO_CHANGES);
  progress.clear();
  expect(lines).toEqual([]);
});

test('counts after a second, at most ten times a second, and ends with a summary', () => {
  const { progress, lines } = countObjects(20_000, 0.1);
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.length).toBeLessThan(11);
  expect(lines.every((line) => /^<1\d,\d{3} objects, 10,000 objects\/s$/.test(line))).toBe(true);
  progress.end({ files: 3, bytes: 12_345_678, added: 1, changed: 0, removed: 2 });
  expect(lines.at(-1)).toBe('<20,000 objects in 3 files, 12.3 MB, 2.0 s: 1 new, 2 removed\n');
});

test('says that nothing changed, and removes its line after an error', () => {
  const { progress, lines } = countObjects(2000, 1);
  progress.clear();
  expect(lines.at(-1)).toBe('<');
  progress.end(NO_CHANGES);
  expect(lines.at(-1)).toBe('<2,000 objects in 1 file, 0.0 MB, 2.0 s: nothing changed\n');
});

test('shows nothing without a screen', () => {
  const progress = new Progress(undefined, 'object', { now: () => 5000 });
  progress.tick();
  progress.end(NO_CHANGES);
  progress.clear();
});

describe('a line of progress', () => {
  const STATE = {
    count: 1200,
    noun: 'object',
    totalCount: undefined,
    bytes: 0,
    totalBytes: undefined,
    seconds: 2,
  };

  test.each([
    [{}, '1,200 objects, 600 objects/s'],
    [{ totalCount: 5000 }, '1,200 of 5,000 objects (24 %), 600 objects/s'],
    [{ bytes: 2_500_000 }, '1,200 objects, 2.5 MB, 600 objects/s'],
    [
      { bytes: 2_500_000, totalBytes: 10_000_000 },
      '1,200 objects, 2.5 of 10.0 MB (25 %), 600 objects/s',
    ],
    [{ bytes: 3e6, totalBytes: 2e6 }, '1,200 objects, 3.0 of 2.0 MB (100 %), 600 objects/s'],
    [{ count: 1, totalCount: 1, seconds: 1 }, '1 of 1 object (100 %), 1 object/s'],
  ])('with %j', (state, text) => expect(progressLine({ ...STATE, ...state })).toBe(text));

  test('does not compute totals for work of less than a second', () => {
    const totalCount = jest.fn();
    const progress = new Progress({ write: () => undefined }, 'object', {
      totalCount,
      now: () => 0,
    });
    for (let i = 0; i < 1000; i++) progress.tick();
    progress.addBytes(1000);
    expect(totalCount).not.toHaveBeenCalled();
  });
});

describe('the screen', () => {
  const stderr = (isTTY: boolean): Screen => ({ isTTY, write: () => undefined });

  test.each<[string, boolean, Record<string, string>, boolean]>([
    ['a terminal', true, {}, true],
    ['a pipe', false, {}, false],
    ['a terminal in CI', true, { CI: 'true' }, false],
  ])('%s', (_, isTTY, env, isShown) => {
    expect(terminalScreen(stderr(isTTY), env) !== undefined).toBe(isShown);
  });

  test('does not depend on the arguments of the process', () => {
    const { argv } = process;
    process.argv = [...argv, '--quiet'];
    expect(terminalScreen(stderr(true), {})).toBeDefined();
    process.argv = argv;
  });
});
