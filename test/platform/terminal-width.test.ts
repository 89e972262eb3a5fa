import { terminalWidth } from '../../lib/platform/terminal/terminal-width.js';

test.each<[boolean | undefined, number | undefined, string | undefined, number | undefined]>([
  [true, 80, undefined, 80],
  [true, 80, '120', 120],
  [true, 80, '', 80],
  [true, 80, '0', 80],
  [true, 80, 'wide', 80],
  [true, 80, '-5', 80],
  [true, 5, undefined, 20],
  [true, 0, undefined, undefined],
  [true, undefined, undefined, undefined],
  [undefined, undefined, '120', undefined],
  [false, 80, '120', undefined],
])('terminal %s of %s columns, COLUMNS=%s', (isTTY, columns, COLUMNS, width) =>
  expect(terminalWidth({ isTTY, columns }, { COLUMNS })).toBe(width),
);
