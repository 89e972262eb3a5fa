/**
 * Suites that pack and install the package, run other tools, or repeat what smaller suites test
 * with many more inputs. They take longer than all others together, so they run in CI only, or with
 * `CI=true npm test`.
 */
const CI_ONLY = [
  'test/admission/mutants.test',
  'test/check/linear.test',
  'test/cli/completions.test',
  'test/cli/hostile-text.test',
  'test/cli/hostile.test',
  'test/cli/large-file.test',
  'test/cli/process-end.test',
  'test/cli/terminal.test',
  'test/cli/worker-pool.test',
  'test/constructs/uncaught-error.test',
  'test/corpus/import.test',
  'test/emit/round-trip.test',
  'test/lifecycle/mutants.test',
  'test/package/',
  'test/page/browser/(?!smoke)',
  'test/parse/limits.test',
  'test/parse/linear.test',
  'test/patterns/log-scripts.test',
  'test/patterns/reload-script.test',
  'test/pipelines.test',
  'test/platform/git/read-folder-at-ref.test',
  'test/platform/kill.test',
  'test/platform/siblings.test',
  'test/plugin/cases.test',
  'test/plugin/synth.test',
  'test/report/sarif.test',
  'test/repository/doc-pages.test',
  'test/repository/from-cdk8s-plus.test',
  'test/repository/integrations.test',
  'test/repository/start.test',
  'test/rules/linear',
  'test/rules/pod-security/fixtures.test',
  'test/scheduling/mutants.test',
  'test/synth/same-output-as-cdk8s.test',
  'test/testing/cases.test',
  'test/testing/vitest.test',
  'test/tools/judge.test',
  'test/types/differential.test',
  'test/types/fast-path.test',
  'test/updates/mutants.test',
];

/** @type {import('jest').Config} */
module.exports = {
  // The default is one worker less than processors.
  maxWorkers: '100%',
  // Apps under test print warnings to the console. `npx jest --silent=false` shows them.
  silent: true,
  // Many tests start processes, and a machine may be slow.
  testTimeout: 300_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/main.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    // Tests that need a cluster: `npm run e2e`.
    '<rootDir>/test/e2e/',
    ...(process.env.CI === 'true' ? [] : CI_ONLY.map((each) => `<rootDir>/${each}`)),
  ],
  // Otherwise jest reports that these folders hold a second package with this name.
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/editors/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
};
