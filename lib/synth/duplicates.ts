import type { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import type { OutputChunk } from './output-chunks.js';

/** Who has a name: the app, where it is nobody in it. */
type Owner = IConstruct | undefined;

/**
 * What two constructs both make: objects of one kind, namespace and name, and files. cdk8s writes
 * both, or the last, and says nothing.
 */
export class Duplicates {
  readonly errors: string[] = [];
  private readonly names = new Map<string, Map<string, Owner>>();
  private readonly files = new Map<string, Owner>();

  /**
   * @param isPerObject each object has a file of its own
   * @param environmentPathOf where a chart's objects go: those of two places never meet
   */
  constructor(
    private readonly isPerObject: boolean,
    private readonly environmentPathOf: (chart: Chart | undefined) => string,
  ) {}

  add({ file, document, chart }: OutputChunk): void {
    // A file is named once by itself, and then by each document in it, but for those with one
    // document.
    const isNamed = this.isPerObject || document === undefined;
    if (isNamed)
      this.claim(
        this.files,
        file,
        this.isPerObject && document !== undefined ? document.source : chart,
        () => `both write ${file}`,
      );
    if (document?.manifest !== undefined)
      this.addObject(
        document.manifest,
        document.source,
        this.environmentPathOf(document.source?.chart ?? chart),
      );
  }

  private addObject(manifest: Manifest, from: Owner, where: string): void {
    const { group, kind, namespace, name } = identityOf(manifest);
    if (typeof name !== 'string') return;
    const place = namespace === undefined ? '' : `${namespace}/`;
    const sort = `${where} ${group} ${kind} ${place}`;
    const taken = this.names.get(sort) ?? new Map<string, Owner>();
    this.names.set(sort, taken);
    this.claim(taken, name, from, () => `are both ${kind} ${place}${name}`);
  }

  private claim(taken: Map<string, Owner>, what: string, by: Owner, says: () => string): void {
    const before = taken.size;
    const first = taken.get(what);
    taken.set(what, by);
    if (taken.size === before)
      this.errors.push(`${ownerPathOf(first)} and ${ownerPathOf(by)} ${says()}`);
  }
}

const ownerPathOf = (owner: Owner): string =>
  owner?.node.path ? `[${owner.node.path}]` : 'the app';
