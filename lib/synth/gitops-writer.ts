import { ApiObject, type App, type Chart, Names, Yaml } from 'cdk8s';
import { toYaml } from '../emit/to-yaml.js';
import { argoCdObjects } from '../gitops/argo-cd.js';
import { fileNameFor } from '../gitops/file-name.js';
import { fluxObjects } from '../gitops/flux.js';
import type { GitOpsFolder } from '../gitops/gitops-folder.js';
import type { GitOpsProps } from '../gitops/gitops-props.js';
import { formatInventory, type InventoryEntry } from '../gitops/inventory.js';
import { kustomization } from '../gitops/kustomization.js';
import { topologicalOrder } from '../gitops/topological-order.js';
import { type Identity, identityOf } from '../manifest/manifest.js';
import type { StagingFolder } from '../platform/output/staging-folder.js';
import { sha256 } from '../platform/sha256.js';
import type { Duplicates } from './duplicates.js';
import type { OutputDocument } from './output-chunks.js';

/** What is known of a folder while it is filled. */
interface FolderContents {
  readonly files: string[];
  readonly dependencies: Set<string>;
}

/** Writes an app in folders for what reads them from git. */
export class GitOpsWriter {
  private readonly folders = new Map<string, FolderContents>();
  private readonly folderOf = new Map<ApiObject, string>();
  private readonly chartsOutsideEnvironments = new Set<Chart>();
  private readonly items: InventoryEntry[] = [];

  constructor(
    private readonly app: App,
    private readonly props: GitOpsProps,
    private readonly stage: StagingFolder,
    /** The name of the environment that a chart is in. */
    private readonly environmentNameOf: (chart: Chart) => string | undefined,
  ) {}

  /** Writes a document to a file of its own. */
  write(
    doc: OutputDocument,
    chart: Chart,
    text: () => string,
    isSound: boolean,
    duplicates: Duplicates,
  ): void {
    const { manifest, source } = doc;
    if (manifest === undefined) return;
    const object = identityOf(manifest);
    const folder = this.folderFor(object, chart);
    const inside =
      this.props.folders !== 'namespace' && object.namespace ? `${object.namespace}/` : '';
    const file = `${inside}${fileNameFor(object)}${this.app.outputFileExtension}`;
    duplicates.add({ file: `${folder}/${file}`, document: doc, chart });
    const filling = this.folders.get(folder) ?? { files: [], dependencies: new Set() };
    this.folders.set(folder, filling);
    filling.files.push(file);
    if (source !== undefined) this.recordDependencies(source, folder, filling);
    if (isSound) this.writeFile(folder, inside, file, object, text());
  }

  /** Why it cannot be laid out so. */
  errors(): readonly string[] {
    const outside = [...this.chartsOutsideEnvironments].map(
      (chart) => `[${chart.node.path}] is in no Environment: make it in one`,
    );
    try {
      topologicalOrder(this.allFolders());
      return outside;
    } catch (error) {
      return [...outside, (error as Error).message];
    }
  }

  /** Writes what names the files: after all of them. */
  finish(): void {
    const { kustomization: isKustomized = false, argoCd: argo, flux: fluxProps } = this.props;
    const folders = topologicalOrder(this.allFolders());
    if (isKustomized)
      for (const { name, files } of folders)
        this.stage.addDocument(`${name}/kustomization.yaml`, objectYaml(kustomization(files)));
    if (argo !== undefined)
      for (const each of argoCdObjects(argo, folders, isKustomized))
        this.stage.addDocument('argo-cd.yaml', objectYaml(each));
    if (fluxProps !== undefined)
      for (const each of fluxObjects(fluxProps, folders))
        this.stage.addDocument('flux.yaml', objectYaml(each));
    if (this.props.inventory === true)
      this.stage.addDocument('.inventory', formatInventory(this.items));
  }

  private allFolders(): readonly GitOpsFolder[] {
    return [...this.folders].map(([name, { files, dependencies }]) => ({
      name,
      files,
      dependsOn: [...dependencies],
    }));
  }

  private folderFor({ namespace }: Identity, chart: Chart): string {
    if (this.props.folders === 'chart') return Names.toDnsLabel(chart);
    // No namespace begins with `_`.
    if (this.props.folders === 'namespace') return namespace || '_no-namespace';
    const environment = this.environmentNameOf(chart);
    if (environment === undefined) this.chartsOutsideEnvironments.add(chart);
    return environment ?? '_no-environment';
  }

  /** What an object depends on is there already. */
  private recordDependencies(
    object: ApiObject,
    folder: string,
    { dependencies }: FolderContents,
  ): void {
    this.folderOf.set(object, folder);
    for (const each of object.node.dependencies) {
      const before = ApiObject.isApiObject(each) ? this.folderOf.get(each) : undefined;
      if (before !== undefined && before !== folder) dependencies.add(before);
    }
  }

  private writeFile(
    folder: string,
    inside: string,
    file: string,
    { apiVersion, kind, namespace, name = '' }: Identity,
    text: string,
  ): void {
    this.stage.makeFolder(`${folder}/${inside}`);
    const path = `${folder}/${file}`;
    this.stage.addDocument(path, text);
    if (this.props.inventory === true)
      this.items.push({ path, apiVersion, kind, namespace, name, sha256: sha256(text) });
  }
}

const objectYaml = (value: object): string => toYaml(value, true, Yaml.stringify);
