// The completion scripts, in the shells themselves as far as they are installed.
import { spawnSync } from 'node:child_process';
import { CommandLine } from '../support/command-line.js';
import { reportSkipped } from '../support/report-skipped.js';

const line = new CommandLine({ 'folder/some.yaml': '' });
afterAll(() => line.remove());

const SHELLS = ['bash', 'zsh', 'fish'];
beforeAll(async () => {
  for (const shell of SHELLS)
    line.write(`completions.${shell}`, (await line.run(['completions', shell])).out);
});

/** The typed text, and its completion by the shell. */
const COMPLETED: readonly (readonly [typed: string, completed: string])[] = [
  ['cdk8s-pods che', 'check'],
  ['cdk8s-pods val', 'validate'],
  ['cdk8s-pods validate --l', '--lines'],
  ['cdk8s-pods check --fa', '--fail-on'],
  ['cdk8s-pods check --format sa', 'sarif'],
  ['cdk8s-pods check --kubernetes 1.36', '1.36'],
  ['cdk8s-pods check --hazards wa', 'warning'],
  ['cdk8s-pods check --pod-security r', 'restricted'],
  ['cdk8s-pods diff --format ma', 'markdown'],
  ['cdk8s-pods diff --by se', 'server-side-apply'],
  ['cdk8s-pods diff --fail-on ref', 'refused'],
  ['cdk8s-pods up', 'upgrade'],
  ['cdk8s-pods upgrade --fr', '--from'],
  ['cdk8s-pods upgrade --to 1.36', '1.36'],
  ['cdk8s-pods upgrade --format ma', 'markdown'],
  ['cdk8s-pods rules Container/image-t', 'Container/image-tag'],
  ['cdk8s-pods rules EphemeralC', 'EphemeralContainer'],
  ['cdk8s-pods explain terminationG', 'terminationGracePeriodSeconds'],
  ['cdk8s-pods explain Container.termination', 'Container.termination'],
  ['cdk8s-pods explain DeploymentSpec.rep', 'DeploymentSpec.replicas'],
  ['cdk8s-pods completions f', 'fish'],
  ['npx cdk8s-pods mer', 'merge'],
  ['npx -y cdk8s-pods completions z', 'zsh'],
  ['npx cdk8s-pods@1.2.3 rules Container/image-t', 'Container/image-tag'],
  ['npx cdk8s-pods explain PodSpec.hostNet', 'PodSpec.hostNetwork'],
];

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { cwd: line.folder }).status === 0;
const hasTerminal = isInstalled('script');
if (!hasTerminal) reportSkipped('completions on a terminal', 'there is no program `script`');

/** Runs an interactive shell on a pseudo terminal, types lines, and returns what it prints. */
const type = (shell: string, lines: readonly string[]): string =>
  spawnSync('script', ['-qec', shell, '/dev/null'], {
    cwd: line.folder,
    encoding: 'utf8',
    input: lines.map((each) => `${each}\n`).join(''),
    env: { ...process.env, HOME: line.folder, ZDOTDIR: line.folder, TERM: 'dumb' },
    timeout: 60_000,
  }).stdout;

/** In place of the commands, functions that print their arguments. */
const FUNCTIONS =
  'cdk8s-pods() { echo "[cdk8s-pods $*]"; }; npx() { echo "[npx $*]"; }; PS1=; PS2=';

const INTERACTIVE: Readonly<Record<string, readonly [command: string, setUp: string]>> = {
  bash: ['bash --norc --noprofile -i', ''],
  zsh: ['zsh -d -i', 'autoload -Uz compinit; compinit -u -D; '],
};

