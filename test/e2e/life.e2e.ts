import { writeFileSync } from 'node:fs';
import { binaries } from './cluster/binaries.js';
import { compareRecord } from './life/compare-record.js';
import { makeCase } from './life/generate.js';
import { recordInNamespaces } from './life/record-in-namespaces.js';
import { scriptedRuntime } from './life/scripted-node.js';
import { type LivesSettings, settingsFromEnvironment } from './life/settings.js';
import { printLine } from './machine/print-line.js';
import { suite } from './machine/requirements.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;
const RUN_TIMEOUT_MS = 60 * 60_000;
/** The share of Pods that have to agree with the model, in their first or in their second run. */
const REQUIRED_SHARE = 0.995;
/** Seconds between Pods in the second run: few Pods run at once, so the kubelet is not delayed. */
const QUIET_PACE = 1;

suite('a simulated life', {
  root: true,
  commands: ['go', 'setpriv', 'unshare', 'mount', 'ip', 'nice'],
}, () => {
  beforeAll(async () => {
    await binaries(['etcd', 'kube-apiserver', 'kubelet']);
    await scriptedRuntime();
  }, BUILD_TIMEOUT_MS);

  it(
    'agrees with a real kubelet',
    async () => {
      const { seeds, pace } = settingsFromEnvironment();
      let [pods, agree] = [seeds.length, await countAgreeing({ seeds, pace })];
      // With few Pods, a single one can decide. Before the test fails, it runs as many other Pods.
      if (agree / pods < REQUIRED_SHARE) {
        const more = seeds.map((seed) => seed + seeds.length);
        [pods, agree] = [pods + more.length, agree + (await countAgreeing({ seeds: more, pace }))];
      }
      expect(agree / pods).toBeGreaterThanOrEqual(REQUIRED_SHARE);
    },
    4 * RUN_TIMEOUT_MS,
  );
});

/** Returns the number of Pods that agree with the model, in their first or in their second run. */
async function countAgreeing(settings: LivesSettings): Promise<number> {
  const record = await recordInNamespaces(settings, RUN_TIMEOUT_MS);
  const recordFile = process.env['CDK8S_PODS_LIVES_RECORD'];
  if (recordFile) writeFileSync(recordFile, JSON.stringify(record));
  const { pods, agree, whole, busy, facts, sample, differences } = compareRecord(record);
  printLine(
    `${agree} of ${pods} Pods, starting with seed ${settings.seeds[0]}, agree with the model in ` +
      `${facts} facts:`,
  );
  printLine(`${whole} with one variant in every fact, ${busy} only with a busy node`);
  printLine(
    `of the first ${sample.pods}, ${sample.single} have one possible life, ` +
      `${sample.equal} of these ` +
      `agree with it, and ${sample.inTime} are in time`,
  );
  for (const each of differences.values()) printLine(each);
  if (differences.size === 0) return agree;

  // A kubelet that is delayed by the machine may differ from any model. If the model is wrong, the
  // second run differs, too.
  const differing = settings.seeds.filter((seed) => differences.has(makeCase(seed).name));
  const second = compareRecord(
    await recordInNamespaces({ seeds: differing, pace: QUIET_PACE }, RUN_TIMEOUT_MS),
  );
  printLine(
    `${second.agree} of the other ${second.pods} agree in a second run, with few Pods on the node`,
  );
  for (const each of second.differences.values()) printLine(each);
  return agree + second.agree;
}
