// A long check uses worker threads, and its report is the same as without them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type CheckOptions,
  checkDocument,
  type DocumentResult,
} from '../../lib/check/check-document.js';
import type { PoolWorker } from '../../lib/cli/worker-pool.js';
import type { Document } from '../../lib/parse/documents.js';
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

type CheckWorker = PoolWorker<Document, DocumentResult>;

/** Returns a worker that answers late, each time after another delay. */
function delayedWorker(
  options: CheckOptions,
  seen: { documents: number; terminated: number },
): CheckWorker {
  let previous: Promise<unknown> = Promise.resolve();
  return {
    process: (documents) => {
      seen.documents += documents.length;
      const results = previous
        .then(() => setTimeout(seen.documents % 5))
        .then(() => documents.map((each) => checkDocument(each, options)));
      previous = results;
      return results;
    },
    terminate: () => {
      seen.terminated++;
    },
  };
}

test('reports documents in order if the workers answer late', async () => {
  const seen = { documents: 0, terminated: 0 };
  const result = await line.run(ARGS, {
    checkWorkers: (options) => [delayedWorker(options, seen), delayedWorker(options, seen)],
  });
  expect(result).toEqual(await withoutWorkers);
  expect(result.status).toBe(1);
  expect(seen.documents).toBeGreaterThan(100);
  expect(seen.documents).toBeLessThan(6000);
  expect(seen.terminated).toBe(2);
});

test('does not copy a large document to a worker', async () => {
  const lengths: number[] = [];
  const worker = (options: CheckOptions): CheckWorker => ({
    process: async (documents) => {
      lengths.push(...documents.map(({ text }) => text.length));
      return documents.map((each) => checkDocument(each, options));
    },
    terminate: () => undefined,
  });
  line.write(
    'large.yaml',
    [MANY_PODS, podYaml('image: a', `args: [${'x'.repeat(1 << 20)}]`), MANY_PODS].join('\n---\n'),
  );
  const { status, out } = await line.run(['check', 'large.yaml'], {
    checkWorkers: (options) => [worker(options)],
  });
  expect({ status, out }).toEqual({
    status: 1,
    out: expect.stringMatching(/^12,001 objects in 1 file: /m),
  });
  expect(lengths.length).toBeGreaterThan(100);
  expect(Math.max(...lengths)).toBeLessThan(1000);
});

test('fails if a worker fails, and terminates it', async () => {
  let terminated = 0;
  const broken: CheckWorker = {
    process: () => Promise.reject(new Error('no memory')),
    terminate: () => {
      terminated++;
    },
  };
  const { status, err } = await line.run(ARGS, { checkWorkers: () => [broken] });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('no memory') });
  expect(terminated).toBe(1);
});

test('gives the same report with threads of the compiled package', async () => {
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
