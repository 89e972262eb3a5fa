import { NEWEST } from '../../lib/api/kubernetes.js';
import { read } from '../../lib/engine/read.js';
import { PodView } from '../../lib/rules/pod-view.js';
import { serverAt } from '../../lib/rules/server.js';
import { type Violations, violationsOf } from '../../lib/rules/standards/standards.js';
import { Subject } from '../../lib/rules/standards/subject.js';
import type { Manifest } from '../inputs/kinds.js';

/** What each level of a version of the Pod Security Standards forbids in the Pod of a manifest, as the newest Kubernetes stores it. */
export function forbiddenAt(manifest: Manifest, version: number): Required<Omit<Violations, 'privileged'>> {
  const pod = new PodView(read(manifest, serverAt(NEWEST)).nodes);
  const { baseline = [], restricted = [] } = violationsOf(new Subject(pod.spec, pod.meta, pod.isPod), ['baseline', 'restricted'], version);
  return { baseline, restricted };
}
