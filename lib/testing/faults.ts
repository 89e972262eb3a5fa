import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { App } from '../constructs/app.js';
import { environmentOf } from '../constructs/environment.js';
import { judgedElsewhere } from '../constructs/judged.js';
import { Duplicates } from '../synth/duplicates.js';

/** What keeps a construct from being written, beside what is wrong with the objects below it: a line each. */
export const faultsOf = (construct: IConstruct, objects: readonly ApiObject[]): readonly string[] => [
  ...judgedElsewhere(() => construct.node.findAll().flatMap(({ node }) => node.validate().map((each) => `[${node.path}] ${each}`))),
  // cdk8s' own App writes both.
  ...(construct.node.root instanceof App ? doublesAmong(objects) : []),
];

function doublesAmong(objects: readonly ApiObject[]): readonly string[] {
  const duplicates = new Duplicates(false, environmentOf);
  for (const from of objects) duplicates.see({ file: '', doc: { manifest: named(from), isOwned: false, from }, chart: from.chart });
  return duplicates.errors;
}

/** What an object is called, also where it cannot be rendered. */
const named = ({ apiVersion, kind, name, metadata: { namespace } }: ApiObject): Record<string, unknown> => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
});
