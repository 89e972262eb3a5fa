// The example and the snapshot in docs/testing.md are those of team.test.ts.
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

test('the snapshot of docs/testing.md is that of team.test.ts', () => {
  const [, snapshot = ''] = /```yaml\n(.*?)```/s.exec(read('../../docs/testing.md')) ?? [];
  expect(read('__snapshots__/team.test.ts.snap')).toContain(`\n${snapshot}`);
});
