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

const CONFORMANCE = join(__dirname, '..');

/**
 * The validators whose tests hold what we want, and how what they are given is told from others of
 * its type.
 */
const VALIDATORS: Readonly<Record<string, string>> = { validateInitContainers: 'initContainers' };
const OTHER_VALIDATORS = [
  ...[
    'ValidatePodSpec',
    'ValidatePodCreate',
    'ValidatePodTemplateSpec',
    'ValidateVolumes',
    'ValidateVolumeMounts',
    'validateContainers',
  ],
  ...[
    'validateContainerPorts',
    'ValidateEnv',
    'ValidateEnvFrom',
    'validateProbe',
    'validateLifecycle',
    'ValidateSecurityContext',
  ],
  ...[
    'ValidateContainerResourceRequirements',
    'validatePodDNSConfig',
    'validateAffinity',
    'ValidateTolerations',
    'validateTopologySpreadConstraints',
  ],
];

/**
 * What Kubernetes' own validation tests give to its validators, as Pods. Its package is copied to a
 * throw-away module, each validator is made to write what it gets, and the tests are run. Outside
 * the tree, what they wrote is kept for the next run.
 */
export function validationTestInputs(): readonly Manifest[] {
  const kept = join(
    cacheFolder(`recorded-${fingerprint(NEWEST_MINOR, join(CONFORMANCE, 'recorder'))}`),
    'inputs.jsonl',
  );
  if (!existsSync(kept)) writeFileSync(kept, recordInputs().join('\n'));
  return readFileSync(kept, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line));
}

function recordInputs(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'recorder-'));
  try {
    copyPackage(join(folder, 'validation'));
    for (const file of ['go.mod', 'go.sum'])
      copyFileSync(join(CONFORMANCE, file), join(folder, file));
    const record = join(folder, 'record.jsonl');
    // The tests need modules that the oracle does not.
    execFileSync('go', ['get', '-t', './validation'], { cwd: folder, stdio: 'ignore' });
    const { stderr } = spawnSync('go', ['test', './validation'], {
      cwd: folder,
      env: { ...process.env, CGO_ENABLED: '0', RECORD: record },
      encoding: 'utf8',
    });
    const lines = new Set(readFileSync(record, 'utf8').split('\n').filter(Boolean));
    if (lines.size < 500)
      throw new Error(`Kubernetes' tests gave ${lines.size} inputs only: ${stderr}`);
    return [...lines];
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
  const source = join(Dir, 'pkg/apis/core/validation');
  mkdirSync(target);
  for (const file of readdirSync(source).filter((name) => name.endsWith('.go'))) {
    const text = readFileSync(join(source, file), 'utf8');
    writeFileSync(join(target, file), file === 'validation.go' ? withRecording(text) : text);
  }
  copyFileSync(join(CONFORMANCE, 'recorder/recorder.go.txt'), join(target, 'recorder.go'));
}

/** The validators' source, each of them beginning with a call that records its first argument. */
function withRecording(source: string): string {
  const calls = [
    ...OTHER_VALIDATORS.map((name) => [name, undefined] as const),
    ...Object.entries(VALIDATORS),
  ];
  return calls.reduce((text, [name, type]) => {
    const head = new RegExp(`^func ${name}\\((\\w+) [^\\n]*\\{$`, 'm');
    if (!head.test(text)) throw new Error(`Kubernetes has no validator ${name} any more`);
    return text.replace(
      head,
      (line, argument) => `${line}\n\trecord(${type ? `${type}(${argument})` : argument})`,
    );
  }, source);
}
