import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { App } from '../constructs/app.js';
import { Environment } from '../constructs/environment.js';
import { Duplicates } from '../synth/duplicates.js';
import { runUserValidations } from '../validation/construct-validations.js';

/**
 * Returns why a construct cannot be synthesized, apart from errors in the objects below it: one
 * line each.
 */
export const synthErrorsOf = (
  construct: IConstruct,
  objects: readonly ApiObject[],
): readonly string[] => [
  ...runUserValidations(construct.node.findAll()),
  // The App of cdk8s writes duplicates without an error.
  ...(construct.node.root instanceof App ? duplicateErrors(objects) : []),
];

function duplicateErrors(objects: readonly ApiObject[]): readonly string[] {
  const duplicates = new Duplicates(Environment.of);
  for (const source of objects)
    duplicates.addObject({ manifest: identityManifest(source), source, chart: source.chart });
  return duplicates.errors;
}

/** Returns a manifest that identifies an object, even if the object cannot be rendered. */
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
