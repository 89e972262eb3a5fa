import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluatePod } from '../../../lib/rules/pod-security/evaluate-pod.js';

const hasGo = spawnSync('go', ['version']).status === 0;
if (!hasGo && process.env['CI'] === 'true')
  throw new Error('Go is not installed, and CI must not skip tests');
if (!hasGo)
  console.log(
    'Go is not installed: skipping the Pods with which Kubernetes tests its Pod Security ' +
      'Standards.',
  );

/**
 * Returns the folder of Kubernetes' test Pods for a level. The files are named after the check that
 * they test: `v1.N/pass/file.yaml`.
 */
function fixtureFolder(level: string): string {
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

/** Returns the files of a level and an outcome, each with the ids of the checks that fail. */
function failedChecks(
  level: 'baseline' | 'restricted',
  outcome: 'pass' | 'fail',
): readonly (readonly [string, readonly string[]])[] {
  const folder = fixtureFolder(level);
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

(hasGo ? describe : describe.skip)('the test Pods of pod-security-admission', () => {
  test.each([
    ['baseline', 433],
    ['restricted', 618],
  ] as const)('pass %s', (level, count) => {
    const found = failedChecks(level, 'pass');
    expect(found.filter(([, checks]) => checks.length > 0)).toEqual([]);
    expect(found).toHaveLength(count);
  });

  test.each([
    ['baseline', 1122],
    ['restricted', 2364],
  ] as const)('fail the check of %s that they are named after', (level, count) => {
    const found = failedChecks(level, 'fail');
    expect(
      found.filter(([file, checks]) => !checks.some((check) => isTestOf(file, check))),
    ).toEqual([]);
    expect(found).toHaveLength(count);
  });
});

/** Whether a file tests a check, or the baseline check that it replaces. */
const isTestOf = (file: string, check: string): boolean =>
  [check, REPLACED_CHECKS[check]].some(
    (id) => id !== undefined && file.split('/')[1]?.replace(/\d+\.yaml$/, '') === id.toLowerCase(),
  );

const REPLACED_CHECKS: Readonly<Record<string, string>> = {
  capabilities_restricted: 'capabilities_baseline',
  procMount_restricted: 'procMount',
  restrictedVolumes: 'hostPathVolumes',
  seccompProfile_restricted: 'seccompProfile_baseline',
};
