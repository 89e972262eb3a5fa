import type { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { identityOf } from '../manifest/manifest.js';
import type { OutputDocument } from './synth-output.js';

/** The environment of a chart. */
export interface OutputEnvironment extends IConstruct {
  readonly name: string;
}

/** Returns the environment of a chart; `undefined` if it is not in one. */
export type EnvironmentOf = (chart: Chart) => OutputEnvironment | undefined;

/** The construct that makes an object or a file; `undefined` for the app. */
type Owner = IConstruct | undefined;

/**
 * Finds objects with the same kind, namespace and name, and files with the same path, that two
 * constructs make. cdk8s writes both objects, and only the last of the files, without a message.
 */
export class Duplicates {
  readonly errors: string[] = [];
  private readonly owners = new Map<string, Map<string, Owner>>();
  private readonly fileOwners = new Map<string, Owner>();

  /**
   * @param environmentOf - objects of two environments are never the same object, as they are in
   * different clusters or namespaces
   */
  constructor(private readonly environmentOf: EnvironmentOf) {}

  addFile(path: string, owner: Owner): void {
    this.claim(this.fileOwners, path, owner, () => `both write ${path}`);
  }

  addObject({ manifest, source, chart }: OutputDocument): void {
    if (manifest === undefined) return;
    const { group, kind, namespace, name } = identityOf(manifest);
    if (typeof name !== 'string') return;
    const prefix = namespace === undefined ? '' : `${namespace}/`;
    const environment = this.environmentOf(chart)?.node.path ?? '';
    const key = `${environment} ${group} ${kind} ${prefix}`;
    const byName = this.owners.get(key) ?? new Map<string, Owner>();
    this.owners.set(key, byName);
    this.claim(byName, name, source, () => `are both ${kind} ${prefix}${name}`);
  }

  private claim(
    owners: Map<string, Owner>,
    name: string,
    owner: Owner,
    describe: () => string,
  ): void {
    const sizeBefore = owners.size;
    const first = owners.get(name);
    owners.set(name, owner);
    if (owners.size === sizeBefore)
      this.errors.push(`${formatOwner(first)} and ${formatOwner(owner)} ${describe()}`);
  }
}

const formatOwner = (owner: Owner): string =>
  owner?.node.path ? `[${owner.node.path}]` : 'the app';
