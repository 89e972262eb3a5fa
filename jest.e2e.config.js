/** The end-to-end run: `npm run e2e`. Its own file, so that `npm test` never builds Kubernetes. */
module.exports = {
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.e2e.ts'],
  testEnvironment: 'node',
  // For a busy machine, like the waits in it: nothing here is a measure of time.
  testTimeout: 600_000,
  verbose: true,
  watchman: false,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
