// A long check is done by several, and nobody can see that.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type CheckOptions, checkDocument } from '../../lib/check/check-document.js';
import type { CheckWorker } from '../../lib/cli/worker-pool.js';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const MANY_PODS = Array.from({ length: 6000 }, (_, i) =>
  podYaml(
    `image: nginx:${i}`,
    `ports: [{containerPort: ${i % 7 === 0 ? 0 : 80}}]`,
    `# ${'x'.repeat(i % 300)}`,
  ),
).join('\n---\n');

const line = new CommandLine({ 'many.yaml': MANY_PODS, 'few.yaml': podYaml('image: " a"') });
afterAll(() => line.remove());

const ARGS = ['check', '--format', 'json', 'many.yaml', 'few.yaml'];
const withoutWorkers = line.run(ARGS);

/** Answers late, each time another while. */
function delayed(
  options: CheckOptions,
  seen: { documents: number; dismissed: number },
): CheckWorker {
  let before: Promise<unknown> = Promise.resolve();
  return {
    check: (documents) => {
      seen.documents += documents.length;
      const answer = before
        .then(() => setTimeout(seen.documents % 5))
        .then(() => documents.map((each) => checkDocument(each, options)));
      before = answer;
      return answer;
    },
    terminate: () => {
      seen.dismissed++;
    },
  };
}

test('by hands that answer late, in the same order', async () => {
  const seen = { documents: 0, dismissed: 0 };
  const together = await line.run(ARGS, {
    workers: (options) => [delayed(options, seen), delayed(options, seen)],
  });
  expect(together).toEqual(await withoutWorkers);
  expect(together.status).toBe(1);
  expect(seen.documents).toBeGreaterThan(100);
  expect(seen.documents).toBeLessThan(6000);
  expect(seen.dismissed).toBe(2);
});

test('a great document is copied for none of them', async () => {
  const given: number[] = [];
  const hand = (options: CheckOptions): CheckWorker => ({
    check: async (documents) => {
      given.push(...documents.map(({ text }) => text.length));
      return documents.map((each) => checkDocument(each, options));
    },
    terminate: () => undefined,
  });
  line.write(
    'great.yaml',
    `${MANY_PODS}\n---\n${podYaml('image: a', `args: [${'x'.repeat(1 << 20)}]`)}\n---\n${MANY_PODS}`,
  );
  const { status, out } = await line.run(['check', 'great.yaml'], {
    workers: (options) => [hand(options)],
  });
  expect({ status, out }).toEqual({
    status: 1,
    out: expect.stringMatching(/^12,001 objects with Pods in 1 file: /m),
  });
  expect(given.length).toBeGreaterThan(100);
  expect(Math.max(...given)).toBeLessThan(1000);
});

test('by a hand that breaks, it breaks', async () => {
  let dismissed = 0;
  const broken: CheckWorker = {
    check: () => Promise.reject(new Error('no memory')),
    terminate: () => {
      dismissed++;
    },
  };
  const { status, err } = await line.run(ARGS, { workers: () => [broken] });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('no memory') });
  expect(dismissed).toBe(1);
});

test('by threads, as by one', async () => {
  const cli = join(__dirname, '../../build/cli.js');
  const { status, stdout } = spawnSync(process.execPath, [cli, ...ARGS], {
    cwd: line.folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status).toBe(1);
  // The version of the package alone differs.
  expect(stdout.replace(/"version":"[^"]*"/, '')).toBe(
    (await withoutWorkers).out.replace(/"version":"[^"]*"/, ''),
  );
});
