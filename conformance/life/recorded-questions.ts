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
import { cacheFolderFor } from './kubelet-program.js';
import type { PhaseQuestion } from './phase-question.js';

const CONFORMANCE = join(__dirname, '..');
const RECORDER = 'recorder/phase.go.txt';
/** Minimum number of cases: as many as the kubelet's tests had when this was written. */
const MINIMUM_CASES = 94;

/** Returns the inputs that the kubelet's own tests pass to getPhase. Recorded once, then cached. */
export function recordedQuestions(): readonly PhaseQuestion[] {
  const record = join(cacheFolderFor('phases', [RECORDER]), 'record.jsonl');
  if (!existsSync(record)) writeFileSync(record, recordQuestions().join('\n'));
  return readFileSync(record, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line));
}

/**
 * Copies the kubelet's package to a temporary module, makes getPhase record its inputs, and runs
 * its tests. Returns the recorded lines.
 */
function recordQuestions(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'phases-'));
  try {
    copyPackage(join(folder, 'kubelet'));
    for (const file of ['go.mod', 'go.sum'])
      copyFileSync(join(CONFORMANCE, file), join(folder, file));
    const record = join(folder, 'record.jsonl');
    execFileSync('go', ['get', '-t', './kubelet'], { cwd: folder, stdio: 'ignore' });
    const { stdout, stderr } = spawnSync('go', ['test', './kubelet', '-run', '^TestPodPhase'], {
      cwd: folder,
      env: { ...process.env, CGO_ENABLED: '0', RECORD: record },
      encoding: 'utf8',
    });
    const lines = existsSync(record)
      ? readFileSync(record, 'utf8').split('\n').filter(Boolean)
      : [];
    if (lines.length < MINIMUM_CASES)
      throw new Error(
        `The kubelet's tests recorded only ${lines.length} cases:\n${stdout}${stderr}`,
      );
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyPackage(target: string): void {
  const version = /k8s\.io\/kubernetes (\S+)/.exec(
    readFileSync(join(CONFORMANCE, 'go.mod'), 'utf8'),
  )?.[1];
  const { Dir } = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@${version}`], {
      encoding: 'utf8',
    }),
  );
  const source = join(Dir, 'pkg/kubelet');
  mkdirSync(target);
  for (const file of readdirSync(source).filter((name) => name.endsWith('.go'))) {
    const text = readFileSync(join(source, file), 'utf8');
    writeFileSync(join(target, file), file === 'kubelet_pods.go' ? withRecording(text) : text);
  }
  copyFileSync(join(CONFORMANCE, RECORDER), join(target, 'recorder.go'));
}

/** Returns the source with a call at the start of getPhase that records its inputs. */
function withRecording(source: string): string {
  const head = /^func getPhase\(.*\{$/m;
  if (!head.test(source)) throw new Error('kubelet_pods.go does not contain getPhase');
  return source.replace(
    head,
    (line) => `${line}\n\trecordPhase(pod, info, podIsTerminal, podHasInitialized)`,
  );
}
