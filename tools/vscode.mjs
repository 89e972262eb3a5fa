// Packs the extension for Visual Studio Code: `npm run vscode` writes
// editors/vscode/cdk8s-pods.vsix. Needs no network once its packages are installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'editors/vscode');
copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.');
run('npm', 'run', '--silent', 'package');

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
