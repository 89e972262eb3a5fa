// Help, version and rules.
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine();
afterAll(() => line.remove());

test('prints the help of all commands, and of each', async () => {
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

test('prints the version', async () => expect((await line.run(['--version'])).out).toBe('1.2.3\n'));

test('prints the help without a command, and fails', async () => {
  const { status, out } = await line.run([]);
  expect({ status, out }).toEqual({ status: 2, out: expect.stringContaining('Commands:') });
});

describe('rules', () => {
  test('lists all rules or those of a type, and describes one', async () => {
    const all = (await line.run(['rules'])).out;
    expect(all).toContain('Container/image-tag ');
    expect(all).toContain('hostPorts ');
    const some = (await line.run(['rules', 'Probe', '--format', 'json'])).out;
    expect(
      JSON.parse(some).every(({ kinds }: { kinds: readonly string[] }) => kinds.includes('Probe')),
    ).toBe(true);
    expect((await line.run(['rules', 'Container/image'])).out).toBe(
      'Container/image\n  refused; checks Container, EphemeralContainer\n' +
        '  A container has an `image`.\n  = Write the image to run, such as `nginx:1.29`.\n',
    );
  });

  test('suggests the closest id for an unknown rule', async () => {
    expect(await line.run(['rules', 'Container/imag'])).toEqual({
      status: 2,
      out: '',
      err: "cdk8s-pods: there is no rule 'Container/imag': did you mean 'Container/image'?\n",
    });
  });

  test.each([
    ['image-tag', "did you mean 'Container/image-tag'?"],
    ['image-tga', "did you mean 'Container/image-tag'?"],
    ['probe', "did you mean 'Probe'?"],
    ['containr', "did you mean 'Container'?"],
    ['tag', "did you mean 'Container/image-tag'?"],
    ['names', 'did you mean one of these?\n  HostAlias/names\n'],
    ['foo', 'cdk8s-pods rules lists all'],
  ])('suggests rules for %s', async (id, hint) => {
    const { status, err } = await line.run(['rules', id]);
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining(`cdk8s-pods: there is no rule '${id}': ${hint}`),
    });
  });
});
