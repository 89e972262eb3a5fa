import { spawnSync } from 'node:child_process';
import { mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { killedWithParent, output, run } from './command.js';

/** The address of the node, on a bridge, because not every kernel has dummy interfaces. */
export const NODE_ADDRESS = '10.90.0.1';

/** The Service addresses of the API server and of DNS, which are the only Services with one. */
export const API_ADDRESS = '10.96.0.1';
export const DNS_ADDRESS = '10.96.0.10';

/**
 * Kernel settings that a kubelet would change for the whole machine. It sees files with these
 * values instead.
 */
const KERNEL_SETTINGS: Readonly<Record<string, string>> = {
  'vm/overcommit_memory': '1',
  'vm/panic_on_oom': '0',
  'kernel/panic': '10',
  'kernel/panic_on_oops': '1',
  'kernel/keys/root_maxkeys': '1000000',
  'kernel/keys/root_maxbytes': '25000000',
};

/** A folder that every kubelet creates, independent of its root folder. */
export const KUBELET_FOLDER = '/var/lib/kubelet';

const SCRATCH_VARIABLE = 'CDK8S_PODS_E2E_SCRATCH';
const OUTSIDE_VARIABLE = 'CDK8S_PODS_E2E_OUTSIDE';

const UNSHARE_FLAGS = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Whether this process is allowed to create namespaces. In a container root often is not. */
export function canCreateNamespaces(): boolean {
  return spawnSync('unshare', [...UNSHARE_FLAGS, 'true']).status === 0;
}

/**
 * Runs a command in new namespaces. All processes in them end with the command, or with this
 * process.
 */
export function runInNamespaces(
  scratch: string,
  command: readonly string[],
  timeout: number,
): Promise<number> {
  const args = [
    ...UNSHARE_FLAGS,
    // The first process of a PID namespace has to reap orphans: a shell does, Node does not. The
    // `exit` prevents the shell from replacing itself by the command.
    ...['sh', '-c', '"$@"; exit $?', 'sh', ...command],
  ];
  return run(...killedWithParent('unshare', args), {
    env: { [SCRATCH_VARIABLE]: scratch, [OUTSIDE_VARIABLE]: mountNamespace() },
    timeout,
  });
}

/** Returns the scratch folder, inside the namespaces. */
export function namespaceScratchFolder(): string {
  const { [SCRATCH_VARIABLE]: scratch, [OUTSIDE_VARIABLE]: outside } = process.env;
  if (scratch === undefined || outside === undefined || outside === mountNamespace()) {
    throw new Error('this would change the machine itself: run it with npm run e2e');
  }
  return scratch;
}

/** Sets up network and mounts, so that the namespaces look like a machine. */
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
