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

/** The validators whose tests have useful inputs, and how to recognize an input of each. */
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
 * The inputs that Kubernetes' validation tests pass to its validators, as Pods. The package is
 * copied to a temporary module, a call that records the input is added to each validator, and the
 * tests run. The inputs are kept outside the repository for the next run.
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
    // The tests need modules that the oracle does not need.
    execFileSync('go', ['get', '-t', './validation'], { cwd: folder, stdio: 'ignore' });
    const { stderr } = spawnSync('go', ['test', './validation'], {
      cwd: folder,
      env: { ...process.env, CGO_ENABLED: '0', RECORD: record },
      encoding: 'utf8',
    });
    const lines = new Set(readFileSync(record, 'utf8').split('\n').filter(Boolean));
    if (lines.size < 500)
      throw new Error(`The tests of Kubernetes gave only ${lines.size} inputs: ${stderr}`);
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

/** The source of the validators, with a call in each that records its first argument. */
function withRecording(source: string): string {
  const calls = [
    ...OTHER_VALIDATORS.map((name) => [name, undefined] as const),
    ...Object.entries(VALIDATORS),
  ];
  return calls.reduce((text, [name, type]) => {
    const head = new RegExp(`^func ${name}\\((\\w+) [^\\n]*\\{$`, 'm');
    if (!head.test(text)) throw new Error(`Kubernetes no longer has a validator ${name}`);
    return text.replace(
      head,
      (line, argument) => `${line}\n\trecord(${type ? `${type}(${argument})` : argument})`,
    );
  }, source);
}
