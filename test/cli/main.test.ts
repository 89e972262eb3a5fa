// What every command has.
import { spawnSync } from 'node:child_process';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine();
afterAll(() => line.remove());

test('help: of all, and of each', async () => {
  const all = await line.run(['--help']);
  expect(all.status).toBe(0);
  const commands = Array.from(all.out.matchAll(/^ {2}(\S+) {2}/gm), ([, name]) => name ?? '');
  expect(commands).toContain('check');
  for (const command of commands) {
    const { status, out } = await line.run([command, '--help']);
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringContaining(`Usage: cdk8s-pods ${command}`),
    });
  }
});

test('the version', async () => expect((await line.run(['--version'])).out).toBe('1.2.3\n'));

test('without a command: what there is, and that it cannot be', async () => {
  const { status, out } = await line.run([]);
  expect({ status, out }).toEqual({ status: 2, out: expect.stringContaining('Commands:') });
});

describe('completions', () => {
  const typed = (...words: readonly string[]): readonly string[] => {
    const script = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _cdk8s_pods; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync('bash', ['-c', `${scripts['bash']}\n${script}`], {
      encoding: 'utf8',
    });
    return stdout.trim().split('\n');
  };
  const scripts: Record<string, string> = {};
  beforeAll(async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      scripts[shell] = (await line.run(['completions', shell])).out;
  });

  test('of bash: commands, options, and what an option may be', () => {
    expect(typed('cdk8s-pods', 'che')).toEqual(['check']);
    expect(typed('cdk8s-pods', 'check', '--fa')).toEqual(['--fail-on']);
    expect(typed('cdk8s-pods', 'check', '--format', 's')).toEqual(['sarif']);
  });

  test('of zsh and fish: every option of a command', () => {
    for (const option of ['format', 'kubernetes', 'shard']) {
      expect(scripts['zsh']).toContain(`--${option}[`);
      expect(scripts['fish']).toContain(`-l ${option} `);
    }
  });

  test('of no other shell', async () =>
    expect((await line.run(['completions', 'tcsh'])).err).toBe(
      'cdk8s-pods: name a shell: bash, zsh, fish\n',
    ));
});

describe('rules', () => {
  test('all, those of a type, and one', async () => {
    const all = (await line.run(['rules'])).out;
    expect(all).toContain('Container/image-tag ');
    expect(all).toContain('hostPorts ');
    const some = (await line.run(['rules', 'Probe', '--format', 'json'])).out;
    expect(
      JSON.parse(some).every(({ on }: { on: readonly string[] }) => on.includes('Probe')),
    ).toBe(true);
    expect((await line.run(['rules', 'Container/image'])).out).toBe(
      'Container/image\n  refused; of Container, EphemeralContainer\n  A container has an `image`.\n  = Write the image to run, such as `nginx:1.29`.\n',
    );
  });

  test('that there is none', async () => {
    expect(await line.run(['rules', 'Container/imag'])).toEqual({
      status: 2,
      out: '',
      err: "cdk8s-pods: there is no rule 'Container/imag': did you mean 'Container/image'?\n",
    });
  });
});
