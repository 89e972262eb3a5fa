import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../../lib/api/api.js';
import { decodeNodes } from '../../lib/engine/decode-nodes.js';
import { lift } from '../../lib/spec/lowering/lift.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import { reportSkipped } from '../support/report-skipped.js';

const hasGo = spawnSync('go', ['version']).status === 0;
if (!hasGo && process.env['CI'] === 'true') throw new Error('CI needs Go');
if (!hasGo) reportSkipped('the objects of k8s.io/api with every field set', 'Go is not installed');

/** Returns the folder of the k8s.io/api module, in the version of conformance/go.mod. */
function apiModule(): string {
  const conformance = join(__dirname, '../../conformance');
  const version = /k8s\.io\/api => k8s\.io\/api (\S+)/.exec(
    readFileSync(join(conformance, 'go.mod'), 'utf8'),
  )?.[1];
  return JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `k8s.io/api@${version}`], { encoding: 'utf8' }),
  ).Dir;
}

const kinds: readonly (readonly [string, string])[] = [
  ['core.v1.Pod', 'spec'],
  ['core.v1.PodTemplate', 'template.spec'],
  ['core.v1.ReplicationController', 'spec.template.spec'],
  ['apps.v1.ReplicaSet', 'spec.template.spec'],
  ['apps.v1.Deployment', 'spec.template.spec'],
  ['apps.v1.StatefulSet', 'spec.template.spec'],
  ['apps.v1.DaemonSet', 'spec.template.spec'],
  ['batch.v1.Job', 'spec.template.spec'],
  ['batch.v1.CronJob', 'spec.jobTemplate.spec.template.spec'],
];

(hasGo ? describe : describe.skip)('lifts and lowers the object with every field set', () => {
  test.each(kinds)('%s', (kind, place) => {
    const object = JSON.parse(
      readFileSync(join(apiModule(), 'testdata/HEAD', `${kind}.json`), 'utf8'),
    );
    const spec = place.split('.').reduce((value, field) => value[field], object) as Api<'PodSpec'>;
    expect(lower(lift(spec))).toEqual(spec);
    // The schema knows every field and its type.
    expect(decodeNodes(object, object.kind).findings).toEqual([]);
    expect(Object.keys(spec)).toHaveLength(43);
  });
});
