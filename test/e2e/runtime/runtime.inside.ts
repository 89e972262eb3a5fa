import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Json, RuntimeRecord } from '../../../conformance/runtime/runtime-case.js';
import { startControlPlane } from '../cluster/control-plane.js';
import { scriptedRuntime, startScriptedNode } from '../life/scripted-node.js';
import { output } from '../machine/command.js';
import { stopDaemons } from '../machine/daemon.js';
import { namespaceScratchFolder, setUpNamespaces } from '../machine/namespaces.js';
import { printLine } from '../machine/print-line.js';
import { selectPods } from './given-pods.js';
import { programsOf } from './programs.js';
import { provideObjects, referredObjects } from './provide-objects.js';
import { recordRequests } from './record-requests.js';
import { HOST_FOLDER } from './runnable-pod.js';
import { RECORD_FILE, type RuntimeSettings, SETTINGS_FILE } from './settings.js';

const SCRATCH = namespaceScratchFolder();
const settings: RuntimeSettings = JSON.parse(readFileSync(join(SCRATCH, SETTINGS_FILE), 'utf8'));
const TIMEOUT_MS = 40 * 60_000;
const RESOLV_CONF = 'nameserver 9.9.9.9\nsearch node.example.com.\noptions timeout:3 rotate\n';
/** What the kubelet is configured with. */
const KUBELET = {
  clusterDNS: ['10.96.0.10'],
  clusterDomain: 'cluster.local',
  syncFrequency: '10s',
  // No container crashes, and Kubernetes 1.34 does not have the field.
  crashLoopBackOff: undefined,
};

// Jest does not match this file: runtime.e2e.ts runs it in new namespaces.
describe('a real kubelet', () => {
  afterAll(stopDaemons);

  it(
    'sends its requests to the runtime',
    async () => {
      await setUpNamespaces();
      const [bin, runtime] = await Promise.all([
        programsOf(settings.kubernetes),
        scriptedRuntime(),
      ]);
      const memory = join(SCRATCH, 'memory');
      mkdirSync(memory);
      await output('mount', ['-t', 'tmpfs', 'tmpfs', memory]);
      if (settings.cgroupVersion === 2)
        await output('mount', ['-t', 'cgroup2', 'none', '/sys/fs/cgroup']);
      mkdirSync(HOST_FOLDER);
      const resolvConf = join(memory, 'resolv.conf');
      writeFileSync(resolvConf, RESOLV_CONF);
      const plane = await startControlPlane(bin, memory);
      // Cgroups of version 2 cannot be made on a machine that uses version 1.
      const cgroups =
        settings.cgroupVersion === 1
          ? { cgroupsPerQOS: true, cgroupRoot: `/${basename(SCRATCH)}` }
          : { cgroupsPerQOS: false };
      // The kubelet of 1.36 panics without such cgroups when it compares the resources of a Pod.
      const featureGates =
        settings.kubernetes === '1.36' ? { InPlacePodLevelResourcesVerticalScaling: false } : {};
      const pods = selectPods(settings);
      for (const path of pods.flatMap(hostPathsOf)) mkdirSync(path, { recursive: true });
      const requests = join(memory, 'requests');
      await startScriptedNode(bin, runtime, plane, memory, scriptsOf(pods), {
        kubelet: {
          ...KUBELET,
          ...cgroups,
          featureGates,
          resolvConf,
          allowedUnsafeSysctls: [
            'kernel.shm*',
            'kernel.msg*',
            'kernel.sem',
            'net.*',
            'fs.mqueue.*',
          ],
        },
        requests,
      });
      const objects = await provideObjects(plane.client, referredObjects(pods));
      const { body: node } = await plane.client.send<Json>('GET', '/api/v1/nodes/node');
      const { cases, refusals } = await recordRequests(plane.client, pods, requests);
      for (const each of refusals.slice(0, 20)) printLine(each);
      printLine(`the node refused ${refusals.length} of ${pods.length} Pods`);
      const nodeObject: object = { ...node, kind: 'Node', metadata: { name: node.metadata.name } };
      const record: RuntimeRecord = {
        kubernetes: settings.kubernetes,
        node: {
          object: nodeObject,
          kubelet: {
            clusterDNS: KUBELET.clusterDNS,
            clusterDomain: KUBELET.clusterDomain,
            resolvConf: RESOLV_CONF,
            ...cgroups,
            rootDir: join(memory, 'node', 'kubelet'),
          },
          cgroupVersion: settings.cgroupVersion,
          canLimitSwap: settings.cgroupVersion === 1,
        },
        objects: objects.map(({ metadata: { name, namespace }, status: _, ...object }) => ({
          ...object,
          metadata: { name, namespace },
        })),
        cases,
      };
      writeFileSync(join(SCRATCH, RECORD_FILE), JSON.stringify(record));
      expect(cases.length).toBeGreaterThan(pods.length / 2);
    },
    TIMEOUT_MS,
  );
});

const hostPathsOf = ({ spec }: Json): readonly string[] =>
  (spec.volumes ?? []).flatMap(({ hostPath }: Json) => hostPath?.path ?? []);

/** Init containers end soon, and others never. */
const scriptsOf = (pods: readonly Json[]): object =>
  Object.fromEntries(
    pods.map(({ metadata, spec }) => [
      metadata.name,
      {
        containers: Object.fromEntries(
          (spec.initContainers ?? [])
            .filter(({ restartPolicy }: Json) => restartPolicy !== 'Always')
            .map(({ name }: Json) => [name, [{ runs: 20, exit: 0 }]]),
        ),
      },
    ]),
  );
