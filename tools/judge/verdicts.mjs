import { isUtf8 } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { validateLine } = require('../../build/validate-line.js');
const { decodeUtf8AsGo } = require('../../build/decode-utf8.js');

const LINE_FEED = 0x0a;
/**
 * A longer line is judged in a process of its own: should it take more memory than there is, the
 * others go on.
 */
const MAX_LINE_BYTES = 1 << 22;

/** A verdict for each of some lines, one a line. */
export function verdicts(bytes, kubernetes) {
  let text = '';
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    text += `${end - start > MAX_LINE_BYTES ? inOwnProcess(bytes.subarray(start, end), kubernetes) : verdict(bytes.subarray(start, end), kubernetes)}\n`;
    start = end;
  }
  return text;
}

/** The verdict of one line. Whatever it holds, there is one. */
export function verdict(line, kubernetes) {
  try {
    return validateLine(isUtf8(line) ? line.toString() : decodeUtf8AsGo(line), kubernetes);
  } catch (error) {
    return panicVerdict(error);
  }
}

function inOwnProcess(line, kubernetes) {
  const memory = `--max-old-space-size=${Math.floor((0.7 * totalmem()) / (1 << 20))}`;
  const one = fileURLToPath(new URL('./validate-one-line.mjs', import.meta.url));
  const { status, signal, stdout, error } = spawnSync(process.execPath, [memory, one, kubernetes], {
    input: line,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0
    ? stdout
    : panicVerdict(
        error ??
          `A line of ${line.length} bytes could not be judged: ${signal ?? `exit ${status}`}`,
      );
}

/** What is said where a verdict could not be found: the fault is ours. */
const panicVerdict = (error) =>
  JSON.stringify({
    refused: [{ type: 'Panic', field: '', detail: String(error) }],
    warned: [],
    podSecurity: { baseline: [], restricted: [] },
    qos: '',
  });
