import type { Font } from '../../lib/diagram/drawing.js';
import { fitText } from '../../lib/diagram/shapes.js';
import { estimateWidth } from '../../lib/diagram/text-width.js';

// Measured by Chromium with the font Liberation Sans, whose characters are as wide as Helvetica's.
test.each<[string, Font, number]>([
  ['migrate', 'name', 50.57],
  ['after proxy has started', 'small', 119.39],
  ['http :8080', 'chip', 51.15],
  ['/etc/certs', 'mono', 72.25],
])('%j in the font %s is as wide as in a browser', (text, font, width) =>
  expect(estimateWidth(text, font)).toBeCloseTo(width, 1),
);

test.each([
  ['proxy', 100, 'proxy'],
  ['a-very-long-name-of-a-container', 100, 'a-very-long-n…'],
  ['proxy', 1, ''],
])('fits %j into %d pixels as %j', (text, width, expected) =>
  expect(fitText(text, width, 'name', estimateWidth)).toBe(expected),
);
