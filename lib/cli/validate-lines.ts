import { isUtf8 } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { totalmem } from 'node:os';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { decodeUtf8AsGo } from '../parse/stream/decode-utf8.js';
import { panicLine, validateLine } from './validate-line.js';
import { WORKER_FILE } from './worker-threads.js';

export const LINE_FEED = 0x0a;
/**
 * Maximum length of a line, in bytes, that this process validates itself. A longer one gets a
 * process of its own: if that runs out of memory, the other lines still get their verdicts.
 */
const MAX_LINE_BYTES = 1 << 22;
/** The share of the machine's memory that such a process may use. */
const MEMORY_SHARE = 0.7;

/** Splits a stream at line feeds, into chunks of whole lines. The last line may have no end. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      yield Buffer.concat([...rest, chunk.subarray(0, end)]);
      rest = [];
    }
    if (end < chunk.length) rest.push(chunk.subarray(end));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** Returns a verdict for each line, each followed by a line feed. */
export function validateLines(lines: Uint8Array, kubernetes: KubernetesVersion): string {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  let verdicts = '';
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    const validate = line.length > MAX_LINE_BYTES ? validateInOwnProcess : validateLineBytes;
    verdicts += `${validate(line, kubernetes)}\n`;
    start = end;
  }
  return verdicts;
}

/** Returns the verdict of one line, whatever the line contains. */
export function validateLineBytes(line: Buffer, kubernetes: KubernetesVersion): string {
  try {
    return validateLine(isUtf8(line) ? line.toString() : decodeUtf8AsGo(line), kubernetes);
  } catch (error) {
    return panicLine(String(error));
  }
}

function validateInOwnProcess(line: Buffer, kubernetes: KubernetesVersion): string {
  const megabytes = Math.floor((MEMORY_SHARE * totalmem()) / (1 << 20));
  const program = `require(${JSON.stringify(WORKER_FILE)}).validateStdin('${kubernetes}')`;
  const { status, signal, stdout, error } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, '-e', program],
    {
      input: line,
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  if (status === 0) return stdout;
  return panicLine(
    String(
      error ??
        `A line of ${line.length} bytes could not be validated: ` +
          `${signal ?? `exit status ${status}`}`,
    ),
  );
}
