/** @type {import('jest').Config} */
module.exports = {
  // The default is one worker less than processors.
  maxWorkers: '100%',
  // Apps under test print warnings to the console. `npx jest --silent=false` shows them.
  silent: true,
  // Many tests start processes, and a machine may be slow.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/main.test.ts'],
  // Tests that need a cluster: `npm run e2e`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  // Otherwise jest reports that build/ is a second package with this name.
  modulePathIgnorePatterns: ['<rootDir>/build/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
};
