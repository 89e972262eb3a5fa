import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { App } from '../constructs/app.js';
import { environmentPathOf } from '../constructs/environment.js';
import { Duplicates } from '../synth/duplicates.js';
import { withoutCdk8sValidation } from '../validation/validation-registry.js';

/**
 * What keeps a construct from being written, beside what is wrong with the objects below it: a line
 * each.
 */
export const synthErrorsOf = (
  construct: IConstruct,
  objects: readonly ApiObject[],
): readonly string[] => [
  ...withoutCdk8sValidation(() =>
    construct.node
      .findAll()
      .flatMap(({ node }) => node.validate().map((each) => `[${node.path}] ${each}`)),
  ),
  // cdk8s' own App writes both.
  ...(construct.node.root instanceof App ? duplicateErrors(objects) : []),
];

function duplicateErrors(objects: readonly ApiObject[]): readonly string[] {
  const duplicates = new Duplicates(false, environmentPathOf);
  for (const from of objects)
    duplicates.add({
      file: '',
      document: { manifest: identityManifest(from), isOwned: false, source: from },
      chart: from.chart,
    });
  return duplicates.errors;
}

/** What an object is called, also where it cannot be rendered. */
const identityManifest = ({
  apiVersion,
  kind,
  name,
  metadata: { namespace },
}: ApiObject): Record<string, unknown> => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
});
