import { spawnSync } from 'node:child_process';
import { mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { killedWithParent, output, run } from './command.js';

/** The node's address. On a bridge, as not every kernel has dummy interfaces. */
export const NODE_ADDRESS = '10.90.0.1';

/**
 * Where Pods look for the API server, and for DNS: addresses of Services, which nobody but these
 * two answer at.
 */
export const API_ADDRESS = '10.96.0.1';
export const DNS_ADDRESS = '10.96.0.10';

/**
 * What a kubelet sets for the whole machine. It is shown these values instead, and so leaves the
 * machine's own alone.
 */
const KERNEL_SETTINGS: Readonly<Record<string, string>> = {
  'vm/overcommit_memory': '1',
  'vm/panic_on_oom': '0',
  'kernel/panic': '10',
  'kernel/panic_on_oops': '1',
  'kernel/keys/root_maxkeys': '1000000',
  'kernel/keys/root_maxbytes': '25000000',
};

/** Built into a kubelet, for what plugins put there: wherever its root is, it makes this one. */
export const KUBELET_FOLDER = '/var/lib/kubelet';

const SCRATCH_VARIABLE = 'CDK8S_PODS_E2E_SCRATCH';
const OUTSIDE_VARIABLE = 'CDK8S_PODS_E2E_OUTSIDE';

const UNSHARE_FLAGS = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Whether this process may make namespaces. Inside a container even root often may not. */
export function canCreateNamespaces(): boolean {
  return spawnSync('unshare', [...UNSHARE_FLAGS, 'true']).status === 0;
}

/**
 * Runs a command in namespaces of its own. All that is in them ends with the command, and also with
 * this process.
 */
export function runInNamespaces(
  scratch: string,
  command: readonly string[],
  timeout: number,
): Promise<number> {
  const args = [
    ...UNSHARE_FLAGS,
    // The first process of a pid namespace has to reap orphans: a shell does, Node does not. The
    // exit keeps it there.
    ...['sh', '-c', '"$@"; exit $?', 'sh', ...command],
  ];
  return run(...killedWithParent('unshare', args), {
    env: { [SCRATCH_VARIABLE]: scratch, [OUTSIDE_VARIABLE]: mountNamespace() },
    timeout,
  });
}

/** The folder that the one who made this world keeps for it. */
export function namespaceScratchFolder(): string {
  const { [SCRATCH_VARIABLE]: scratch, [OUTSIDE_VARIABLE]: outside } = process.env;
  if (scratch === undefined || outside === undefined || outside === mountNamespace()) {
    throw new Error('this would change the machine itself: it is to be run by npm run e2e');
  }
  return scratch;
}

/** Makes the namespaces look like a machine of their own. */
export async function setUpNamespaces(): Promise<void> {
  const scratch = namespaceScratchFolder();
  await output('mount', ['--make-rshared', '/']);
  await output('mount', ['-t', 'tmpfs', 'tmpfs', '/run']);
  await bind(join(scratch, 'log'), '/var/log');
  await bind(join(scratch, 'kubelet'), KUBELET_FOLDER);
  for (const [setting, value] of Object.entries(KERNEL_SETTINGS)) {
    const file = join(scratch, setting.replaceAll('/', '.'));
    writeFileSync(file, `${value}\n`);
    await output('mount', ['--bind', file, join('/proc/sys', setting)]);
  }
  await output('ip', ['link', 'set', 'lo', 'up']);
  await output('ip', ['link', 'add', 'node', 'type', 'bridge']);
  for (const address of [`${NODE_ADDRESS}/24`, `${API_ADDRESS}/32`, `${DNS_ADDRESS}/32`]) {
    await output('ip', ['address', 'add', address, 'dev', 'node']);
  }
  await output('ip', ['link', 'set', 'node', 'up']);
}

function mountNamespace(): string {
  return readlinkSync('/proc/self/ns/mnt');
}

async function bind(folder: string, onto: string): Promise<void> {
  mkdirSync(folder);
  await output('mount', ['--bind', folder, onto]);
}
