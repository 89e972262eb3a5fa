import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

export const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');

/** The result of `cdk8s synth`. */
export interface Synthesized {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The file of `--validation-reports-output-file`. */
  readonly report: Report | undefined;
}

interface Report {
  readonly summary: { readonly status: string; readonly plugin: string };
  readonly violations: readonly {
    readonly ruleName: string;
    readonly violatingConstructs: readonly {
      readonly resourceName: string;
      readonly constructPath?: string;
      readonly manifestPath: string;
      readonly locations: readonly string[];
    }[];
  }[];
}

/** A cdk8s project in a temporary folder, with an app and one validation. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'plugin-'));

  /** @param app the statements that fill `app`. They can use the module `cdk8s` */
  constructor(app: string, validation: object, App = "require('cdk8s').App") {
    this.write(
      'app.js',
      `const cdk8s = require('cdk8s');\nconst app = new (${App})();\n${app}\napp.synth();\n`,
    );
    this.write(
      'cdk8s.yaml',
      stringify({
        app: 'node app.js',
        validations: [{ version: '1.0.0', class: 'PodValidation', ...validation }],
      }),
    );
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  synth(...args: readonly string[]): Promise<Synthesized> {
    const file = join(this.folder, 'report.json');
    const all = [
      CLI,
      'synth',
      '--check-upgrade=false',
      '--validation-reports-output-file',
      file,
      ...args,
    ];
    const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };
    return new Promise((resolve) => {
      execFile(process.execPath, all, { cwd: this.folder, env }, (error, stdout, stderr) => {
        const report = existsSync(file)
          ? JSON.parse(readFileSync(file, 'utf8')).reports[0]
          : undefined;
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr, report });
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
