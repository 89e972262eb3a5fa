import { type ApiObject, type App, type Chart, Names, YamlOutputType } from 'cdk8s';
import { titleOf } from '../manifest/manifest.js';
import type { RenderedObject } from './render.js';

/**
 * An object as it will be written, and where it comes from: nothing, where a user's
 * `Chart.toJson()` made it.
 */
export interface OutputDocument extends RenderedObject {
  readonly source: ApiObject | undefined;
}

/**
 * What is written next. A file begins with its first document, or by itself: of an empty chart
 * cdk8s makes an empty file.
 */
export interface OutputChunk {
  /** In the output folder; that of a folder ends in `/`. */
  readonly file: string;
  readonly document?: OutputDocument;
  readonly chart: Chart | undefined;
}

/**
 * Every file and folder of the output as cdk8s has them, one document after the other, so that
 * nobody has to hold them all.
 */
export function* outputChunks(
  app: App,
  charts: readonly Chart[],
  isLinked: boolean,
  documents: (chart: Chart) => Iterable<OutputDocument>,
): Generator<OutputChunk> {
  const extension = app.outputFileExtension;
  const labelOf = (chart: Chart, i: number): string =>
    (isLinked ? `${String(i).padStart(4, '0')}-` : '') + Names.toDnsLabel(chart);
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_APP: {
      const file = `app${extension}`;
      if (charts.length > 0) yield { file, chart: undefined };
      for (const chart of charts)
        for (const doc of documents(chart)) yield { file, document: doc, chart: undefined };
      break;
    }
    case YamlOutputType.FILE_PER_CHART:
      for (const [i, chart] of charts.entries()) {
        const file = labelOf(chart, i) + extension;
        yield { file, chart };
        for (const doc of documents(chart)) yield { file, document: doc, chart };
      }
      break;
    case YamlOutputType.FILE_PER_RESOURCE:
      for (const chart of charts)
        for (const doc of documents(chart)) {
          const { manifest } = doc;
          if (manifest !== undefined)
            yield {
              file: fileNameOf(manifest as unknown as NamedObject) + extension,
              document: doc,
              chart,
            };
        }
      break;
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      for (const [i, chart] of charts.entries()) {
        const folder = `${labelOf(chart, i)}/`;
        yield { file: folder, chart };
        for (const doc of documents(chart))
          if (doc.source !== undefined)
            yield { file: folder + fileNameOf(doc.source) + extension, document: doc, chart };
      }
      break;
  }
}

/** What is named: an object, or its manifest. */
interface NamedObject {
  readonly kind: string;
  readonly metadata: { readonly name?: string | undefined };
}

const fileNameOf = ({ kind, metadata }: NamedObject): string =>
  `${kind}.${metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');

/**
 * What cdk8s writes to `construct-metadata.json`: the construct of each name. Of several objects
 * with one name that is the last; so that the others are not lost, each of them is there by its
 * title, too, which is no name.
 */
export function constructMetadata(objects: readonly ApiObject[]): string {
  const constructs = new Map<string, { readonly path: string }>();
  const several = new Set<string>();
  for (const { name, node } of objects) {
    if (constructs.has(name)) several.add(name);
    constructs.set(name, { path: node.path });
  }
  for (const { name, kind, metadata, node } of objects)
    if (several.has(name))
      constructs.set(titleOf({ kind, namespace: metadata.namespace, name }), { path: node.path });
  return JSON.stringify({ version: '1.0.0', resources: Object.fromEntries(constructs) });
}
