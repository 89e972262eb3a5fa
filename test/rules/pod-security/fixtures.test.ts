import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluatePod } from '../../../lib/rules/pod-security/evaluate-pod.js';

const hasGo = spawnSync('go', ['version']).status === 0;
if (!hasGo && process.env['CI'] === 'true') throw new Error('Go is missing, and CI skips nothing');
if (!hasGo)
  console.log(
    'Go is not there: the Pods with which Kubernetes tests its Pod Security Standards are not judged.',
  );

/**
 * Kubernetes' own Pods for a level, by version and by whether they pass: files named for the check
 * that they are about.
 */
function testdata(level: string): string {
  const modules = readFileSync(join(__dirname, '../../../conformance/go.mod'), 'utf8');
  const version = /k8s\.io\/pod-security-admission => k8s\.io\/pod-security-admission (\S+)/.exec(
    modules,
  )?.[1];
  const module = execFileSync(
    'go',
    ['mod', 'download', '-json', `k8s.io/pod-security-admission@${version}`],
    { encoding: 'utf8' },
  );
  return join(JSON.parse(module).Dir, 'test/testdata', level);
}

/**
 * What is found in the Pods of a folder that fits its place: `level/v1.N/pass/file.yaml`, with the
 * ids of the checks that forbid it.
 */
function judged(
  level: 'baseline' | 'restricted',
  outcome: 'pass' | 'fail',
): readonly (readonly [string, readonly string[]])[] {
  const folder = testdata(level);
  return readdirSync(folder).flatMap((version) =>
    readdirSync(join(folder, version, outcome)).map((file): [string, readonly string[]] => {
      const { spec, metadata } = parse(readFileSync(join(folder, version, outcome, file), 'utf8'));
      const minor = Number(version.replace('v1.', ''));
      return [
        `${version}/${file}`,
        evaluatePod(spec, metadata, level, minor).map(({ checkId }) => checkId),
      ];
    }),
  );
}

(hasGo ? describe : describe.skip)('the Pods of pod-security-admission', () => {
  test.each([
    ['baseline', 433],
    ['restricted', 618],
  ] as const)('that pass %s', (level, count) => {
    const found = judged(level, 'pass');
    expect(found.filter(([, checks]) => checks.length > 0)).toEqual([]);
    expect(found).toHaveLength(count);
  });

  test.each([
    ['baseline', 1122],
    ['restricted', 2364],
  ] as const)('that fail %s, each for what it is named for', (level, count) => {
    const found = judged(level, 'fail');
    expect(found.filter(([file, checks]) => !checks.some((check) => isAbout(file, check)))).toEqual(
      [],
    );
    expect(found).toHaveLength(count);
  });
});

/** A stricter check stands in for the looser one that it replaces. */
const isAbout = (file: string, check: string): boolean =>
  [check, STANDS_IN[check]].some(
    (id) => id !== undefined && file.split('/')[1]?.replace(/\d+\.yaml$/, '') === id.toLowerCase(),
  );

const STANDS_IN: Readonly<Record<string, string>> = {
  capabilities_restricted: 'capabilities_baseline',
  procMount_restricted: 'procMount',
  restrictedVolumes: 'hostPathVolumes',
  seccompProfile_restricted: 'seccompProfile_baseline',
};
