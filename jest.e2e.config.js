// The end-to-end tests: `npm run e2e`. A file of its own, so that `npm test` does not build
// Kubernetes.
module.exports = {
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.e2e.ts'],
  testEnvironment: 'node',
  // Long enough for a busy machine. No test measures time.
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
