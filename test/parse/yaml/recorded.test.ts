// Compares the YAML parser with kubectl without Go: cases/ has recordings of what kubectl reads
// (`npm run conformance:reader`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, ourOutcomes } from '../../../conformance/streams/outcome.js';

interface Case {
  readonly text: string;
  readonly read: readonly Outcome[];
}

const cases: readonly Case[] = readFileSync(join(__dirname, 'cases/read.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

test('reads what kubectl reads', async () => {
  const read: Case[] = [];
  for (const { text } of cases) read.push({ text, read: await ourOutcomes(Buffer.from(text)) });
  expect(read).toEqual(cases);
  expect(cases.filter((each) => each.read.includes(null)).length).toBeGreaterThan(200);
  expect(cases.filter((each) => !each.read.includes(null)).length).toBeGreaterThan(400);
});
