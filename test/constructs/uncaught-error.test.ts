// What `node main.js` prints if the app is invalid, or cannot be written.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTempFolder } from '../../lib/platform/with-temp-folder.js';

const PROGRAM = `
const { App, Chart, Pod } = require(${JSON.stringify(join(__dirname, '../../build/index.js'))});
const app = new App({ outdir: 'dist' });
new Pod(new Chart(app, 'web'), 'pod', { containers: { app: { image: process.argv[2] } } });
CALL
`;

/** Returns the lines that a program prints to standard error. Its output folder is a file. */
const linesOf = (call: string, image: string): readonly string[] =>
  withTempFolder((folder) => {
    writeFileSync(join(folder, 'dist'), '');
    writeFileSync(join(folder, 'main.js'), PROGRAM.replace('CALL', call));
    const { stderr, status } = spawnSync(process.execPath, ['main.js', image], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    return stderr.trim().replaceAll(folder, '').split('\n');
  });

test.each(['app.synth();', "app.synthTo('dist');"])(
  'an error of the disk begins with its sentence, and names the call: %s',
  (call) => {
    const [first, second] = linesOf(call, 'nginx');
    expect(first).toMatch(/^\w*Error: cannot write to dist: it is a file\. Choose another folder/);
    expect(second).toMatch(/^ +at Object\.<anonymous> \(.*\/main\.js:5:5\)$/);
  },
);

test.each(['app.synthYaml();', "app.synthTo('other');"])(
  'an error of the app begins with its sentence, and names the call: %s',
  (call) => {
    const [first, second, third] = linesOf(call, '');
    expect(first).toBe('Error: Validation failed with the following errors:');
    expect(second).toMatch(/^ {2}\[web\/pod\] containers\.app\.image .*: Required value/);
    expect(third).toMatch(/^ +at Object\.<anonymous> \(.*\/main\.js:5:5\)$/);
  },
);
