// Each answer in docs/faq.md is short, and links to the page that has more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, ...sections] = readFileSync(join(__dirname, '../../docs/faq.md'), 'utf8').split(/^## /m);
const questions = sections.map((section): [string, string] => {
  const [question = '', ...answer] = section.trim().split('\n');
  return [question, answer.join('\n').trim()];
});

test('has questions', () => {
  expect(questions.length).toBeGreaterThan(12);
  for (const [question] of questions) expect(question).toContain('?');
});

test.each(questions)('%s', (_, answer) => {
  expect(answer.split('\n').length).toBeLessThanOrEqual(6);
  expect(answer).toMatch(/\]\([\w/-]+\.md(#[\w-]+)?\)/);
});
