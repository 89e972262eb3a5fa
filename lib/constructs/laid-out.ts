import { ApiObject, type App, type Chart, Names, Yaml } from 'cdk8s';
import { sha256 } from '../disk/sha256.js';
import type { Stage } from '../disk/stage.js';
import { argoCd } from '../gitops/argo-cd.js';
import { fileOf } from '../gitops/file.js';
import { flux } from '../gitops/flux.js';
import type { Folder } from '../gitops/folder.js';
import { type Item, inventory } from '../gitops/inventory.js';
import { kustomization } from '../gitops/kustomization.js';
import { inOrder } from '../gitops/order.js';
import type { GitOpsProps } from '../gitops/props.js';
import { type Identity, identityOf } from '../manifest/manifest.js';
import { yaml } from '../manifest/yaml.js';
import type { Duplicates } from '../synth/duplicates.js';
import type { Doc } from '../synth/layout.js';
import { Environment } from './environment.js';

/** What is known of a folder while it is filled. */
interface Filling {
  readonly files: string[];
  readonly after: Set<string>;
}

/** Writes an app in folders for what reads them from git. */
export class LaidOut {
  private readonly folders = new Map<string, Filling>();
  private readonly folderOf = new Map<ApiObject, string>();
  private readonly outside = new Set<Chart>();
  private readonly items: Item[] = [];

  constructor(
    private readonly app: App,
    private readonly props: GitOpsProps,
    private readonly stage: Stage,
  ) {}

  /** Writes a document to a file of its own. */
  write(doc: Doc, chart: Chart, text: () => string, isSound: boolean, duplicates: Duplicates): void {
    const { manifest, from } = doc;
    if (manifest === undefined) return;
    const object = identityOf(manifest);
    const folder = this.folderFor(object, chart);
    const inside = this.props.folders !== 'namespace' && object.namespace ? `${object.namespace}/` : '';
    const file = `${inside}${fileOf(object)}${this.app.outputFileExtension}`;
    duplicates.see({ file: `${folder}/${file}`, doc, chart });
    const filling = this.folders.get(folder) ?? { files: [], after: new Set() };
    this.folders.set(folder, filling);
    filling.files.push(file);
    if (from !== undefined) this.remember(from, folder, filling);
    if (isSound) this.put(folder, inside, file, object, text());
  }

  /** Why it cannot be laid out so. */
  errors(): readonly string[] {
    const outside = [...this.outside].map((chart) => `[${chart.node.path}] is in no Environment: make it in one`);
    try {
      inOrder(this.all());
      return outside;
    } catch (error) {
      return [...outside, (error as Error).message];
    }
  }

  /** Writes what names the files: after all of them. */
  end(): void {
    const { kustomization: isKustomized = false, argoCd: argo, flux: fluxProps } = this.props;
    const folders = inOrder(this.all());
    if (isKustomized) for (const { name, files } of folders) this.stage.add(`${name}/kustomization.yaml`, textOf(kustomization(files)));
    if (argo !== undefined) for (const each of argoCd(argo, folders, isKustomized)) this.stage.add('argo-cd.yaml', textOf(each));
    if (fluxProps !== undefined) for (const each of flux(fluxProps, folders)) this.stage.add('flux.yaml', textOf(each));
    if (this.props.inventory === true) this.stage.add('.inventory', inventory(this.items));
  }

  private all(): readonly Folder[] {
    return [...this.folders].map(([name, { files, after }]) => ({ name, files, after: [...after] }));
  }

  private folderFor({ namespace }: Identity, chart: Chart): string {
    if (this.props.folders === 'chart') return Names.toDnsLabel(chart);
    // No namespace begins with `_`.
    if (this.props.folders === 'namespace') return namespace || '_no-namespace';
    const environment = Environment.of(chart)?.name;
    if (environment === undefined) this.outside.add(chart);
    return environment ?? '_no-environment';
  }

  /** What an object depends on is there already. */
  private remember(object: ApiObject, folder: string, { after }: Filling): void {
    this.folderOf.set(object, folder);
    for (const each of object.node.dependencies) {
      const before = ApiObject.isApiObject(each) ? this.folderOf.get(each) : undefined;
      if (before !== undefined && before !== folder) after.add(before);
    }
  }

  private put(folder: string, inside: string, file: string, { apiVersion, kind, namespace, name = '' }: Identity, text: string): void {
    this.stage.makeFolder(`${folder}/${inside}`);
    const path = `${folder}/${file}`;
    this.stage.add(path, text);
    if (this.props.inventory === true) this.items.push({ path, apiVersion, kind, namespace, name, sha256: sha256(text) });
  }
}

const textOf = (value: object): string => yaml(value, true, Yaml.stringify);
