import { App as Cdk8sApp, type AppProps as Cdk8sAppProps, Chart, Yaml, YamlOutputType } from 'cdk8s';
import { Progress, screen } from '../disk/progress.js';
import { type Replaced, replaceFolder } from '../disk/replace.js';
import type { Stage } from '../disk/stage.js';
import type { GitOpsProps } from '../gitops/props.js';
import { yaml } from '../manifest/yaml.js';
import { Duplicates } from '../synth/duplicates.js';
import { constructMetadata, layout } from '../synth/layout.js';
import type { Rendered } from '../synth/render.js';
import { topology } from '../synth/topology.js';
import { environmentOf } from './environment.js';
import { bindLate } from './judged.js';
import { judging } from './judging.js';
import type { JudgingProps } from './judging-props.js';
import { LaidOut } from './laid-out.js';
import { Synthesis } from './synthesis.js';

/** How an app is made: as cdk8s makes one, and how its Pods are judged. */
export interface AppProps extends Cdk8sAppProps, JudgingProps {
  /**
   * How the folder is laid out for what reads it from git, instead of `yamlOutputType`.
   *
   * @default - as cdk8s has it
   */
  readonly gitops?: GitOpsProps | undefined;
}

/**
 * An app of cdk8s that knows the clusters it is for: their version, and the Pod Security level of their namespaces.
 *
 * It writes the files that cdk8s writes, byte for byte, and differs in this: it takes time that grows with what is written, and not with the square
 * of its charts; nothing is written unless all is valid, and then the folder is new as a whole; files of an earlier synth that are no longer made are
 * gone; two constructs that make one object or one file are an error.
 */
export class App extends Cdk8sApp {
  private readonly gitops: GitOpsProps | undefined;

  constructor(props: AppProps = {}) {
    super(props);
    this.gitops = props.gitops;
    bindLate(this);
    judging(this, props);
  }

  override get charts(): Chart[] {
    return topology(this).filter(Chart.isChart);
  }

  /** Writes all manifests to the folder `outdir`. Throws for all that is wrong, at once; then, and if it cannot be written, the folder is as it was. */
  override synth(): void {
    const progress = new Progress(screen(), 'object');
    try {
      progress.end(this.replace(this.outdir, () => progress.tick()));
    } catch (error) {
      progress.clear();
      throw error;
    }
  }

  /** As `synth`, to another folder. */
  synthTo(folder: string): void {
    this.replace(folder, () => {});
  }

  private replace(folder: string, tick: () => void): Replaced {
    const { gitops } = this;
    return replaceFolder(folder, (stage) => (gitops === undefined ? this.fill(stage, tick) : this.layOut(stage, gitops, tick)));
  }

  /** All manifests as one text. Throws for all that is wrong, at once. */
  override synthYaml(): string {
    const documents: string[] = [];
    const synthesis = new Synthesis(this, this.synthYaml);
    for (const chart of synthesis.charts) for (const doc of synthesis.documents(chart, false)) documents.push(textOf(doc));
    synthesis.end();
    return documents.join('---\n');
  }

  private layOut(stage: Stage, gitops: GitOpsProps, tick: () => void): void {
    const duplicates = new Duplicates(true, environmentOf);
    const synthesis = new Synthesis(this, this.replace, gitops);
    const laidOut = new LaidOut(this, gitops, stage);
    for (const chart of synthesis.charts)
      for (const doc of synthesis.documents(chart, false)) {
        laidOut.write(doc, chart, () => textOf(doc), synthesis.isSound, duplicates);
        tick();
      }
    synthesis.end([...duplicates.errors, ...laidOut.errors()]);
    laidOut.end();
  }

  private fill(stage: Stage, tick: () => void): void {
    const isInFolders = this.yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
    const duplicates = new Duplicates(isInFolders || this.yamlOutputType === YamlOutputType.FILE_PER_RESOURCE, environmentOf);
    const synthesis = new Synthesis(this, this.replace);
    for (const piece of layout(this, synthesis.charts, synthesis.isLinked, (chart) => synthesis.documents(chart, isInFolders))) {
      duplicates.see(piece);
      const { file, doc } = piece;
      if (doc !== undefined) {
        if (synthesis.isSound) stage.add(file, textOf(doc));
        tick();
      } else if (file.endsWith('/')) stage.makeFolder(file);
      else stage.begin(file);
    }
    synthesis.end(duplicates.errors);
    const { recordConstructMetadata } = this as unknown as { readonly recordConstructMetadata: boolean };
    if (recordConstructMetadata)
      stage.add('construct-metadata.json', constructMetadata(synthesis.charts.flatMap((chart) => synthesis.objects(chart))));
  }
}

const textOf = ({ manifest, isOwned }: Rendered): string => (manifest === undefined ? '\n' : yaml(manifest, isOwned, Yaml.stringify));
