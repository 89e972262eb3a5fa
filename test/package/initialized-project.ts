import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Consumer, type ProcessResult, ROOT, runNpm, runProgram } from './consumer.js';

const MODULES = 'node_modules';

/**
 * A project created by `cdk8s-pods init`. Its dependencies are linked instead of installed: this
 * package as the consumer installed it, and the development tools from this repository.
 */
export class InitializedProject {
  readonly folder: string;

  constructor(private readonly consumer: Consumer) {
    this.folder = join(consumer.folder, 'shop');
  }

  /** Runs `cdk8s-pods init shop`, and links the dependencies instead of `npm install`. */
  async init(): Promise<ProcessResult> {
    const { folder } = this.consumer;
    const ran = await runProgram(
      process.execPath,
      [join(folder, MODULES, 'cdk8s-pods/build/cli.js'), 'init', 'shop'],
      folder,
    );
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(this.folder, 'package.json'), 'utf8'),
    );
    for (const name of Object.keys(dependencies)) this.link(name, folder);
    for (const name of [...Object.keys(devDependencies), '.bin']) this.link(name, ROOT);
    return ran;
  }

  npm(...args: readonly string[]): Promise<ProcessResult> {
    return runNpm(args, this.folder);
  }

  /** Runs `npm start`, without the upgrade check of cdk8s-cli, which needs the network. */
  synth(): Promise<ProcessResult> {
    return this.npm('start', '--', '--check-upgrade=false');
  }

  /** Replaces a text in main.ts. Returns a function that restores the file. */
  edit(pattern: RegExp, replacement: string): () => void {
    const file = join(this.folder, 'main.ts');
    const before = readFileSync(file, 'utf8');
    const after = before.replace(pattern, replacement);
    if (after === before) throw new Error(`main.ts has no ${pattern}`);
    writeFileSync(file, after);
    return () => writeFileSync(file, before);
  }

  /** Adds an invalid Pod as an ApiObject of cdk8s. */
  addInvalidPod(): void {
    const pod =
      "new ApiObject(web, 'pod', { apiVersion: 'v1', kind: 'Pod', " +
      "spec: { containers: [{ name: 'a' }] } } as ApiObjectProps);";
    this.edit(/\{ Chart \}/, '{ ApiObject, type ApiObjectProps, Chart }');
    this.edit(/^(.*new Chart.*)$/m, `$1\n  ${pod}`);
  }

  private link(name: string, from: string): void {
    const path = join(this.folder, MODULES, name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(from, MODULES, name), path);
  }
}
