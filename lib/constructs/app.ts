import {
  App as Cdk8sApp,
  type AppProps as Cdk8sAppProps,
  Chart,
  Yaml,
  YamlOutputType,
} from 'cdk8s';
import { toYaml } from '../emit/to-yaml.js';
import type { GitOpsProps } from '../gitops/gitops-props.js';
import { type ReplaceResult, replaceFolder } from '../platform/output/replace-folder.js';
import type { StagingFolder } from '../platform/output/staging-folder.js';
import { Progress, progressScreen } from '../platform/terminal/progress.js';
import { Duplicates } from '../synth/duplicates.js';
import { GitOpsWriter } from '../synth/gitops-writer.js';
import { constructMetadata, outputChunks } from '../synth/output-chunks.js';
import type { RenderedObject } from '../synth/render.js';
import { Synthesis } from '../synth/synthesis.js';
import { topology } from '../synth/topology.js';
import { configureValidation } from '../validation/configure-validation.js';
import type { ValidationProps } from '../validation/validation-props.js';
import { bindLate } from '../validation/validation-registry.js';
import { Environment, environmentPathOf } from './environment.js';

/** How an app is made: as cdk8s makes one, and how its Pods are judged. */
export interface AppProps extends Cdk8sAppProps, ValidationProps {
  /**
   * How the folder is laid out for what reads it from git, instead of `yamlOutputType`.
   *
   * @default - as cdk8s has it
   */
  readonly gitops?: GitOpsProps | undefined;
}

/**
 * An app of cdk8s that knows the clusters it is for: their version, and the Pod Security level of
 * their namespaces.
 *
 * It writes the files that cdk8s writes, byte for byte, and differs in this: it takes time that
 * grows with what is written, and not with the square of its charts; nothing is written unless all
 * is valid, and then the folder is new as a whole; files of an earlier synth that are no longer
 * made are gone; two constructs that make one object or one file are an error.
 */
export class App extends Cdk8sApp {
  private readonly gitops: GitOpsProps | undefined;

  constructor(props: AppProps = {}) {
    super(props);
    this.gitops = props.gitops;
    bindLate(this);
    configureValidation(this, props);
  }

  override get charts(): Chart[] {
    return topology(this).filter(Chart.isChart);
  }

  /**
   * Writes all manifests to the folder `outdir`. Throws for all that is wrong, at once; then, and
   * if it cannot be written, the folder is as it was.
   */
  override synth(): void {
    const progress = new Progress(progressScreen(), 'object');
    try {
      progress.end(this.writeFolder(this.outdir, () => progress.tick()));
    } catch (error) {
      progress.clear();
      throw error;
    }
  }

  /** As `synth`, to another folder. */
  synthTo(folder: string): void {
    this.writeFolder(folder, () => {});
  }

  private writeFolder(folder: string, tick: () => void): ReplaceResult {
    const { gitops } = this;
    return replaceFolder(folder, (stage) =>
      gitops === undefined
        ? this.writeCharts(stage, tick)
        : this.writeGitOpsFolders(stage, gitops, tick),
    );
  }

  /** All manifests as one text. Throws for all that is wrong, at once. */
  override synthYaml(): string {
    const documents: string[] = [];
    const synthesis = new Synthesis(this, this.synthYaml);
    for (const chart of synthesis.charts)
      for (const doc of synthesis.documents(chart, false)) documents.push(documentText(doc));
    synthesis.finish();
    return documents.join('---\n');
  }

  private writeGitOpsFolders(stage: StagingFolder, gitops: GitOpsProps, tick: () => void): void {
    const duplicates = new Duplicates(true, environmentPathOf);
    const synthesis = new Synthesis(this, this.writeFolder, gitops);
    const laidOut = new GitOpsWriter(this, gitops, stage, (chart) => Environment.of(chart)?.name);
    for (const chart of synthesis.charts)
      for (const doc of synthesis.documents(chart, false)) {
        laidOut.write(doc, chart, () => documentText(doc), synthesis.isValid, duplicates);
        tick();
      }
    synthesis.finish([...duplicates.errors, ...laidOut.errors()]);
    laidOut.finish();
  }

  private writeCharts(stage: StagingFolder, tick: () => void): void {
    const isInFolders = this.yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
    const duplicates = new Duplicates(
      isInFolders || this.yamlOutputType === YamlOutputType.FILE_PER_RESOURCE,
      environmentPathOf,
    );
    const synthesis = new Synthesis(this, this.writeFolder);
    for (const piece of outputChunks(this, synthesis.charts, synthesis.isLinked, (chart) =>
      synthesis.documents(chart, isInFolders),
    )) {
      duplicates.add(piece);
      const { file, document } = piece;
      if (document !== undefined) {
        if (synthesis.isValid) stage.addDocument(file, documentText(document));
        tick();
      } else if (file.endsWith('/')) stage.makeFolder(file);
      else stage.beginFile(file);
    }
    synthesis.finish(duplicates.errors);
    const { recordConstructMetadata } = this as unknown as {
      readonly recordConstructMetadata: boolean;
    };
    if (recordConstructMetadata)
      stage.addDocument(
        'construct-metadata.json',
        constructMetadata(synthesis.charts.flatMap((chart) => synthesis.objects(chart))),
      );
  }
}

const documentText = ({ manifest, isOwned }: RenderedObject): string =>
  manifest === undefined ? '\n' : toYaml(manifest, isOwned, Yaml.stringify);
