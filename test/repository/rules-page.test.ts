// Keeps docs/rules.md true: it is what the rules say, and whatever can be found can be looked up in
// it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hazardRules } from '../../lib/rules/hazards/hazard-rules.js';
import { PAGE, rulesPage } from '../../tools/generate/rules.js';

const page = readFileSync(PAGE, 'utf8');

test('the page of rules is what the rules say: `npm run docs` writes it anew', () => {
  expect(page).toBe(rulesPage());
});

test('every hazard has a row in docs/hazards.md that says how sure it is', () => {
  const rows = readFileSync(join(dirname(PAGE), 'hazards.md'), 'utf8');
  for (const { id, severity } of hazardRules) expect(rows).toContain(`\n| ${id} | ${severity} | `);
});

test('every row has as many cells as its table', () => {
  const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length;
  const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
  for (const [head = '', ...rows] of tables.map((table) => table.trimEnd().split('\n')))
    expect(rows.filter((row) => cells(row) !== cells(head))).toEqual([]);
});
