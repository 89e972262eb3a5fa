// `npm run conformance:messages` compares the recorded list of the fields of the requests to the
// container runtime with those of Kubernetes' own module. With `-- --record`, it records the list.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MESSAGE_FIELDS_FILE } from '../../test/runtime/message-fields.js';

const { record } = parseArgs({ options: { record: { type: 'boolean' } } }).values;
const fields = execFileSync('go', ['run', './messages'], {
  cwd: join(__dirname, '..'),
  encoding: 'utf8',
});
if (record) writeFileSync(MESSAGE_FIELDS_FILE, fields);
else if (readFileSync(MESSAGE_FIELDS_FILE, 'utf8') !== fields) {
  console.log(
    'the fields of the requests have changed: run npm run conformance:messages -- --record',
  );
  process.exitCode = 1;
}
console.log(`${fields.trimEnd().split('\n').length} fields`);
