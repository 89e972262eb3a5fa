import { existsSync } from 'node:fs';
import { isObject } from '../../lib/engine/go-value.js';
import { CORPUS, documentsIn } from '../../test/support/corpus.js';
import type { DefinedResource } from './defined-resource.js';

/** Returns the custom resources of the corpus whose definitions it has, too. */
export function corpusResources(): readonly DefinedResource[] {
  if (!existsSync(CORPUS)) return [];
  const documents = documentsIn(CORPUS).filter(isObject);
  const definitions = new Map<string, object>();
  for (const document of documents) {
    const { kind, spec } = document;
    if (kind !== 'CustomResourceDefinition' || !isObject(spec) || !isObject(spec['names']))
      continue;
    for (const { name } of spec['versions'] as readonly { readonly name: string }[])
      definitions.set(`${spec['group']}/${name} ${spec['names']['kind']}`, document);
  }
  return documents.flatMap((object) => {
    const definition = definitions.get(`${object['apiVersion']} ${object['kind']}`);
    return definition === undefined ? [] : [{ definition, object }];
  });
}
