import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Consumer, type ProcessResult, ROOT, runProgram } from './consumer.js';

const TEMPLATE = join(ROOT, 'node_modules/cdk8s-cli/templates/typescript-app');

const TEST_FILE = `import { Testing } from 'cdk8s';
import type { Config } from 'cdk8s-pods/plugin';
import { matchers } from 'cdk8s-pods/testing';
import { MyChart } from './main';

expect.extend(matchers);
export const config: Config = { failOn: 'warned' };

test('is accepted', () => {
  expect(new MyChart(Testing.app(), 'shop')).toBeAccepted();
});
`;

/**
 * A project as `cdk8s init typescript-app` creates it, with a Pod in its chart and a test with
 * our matchers. Its tsconfig.json has `module: CommonJS`, so TypeScript 5.9 resolves modules as
 * Node.js 10 did, without `exports`.
 */
export class StockApp {
  readonly folder: string;

  constructor({ folder }: Consumer) {
    this.folder = join(folder, 'stock');
    cpSync(TEMPLATE, this.folder, { recursive: true });
    // It names ts-jest, which this repository does not install.
    rmSync(join(this.folder, 'jest.config.js'));
    const chart = readFileSync(join(TEMPLATE, 'main.ts'), 'utf8')
      .replace('{{ $base }}', 'stock')
      .replace("from 'cdk8s';", "from 'cdk8s';\nimport { Pod } from 'cdk8s-pods';")
      .replace(
        '// define resources here',
        "new Pod(this, 'pod', { containers: { app: { image: 'nginx:1.29' } } });",
      );
    writeFileSync(join(this.folder, 'main.ts'), chart);
    writeFileSync(join(this.folder, 'main.test.ts'), TEST_FILE);
    writeFileSync(join(this.folder, 'package.json'), '{}');
    for (const name of ['cdk8s-pods', 'cdk8s', 'constructs']) this.link(name, folder);
    for (const name of ['@types/node', '@types/jest']) this.link(name, ROOT);
  }

  /** Compiles as `npm run compile` does. */
  compile(): Promise<ProcessResult> {
    return this.run('ts59/bin/tsc', '--build', '--pretty', 'false');
  }

  /** Runs the compiled test. */
  test(): Promise<ProcessResult> {
    return this.run('jest/bin/jest.js', '--rootDir', this.folder, '--testMatch', '**/*.test.js');
  }

  private run(tool: string, ...args: readonly string[]): Promise<ProcessResult> {
    return runProgram(process.execPath, [join(ROOT, 'node_modules', tool), ...args], this.folder);
  }

  private link(name: string, from: string): void {
    const path = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(from, 'node_modules', name), path);
  }
}
