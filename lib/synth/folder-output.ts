import { type ApiObject, type App, type Chart, Names, YamlOutputType } from 'cdk8s';
import type { StagingFolder } from '../platform/output/staging-folder.js';
import { constructMetadata } from './construct-metadata.js';
import { Duplicates, type EnvironmentOf } from './duplicates.js';
import type { OutputDocument, SynthOutput } from './synth-output.js';

/** Writes the files that an App of cdk8s writes, as its `yamlOutputType` says. */
export class FolderOutput implements SynthOutput {
  readonly usesChartToJson: boolean;
  private readonly duplicates: Duplicates;
  /** The file or, ending in `/`, the folder of the current chart. */
  private path = '';

  constructor(
    private readonly app: App,
    private readonly stage: StagingFolder,
    environmentOf: EnvironmentOf,
  ) {
    // The objects of one file are applied to one place, whatever their environments are.
    const isOneFile = app.yamlOutputType === YamlOutputType.FILE_PER_APP;
    this.duplicates = new Duplicates(isOneFile ? () => undefined : environmentOf);
    this.usesChartToJson = app.yamlOutputType !== YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
  }

  beginChart(chart: Chart, index: number | undefined): void {
    const { yamlOutputType, outputFileExtension } = this.app;
    const prefix = index === undefined ? '' : `${String(index).padStart(4, '0')}-`;
    const label = prefix + Names.toDnsLabel(chart);
    switch (yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (this.path === '') this.beginPath(`app${outputFileExtension}`, undefined);
        break;
      // The file of a chart exists even if the chart is empty, as in cdk8s.
      case YamlOutputType.FILE_PER_CHART:
        this.beginPath(label + outputFileExtension, chart);
        break;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        this.beginPath(`${label}/`, chart);
        break;
      case YamlOutputType.FILE_PER_RESOURCE:
        break;
    }
  }

  add(document: OutputDocument, text: string | undefined): void {
    const file = this.fileOf(document);
    if (file === undefined) return;
    if (file !== this.path) this.duplicates.addFile(file, document.source);
    this.duplicates.addObject(document);
    if (text !== undefined) this.stage.addDocument(file, text);
  }

  errors(): readonly string[] {
    return this.duplicates.errors;
  }

  finish(objects: () => readonly ApiObject[]): void {
    const { recordConstructMetadata } = this.app as unknown as {
      readonly recordConstructMetadata: boolean;
    };
    if (recordConstructMetadata)
      this.stage.addDocument('construct-metadata.json', constructMetadata(objects()));
  }

  private beginPath(path: string, owner: Chart | undefined): void {
    this.path = path;
    this.duplicates.addFile(path, owner);
    if (path.endsWith('/')) this.stage.makeFolder(path);
    else this.stage.beginFile(path);
  }

  private fileOf({ manifest, source }: OutputDocument): string | undefined {
    const { yamlOutputType, outputFileExtension } = this.app;
    switch (yamlOutputType) {
      case YamlOutputType.FILE_PER_RESOURCE:
        return manifest === undefined
          ? undefined
          : fileNameOf(manifest as unknown as NamedObject) + outputFileExtension;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        return source && this.path + fileNameOf(source) + outputFileExtension;
      default:
        return this.path;
    }
  }
}

/** An ApiObject or a manifest. */
interface NamedObject {
  readonly kind: string;
  readonly metadata: { readonly name?: string | undefined };
}

const fileNameOf = ({ kind, metadata }: NamedObject | ApiObject): string =>
  `${kind}.${metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
