import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from '../cluster/binaries.js';
import { startControlPlane } from '../cluster/control-plane.js';
import { output } from '../machine/command.js';
import { stopDaemons } from '../machine/daemon.js';
import { namespaceScratchFolder, setUpNamespaces } from '../machine/namespaces.js';
import { makeCase } from './generate.js';
import { recordLives, WATCH_SECONDS } from './record.js';
import { scriptedRuntime, startScriptedNode } from './scripted-node.js';
import { toRuntimeScript } from './scripted-pod.js';
import { LIVES_FILE, type LivesSettings, RECORD_FILE } from './settings.js';

const SCRATCH = namespaceScratchFolder();
const { seeds, pace }: LivesSettings = JSON.parse(readFileSync(join(SCRATCH, LIVES_FILE), 'utf8'));

// Jest does not match this file: life.e2e.ts runs it in new namespaces.
describe('a real kubelet', () => {
  afterAll(stopDaemons);

  it(
    'runs the Pods',
    async () => {
      await setUpNamespaces();
      const [bin, runtime] = await Promise.all([
        binaries(['etcd', 'kube-apiserver', 'kubelet']),
        scriptedRuntime(),
      ]);
      const cases = seeds.map(makeCase);
      const scripts = Object.fromEntries(cases.map((each) => [each.name, toRuntimeScript(each)]));
      // In memory, because a busy disk would delay the kubelet.
      const memory = join(SCRATCH, 'memory');
      mkdirSync(memory);
      await output('mount', ['-t', 'tmpfs', 'tmpfs', memory]);
      const plane = await startControlPlane(bin, memory);
      const journal = await startScriptedNode(bin, runtime, plane, memory, scripts);
      const seen = await recordLives(plane.client, cases, journal, pace);
      writeFileSync(join(SCRATCH, RECORD_FILE), JSON.stringify(seen));
      expect(seen.changes.length).toBeGreaterThan(cases.length);
    },
    (seeds.length * pace * 1.5 + WATCH_SECONDS + 300) * 1000,
  );
});
