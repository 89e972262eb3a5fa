import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { cacheFolder, fingerprint } from '../oracle.js';
import type { Manifest } from './manifest.js';
import { type RecordingCall, recordingCalls } from './recording-calls.js';

const CONFORMANCE = join(__dirname, '..');

/**
 * The inputs that Kubernetes' validation tests pass to its validators: Pods, into which parts of
 * Pods are put, and objects of other kinds. The packages are copied to a temporary module, a call
 * that records the input is added to each validator, and the tests run. The inputs are kept outside
 * the repository for the next run.
 */
const recordedInputs = (): readonly Manifest[] => {
  const kept = join(
    cacheFolder(`recorded-${fingerprint(NEWEST_MINOR, join(CONFORMANCE, 'recorder'))}`),
    'inputs.jsonl',
  );
  if (!existsSync(kept)) writeFileSync(kept, recordInputs().join('\n'));
  return readFileSync(kept, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line));
};

/** The Pods among the inputs. */
export const validationTestInputs = (): readonly Manifest[] =>
  recordedInputs().filter(({ kind }) => kind === 'Pod');

/** The objects of other kinds among the inputs. */
export const otherValidationTestInputs = (): readonly Manifest[] =>
  recordedInputs().filter(({ kind }) => kind !== 'Pod');

function recordInputs(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'recorder-'));
  try {
    for (const [group, calls] of Object.entries(recordingCalls))
      copyPackage(group, calls, join(folder, group));
    for (const file of ['go.mod', 'go.sum'])
      copyFileSync(join(CONFORMANCE, file), join(folder, file));
    const record = join(folder, 'record.jsonl');
    // The tests need modules that the oracle does not need.
    execFileSync('go', ['get', '-t', './...'], { cwd: folder, stdio: 'ignore' });
    const { stderr } = spawnSync('go', ['test', './...'], {
      cwd: folder,
      env: { ...process.env, CGO_ENABLED: '0', RECORD: record },
      encoding: 'utf8',
    });
    const lines = new Set(readFileSync(record, 'utf8').split('\n').filter(Boolean));
    if (lines.size < 1000)
      throw new Error(`The tests of Kubernetes gave only ${lines.size} inputs: ${stderr}`);
    return [...lines];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyPackage(group: string, calls: readonly RecordingCall[], target: string): void {
  const version = /k8s\.io\/kubernetes (\S+)/.exec(
    readFileSync(join(CONFORMANCE, 'go.mod'), 'utf8'),
  )?.[1];
  const { Dir } = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@${version}`], {
      encoding: 'utf8',
    }),
  );
  const source = join(Dir, 'pkg/apis', group, 'validation');
  mkdirSync(target);
  for (const file of readdirSync(source).filter((name) => name.endsWith('.go'))) {
    const text = readFileSync(join(source, file), 'utf8');
    writeFileSync(join(target, file), file === 'validation.go' ? withRecording(text, calls) : text);
  }
  for (const name of group === 'core' ? ['recorder', 'object'] : ['object'])
    copyFileSync(join(CONFORMANCE, `recorder/${name}.go.txt`), join(target, `${name}.go`));
}

/** The source of the validators, with a call in each that records its first argument. */
const withRecording = (source: string, calls: readonly RecordingCall[]): string =>
  calls.reduce((text, { validator, record }) => {
    const head = new RegExp(`^func ${validator}\\((\\w+)[ ,][^\\n]*\\{$`, 'm');
    if (!head.test(text)) throw new Error(`Kubernetes no longer has a validator ${validator}`);
    return text.replace(head, (line, argument) => `${line}\n\t${record(argument)}`);
  }, source);
