import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespaces } from '../../lib/lifecycle/namespaces.js';

/**
 * The namespaces that the kubelet requests from the runtime: the results of its functions
 * NetworkNamespaceForPod, IpcNamespaceForPod and PidNamespaceForPod in 1.37.
 */
type Mode = 'NODE' | 'POD' | 'CONTAINER';
const cases = readFileSync(join(__dirname, 'cases/namespaces.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): [object, Mode, Mode, Mode] => JSON.parse(line));

const initContainers = [
  { name: 'setup' },
  { name: 'proxy', restartPolicy: 'Always' as const },
  { name: 'migrate' },
];
const containers = [{ name: 'app' }, { name: 'tail' }];
const all = ['setup', 'proxy', 'migrate', 'app', 'tail'];

test('returns what the kubelet requests from the runtime, for every combination of fields', () => {
  expect(cases).toHaveLength(24);
  for (const [fields, ...modes] of cases) {
    const { net, ipc, pid } = namespaces({ initContainers, containers, ...fields });
    const found = [net, ipc, pid].map(({ sharedWithNode, groups }) =>
      sharedWithNode ? 'NODE' : groups.length === 1 ? 'POD' : 'CONTAINER',
    );
    expect([fields, ...found]).toEqual([fields, ...modes]);
  }
});

test('containers share network, memory and hostname, but not processes and files', () => {
  const shared = { sharedWithNode: false, groups: [all] };
  const own = { sharedWithNode: false, groups: all.map((name) => [name]) };
  expect(namespaces({ initContainers, containers })).toEqual({
    net: shared,
    ipc: shared,
    uts: shared,
    pid: own,
    user: { sharedWithNode: true, groups: [all] },
    mnt: own,
  });
});

test('a Pod on the network of its node has the hostname of the node', () => {
  expect(namespaces({ containers, hostNetwork: true }).uts.sharedWithNode).toBe(true);
});

test('users are those of the node unless hostUsers is false', () => {
  expect(namespaces({ containers, hostUsers: true }).user.sharedWithNode).toBe(true);
  expect(namespaces({ containers, hostUsers: false }).user).toEqual({
    sharedWithNode: false,
    groups: [['app', 'tail']],
  });
});

test('a Pod without containers has no groups', () => {
  for (const { groups } of Object.values(namespaces({}))) expect(groups).toEqual([]);
});
