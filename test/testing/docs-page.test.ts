// Keeps docs/testing.md true: its example is a test that runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

test('the example of docs/testing.md is team.test.ts', () => {
  const [, example] = /```ts\n(.*?)```/s.exec(read('../../docs/testing.md')) ?? [];
  expect(example).toBe(
    read('team.test.ts')
      .replace("'../../lib/index.js'", "'cdk8s-pods'")
      .replace("'../../lib/testing.js'", "'cdk8s-pods/testing'"),
  );
});

test('and its snapshot is what is shown', () => {
  const [, shown = ''] = /```yaml\n(.*?)```/s.exec(read('../../docs/testing.md')) ?? [];
  expect(read('__snapshots__/team.test.ts.snap')).toContain(`\n${shown}`);
});