describe.each(Object.keys(INTERACTIVE))('in an interactive %s', (shell) => {
  const canRun = hasTerminal && isInstalled(shell);
  if (hasTerminal && !canRun) reportSkipped(`completions in ${shell}`, 'it is not installed');

  (canRun ? test : test.skip)('completes words', () => {
    const [command = '', setUp = ''] = INTERACTIVE[shell] ?? [];
    const source = `${setUp}source ./completions.${shell}; ${FUNCTIONS}`;
    line.write('.zshrc', source);
    const typed = COMPLETED.map(([words]) => `${words}\t`);
    const start = shell === 'zsh' ? [] : [source];
    const shown = type(command, [...start, ...typed, 'exit']);
    for (const [words, completed] of COMPLETED)
      expect(shown).toContain(`[${words.slice(0, words.lastIndexOf(' '))} ${completed}`);
  });
});

describe('in bash', () => {
  /** Returns the words that bash offers for the last one. */
  const complete = (...words: readonly string[]): readonly string[] => {
    const array = words.map((word) => `'${word}'`).join(' ');
    const script =
      `source ./completions.bash; COMP_WORDS=(${array}); COMP_CWORD=${words.length - 1}; ` +
      `_cdk8s_pods; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const options = { cwd: line.folder, encoding: 'utf8' } as const;
    return spawnSync('bash', ['-c', script], options).stdout.trim().split('\n');
  };

  test.each(COMPLETED)('%s', (typed, completed) =>
    expect(complete(...typed.split(/[ ](?=\S*)|(?<=cdk8s-pods)(?=@)|(?<=@)/))).toContainEqual(
      expect.stringContaining(completed),
    ),
  );

  test('completions <TAB> offers the shells', () =>
    expect(complete('cdk8s-pods', 'completions', '')).toEqual(SHELLS));

  test('--format= offers the formats', () => {
    const formats = ['text', 'markdown', 'json', 'sarif', 'github', 'junit'];
    expect(complete('cdk8s-pods', 'check', '--format', '=')).toEqual(formats);
    expect(complete('cdk8s-pods', 'check', '--format', '=', 'ju')).toEqual(['junit']);
    expect(complete('cdk8s-pods', 'check', '-o', '')).toEqual(formats);
  });

  test.each([
    ['a path of a file', ['cdk8s-pods', 'check', 'fol']],
    ['the configuration file', ['cdk8s-pods', 'check', '--config', '']],
    ['the arguments of another program', ['npx', 'eslint', '--fo']],
  ])('leaves %s to bash', (_, words) => expect(complete(...words)).toEqual(['']));

  test('keeps the completions that npx has', () => {
    const script =
      '_other() { COMPREPLY=(other); }; complete -F _other npx; source ./completions.bash; ' +
      'source ./completions.bash; COMP_WORDS=(npx e); COMP_CWORD=1; _cdk8s_pods; ' +
      'echo $COMPREPLY';
    expect(spawnSync('bash', ['-c', script], { cwd: line.folder, encoding: 'utf8' }).stdout).toBe(
      'other\n',
    );
  });
});

describe('in fish', () => {
  const hasFish = isInstalled('fish');
  if (!hasFish) reportSkipped('completions in fish', 'it is not installed');

  (hasFish ? test.each(COMPLETED) : test.skip.each(COMPLETED))('%s', (typed, completed) => {
    const script = `source ./completions.fish; complete -C '${typed}'`;
    const { stdout } = spawnSync('fish', ['--no-config', '-c', script], {
      cwd: line.folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: line.folder },
    });
    expect(stdout.split('\n').map((each) => each.split('\t')[0])).toContainEqual(
      expect.stringContaining(completed),
    );
  });
});

test('zsh and fish have every option', async () => {
  for (const option of ['format', 'kubernetes', 'shard']) {
    expect((await line.run(['completions', 'zsh'])).out).toContain(`--${option}[`);
    expect((await line.run(['completions', 'fish'])).out).toContain(`-l ${option} `);
  }
});

test.each(['tcsh', 'constructor', '__proto__'])('do not exist for %s', async (shell) =>
  expect((await line.run(['completions', shell])).err).toBe(
    'cdk8s-pods: name a shell: bash, zsh, fish\n',
  ),
);
