import { ApiObject, type App, type Chart, Names, Yaml } from 'cdk8s';
import { toYaml } from '../emit/to-yaml.js';
import { argoCdObjects } from '../gitops/argo-cd.js';
import { fluxObjects } from '../gitops/flux.js';
import { fileNameFor, type GitOpsFolder, kustomization } from '../gitops/gitops-folder.js';
import type { GitOpsProps } from '../gitops/gitops-props.js';
import { formatInventory, type InventoryEntry } from '../gitops/inventory.js';
import { topologicalOrder } from '../gitops/topological-order.js';
import { type Identity, identityOf } from '../manifest/manifest.js';
import { sha256 } from '../platform/node-helpers.js';
import type { StagingFolder } from '../platform/output/staging-folder.js';
import { Duplicates, type EnvironmentOf } from './duplicates.js';
import type { OutputDocument, SynthOutput } from './synth-output.js';

/** A `GitOpsFolder` that is being filled. */
interface FolderContents {
  readonly files: string[];
  readonly dependencies: Set<string>;
}

/** Writes an app in folders that GitOps tools read, with a file for each object. */
export class GitOpsOutput implements SynthOutput {
  readonly usesChartToJson = true;
  private readonly folders = new Map<string, FolderContents>();
  private readonly folderOfObject = new Map<ApiObject, string>();
  private readonly chartsOutsideEnvironments = new Set<Chart>();
  private readonly inventory: InventoryEntry[] = [];
  private readonly duplicates: Duplicates;

  constructor(
    private readonly app: App,
    private readonly props: GitOpsProps,
    private readonly stage: StagingFolder,
    private readonly environmentOf: EnvironmentOf,
  ) {
    this.duplicates = new Duplicates(environmentOf);
  }

  beginChart(): void {}

  add(document: OutputDocument, text: string | undefined): void {
    const { manifest, source, chart } = document;
    if (manifest === undefined) return;
    const identity = identityOf(manifest);
    const folder = this.folderFor(identity, chart);
    const subfolder =
      this.props.folders !== 'namespace' && identity.namespace ? `${identity.namespace}/` : '';
    const file = `${subfolder}${fileNameFor(identity)}${this.app.outputFileExtension}`;
    const path = `${folder}/${file}`;
    this.duplicates.addFile(path, source);
    this.duplicates.addObject(document);
    const contents = this.folders.get(folder) ?? { files: [], dependencies: new Set() };
    this.folders.set(folder, contents);
    contents.files.push(file);
    if (source !== undefined) this.addDependencies(source, folder, contents);
    if (text === undefined) return;
    this.stage.makeFolder(`${folder}/${subfolder}`);
    this.stage.addDocument(path, text);
    if (this.props.inventory === true) this.inventory.push(inventoryEntry(path, identity, text));
  }

  errors(): readonly string[] {
    const errors = [
      ...this.duplicates.errors,
      ...[...this.chartsOutsideEnvironments].map(
        (chart) => `[${chart.node.path}] is not in an Environment. Create it in one.`,
      ),
    ];
    try {
      topologicalOrder(this.allFolders());
      return errors;
    } catch (error) {
      return [...errors, (error as Error).message];
    }
  }

  /** Writes the files that refer to the others. */
  finish(): void {
    const { kustomization: hasKustomizations = false, argoCd, flux, inventory } = this.props;
    const folders = topologicalOrder(this.allFolders());
    if (hasKustomizations)
      for (const { name, files } of folders)
        this.stage.addDocument(`${name}/kustomization.yaml`, objectYaml(kustomization(files)));
    if (argoCd !== undefined)
      for (const object of argoCdObjects(argoCd, folders, hasKustomizations))
        this.stage.addDocument('argo-cd.yaml', objectYaml(object));
    if (flux !== undefined)
      for (const object of fluxObjects(flux, folders))
        this.stage.addDocument('flux.yaml', objectYaml(object));
    if (inventory === true) this.stage.addDocument('.inventory', formatInventory(this.inventory));
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
    // The name of a namespace cannot begin with `_`.
    if (this.props.folders === 'namespace') return namespace || '_no-namespace';
    const environment = this.environmentOf(chart)?.name;
    if (environment === undefined) this.chartsOutsideEnvironments.add(chart);
    return environment ?? '_no-environment';
  }

  /** Adds the folders of an object's dependencies. Objects come after their dependencies. */
  private addDependencies(object: ApiObject, folder: string, contents: FolderContents): void {
    this.folderOfObject.set(object, folder);
    for (const each of object.node.dependencies) {
      const needed = ApiObject.isApiObject(each) ? this.folderOfObject.get(each) : undefined;
      if (needed !== undefined && needed !== folder) contents.dependencies.add(needed);
    }
  }
}

const inventoryEntry = (
  path: string,
  { apiVersion, kind, namespace, name = '' }: Identity,
  text: string,
): InventoryEntry => ({ path, apiVersion, kind, namespace, name, sha256: sha256(text) });

const objectYaml = (value: object): string => toYaml(value, true, Yaml.stringify);
