/** @type {import('jest').Config} */
module.exports = {
  // Half of a machine of two processors would wait for the other.
  maxWorkers: '100%',
  // Many run programs of their own, and a machine may be slow.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/main.test.ts'],
  // What needs a cluster has a run of its own: `npm run e2e`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  // The copy in build/ is not a second package of this name.
  modulePathIgnorePatterns: ['<rootDir>/build/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
};
