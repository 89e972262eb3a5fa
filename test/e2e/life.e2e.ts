import { writeFileSync } from 'node:fs';
import { binaries } from './cluster/binaries.js';
import { compareRecord } from './life/compare-record.js';
import { makeCase } from './life/generate.js';
import { recordInNamespaces } from './life/record-in-namespaces.js';
import { scriptedRuntime } from './life/scripted-node.js';
import { type LivesSettings, settingsFromEnvironment } from './life/settings.js';
import { printLine } from './machine/print-line.js';
import { suite } from './machine/requirements.js';

const BUILD_AT_MOST = 25 * 60_000;
const RUN_AT_MOST = 60 * 60_000;
/** Which share of the Pods must live as the model says, in their first life or in their second. */
const REQUIRED_SHARE = 0.995;
/**
 * In their second life Pods are made a second after each other: few live at once, so the kubelet
 * has time for each.
 */
const QUIET_PACE = 1;

suite('the life of a Pod', {
  root: true,
  commands: ['go', 'setpriv', 'unshare', 'mount', 'ip', 'nice'],
}, () => {
  beforeAll(async () => {
    await binaries(['etcd', 'kube-apiserver', 'kubelet']);
    await scriptedRuntime();
  }, BUILD_AT_MOST);

  it(
    'is as the model says',
    async () => {
      const { seeds, pace } = settingsFromEnvironment();
      let [pods, agree] = [seeds.length, await countAgreeing({ seeds, pace })];
      // Of few Pods, one more or less can decide. As many others are asked, too, before it is said
      // that the model is wrong.
      if (agree / pods < REQUIRED_SHARE) {
        const more = seeds.map((seed) => seed + seeds.length);
        [pods, agree] = [pods + more.length, agree + (await countAgreeing({ seeds: more, pace }))];
      }
      expect(agree / pods).toBeGreaterThanOrEqual(REQUIRED_SHARE);
    },
    4 * RUN_AT_MOST,
  );
});

/** How many Pods live as the model says, in their first life or in their second. */
async function countAgreeing(lives: LivesSettings): Promise<number> {
  const record = await recordInNamespaces(lives, RUN_AT_MOST);
  const keep = process.env['CDK8S_PODS_LIVES_RECORD'];
  if (keep) writeFileSync(keep, JSON.stringify(record));
  const { pods, agree, whole, busy, facts, sample, differences } = compareRecord(record);
  printLine(
    `${agree} of ${pods} Pods of seed ${lives.seeds[0]} on lived as the model says, in ${facts} facts:`,
  );
  printLine(`${whole} one of its lives from beginning to end, ${busy} one of a busy node alone`);
  printLine(
    `of the first ${sample.pods}, ${sample.single} have one possible life, ${sample.equal} of these lived it, and ${sample.inTime} lived in time`,
  );
  for (const each of differences.values()) printLine(each);
  if (differences.size === 0) return agree;

  // A kubelet that had to wait for the machine lets a Pod live as no model says, now and then.
  // Where the model is wrong, it is so again.
  const others = lives.seeds.filter((seed) => differences.has(makeCase(seed).name));
  const again = compareRecord(
    await recordInNamespaces({ seeds: others, pace: QUIET_PACE }, RUN_AT_MOST),
  );
  printLine(`${again.agree} of these ${again.pods} did when they lived again, in quiet`);
  for (const each of again.differences.values()) printLine(each);
  return agree + again.agree;
}
