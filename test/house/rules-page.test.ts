// Keeps docs/rules.md true: it is what the rules say, and whatever can be found can be looked up in it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hazardRules } from '../../lib/rules/hazards/book.js';
import { anchorOf, PAGE, rulesPage } from '../../tools/generate/rules.js';

const page = readFileSync(PAGE, 'utf8');

test('the page of rules is what the rules say: `npm run docs` writes it anew', () => {
  expect(page).toBe(rulesPage());
});

test('every link in the page leads to a place in it', () => {
  const places = new Set([...page.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id));
  const headings = new Set([...page.matchAll(/^## (.*)$/gm)].map(([, text = '']) => anchorOf(text)));
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, id = '']) => id);
  expect(links.filter((id) => !places.has(id) && !headings.has(id))).toEqual([]);
  expect(links.length).toBeGreaterThan(50);
});

test('every link to the page from others leads to a place in it', () => {
  const places = new Set([...page.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id));
  const headings = new Set([...page.matchAll(/^## (.*)$/gm)].map(([, text = '']) => anchorOf(text)));
  for (const file of readdirSync(dirname(PAGE)).filter((name) => name.endsWith('.md'))) {
    const links = [...readFileSync(join(dirname(PAGE), file), 'utf8').matchAll(/\(rules\.md#([^)]*)\)/g)].map(([, id = '']) => id);
    expect([file, links.filter((id) => !places.has(id) && !headings.has(id))]).toEqual([file, []]);
  }
});

test('every hazard has a row in docs/hazards.md that says how sure it is', () => {
  const rows = readFileSync(join(dirname(PAGE), 'hazards.md'), 'utf8');
  for (const { id, level } of hazardRules) expect(rows).toContain(`\n| ${id} | ${level} | `);
});

test('every row has as many cells as its table', () => {
  const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length;
  const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
  for (const [head = '', ...rows] of tables.map((table) => table.trimEnd().split('\n')))
    expect(rows.filter((row) => cells(row) !== cells(head))).toEqual([]);
});
