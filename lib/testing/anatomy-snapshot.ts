import { Construct } from 'constructs';
import { isPodKind } from '../api/pod-kinds.js';
import { anatomyText } from '../diagram/anatomy-text.js';
import { manifestAnatomy } from '../diagram/manifest-anatomy.js';
import { manifestsFrom, matcherSubjectOf, podsOf } from './matcher-subject.js';
import type { SnapshotSerializer } from './yaml-snapshot.js';

/**
 * Returns a serializer that shows the anatomy of each Pod in snapshots: its containers in start
 * order, with what they wait for, their ports, probes, resources and mounts, and its volumes. It
 * formats the values that the matchers accept if they contain a Pod or a Pod template.
 *
 * @example
 * ```ts
 * import { Testing } from 'cdk8s';
 * import { Pod } from 'cdk8s-pods';
 * import { anatomySnapshot } from 'cdk8s-pods/testing';
 *
 * expect.addSnapshotSerializer(anatomySnapshot());
 *
 * test('mounts the configuration read-only', () => {
 *   const chart = Testing.chart();
 *   new Pod(chart, 'web', {
 *     containers: {
 *       app: {
 *         image: 'nginx:1.29',
 *         volumeMounts: { '/etc/app': { volume: 'config', readOnly: true } },
 *       },
 *     },
 *     volumes: { config: { configMap: { name: 'app' } } },
 *   });
 *   expect(chart).toMatchSnapshot();
 * });
 * ```
 */
export const anatomySnapshot = (): SnapshotSerializer => ({
  test: (value) =>
    Construct.isConstruct(value) ? containsPod(value) : manifestsFrom(value)?.some(isPod) === true,
  serialize: (value, _config, indentation = '') =>
    podsOf(matcherSubjectOf(value))
      .flatMap((object) => manifestAnatomy(object.manifest()) ?? [])
      .map(anatomyText)
      .join('\n')
      .trimEnd()
      .replaceAll('\n', `\n${indentation}`),
});

const containsPod = (construct: Construct): boolean =>
  matcherSubjectOf(construct).objects.some(isPodKind);

const isPod = ({ apiVersion, kind }: Readonly<Record<string, unknown>>): boolean =>
  isPodKind({ apiVersion: String(apiVersion), kind: String(kind) });
