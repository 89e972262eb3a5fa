import { writeFileSync } from 'node:fs';
import { differencesOf } from '../../conformance/runtime/compare-requests.js';
import { runtimeView } from '../../lib/runtime/runtime-view.js';
import { scriptedRuntime } from './life/scripted-node.js';
import { printLine } from './machine/print-line.js';
import { suite } from './machine/requirements.js';
import { programsOf } from './runtime/programs.js';
import { recordInNamespaces } from './runtime/record-in-namespaces.js';
import { settingsFromEnvironment } from './runtime/settings.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;
const RUN_TIMEOUT_MS = 45 * 60_000;

suite('the view of the container runtime', {
  root: true,
  commands: ['go', 'setpriv', 'unshare', 'mount', 'ip'],
}, () => {
  beforeAll(async () => {
    await programsOf(settingsFromEnvironment().kubernetes);
    await scriptedRuntime();
  }, BUILD_TIMEOUT_MS);

  it.each([2, 1] as const)(
    'equals the requests of a real kubelet with cgroup v%i',
    async (cgroupVersion) => {
      const { seed, pods, kubernetes } = settingsFromEnvironment();
      const half = {
        seed: seed + cgroupVersion,
        pods: Math.ceil(pods / 2),
        cgroupVersion,
        kubernetes,
      };
      const record = await recordInNamespaces(half, RUN_TIMEOUT_MS);
      const file = process.env['CDK8S_PODS_RUNTIME_RECORD'];
      if (file) writeFileSync(`${file}.v${cgroupVersion}`, JSON.stringify(record));
      const differences = record.cases.flatMap((each) =>
        differencesOf({ runtimeView }, each, record).map(
          (line) => `${(each.pod.metadata as { name: string }).name}: ${line}`,
        ),
      );
      printLine(
        `Kubernetes ${kubernetes}, ${record.cases.length} Pods, starting with seed ${half.seed}: ` +
          `${differences.length} fields differ`,
      );
      expect(differences).toEqual([]);
    },
    RUN_TIMEOUT_MS,
  );
});
