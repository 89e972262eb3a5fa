import { minorOf } from '../api/kubernetes-version.js';
import type { DocumentResult } from '../check/check-document.js';
import type { FileDocument } from '../check/compare-documents.js';
import type { ObjectReference } from '../check/diagnostic.js';
import type { AppCluster } from '../cluster/cluster.js';
import type { Input } from '../platform/input/inputs.js';
import { ApplicationRun } from './application-run.js';
import type { CheckSettings } from './check-settings.js';
import type { Io } from './command.js';
import { CustomResourceRun } from './custom-resource-run.js';
import { isKustomizationFile, readKustomization } from './read-kustomization.js';

/** The result for a document that depends on other documents of the run. */
interface LaterResult {
  readonly document: FileDocument;
  readonly result: DocumentResult;
  /** The objects that were not validated with their document. */
  readonly validated: readonly ObjectReference[];
}

/**
 * The objects of a run of `check`. At its end, custom resources are validated by the definitions
 * of their kinds, and all objects are compared with each other. Not done for a shard, which has
 * only some of the objects.
 */
export class ObjectRun {
  private readonly application: ApplicationRun | undefined;
  private readonly customResources: CustomResourceRun | undefined;

  constructor(
    private readonly settings: CheckSettings,
    io: Io,
    cluster: AppCluster | undefined,
  ) {
    const { options, shard, application, applications, customResourceDefinitions } = settings;
    const { hazards, kubernetes } = options;
    if (shard !== undefined) return;
    this.customResources = new CustomResourceRun(
      { paths: customResourceDefinitions, minor: minorOf(options.kubernetes) },
      io,
    );
    if (hazards !== 'none')
      this.application = new ApplicationRun(
        { ...application, hazards, kubernetes, cluster },
        applications,
      );
  }

  /**
   * Adds a document.
   *
   * @param path - the path that the user named
   */
  add(path: string, document: FileDocument): void {
    this.application?.add(path, document);
    this.customResources?.add(document);
  }

  /** Adds a file of another tool. The objects that a kustomization generates exist. */
  async addOtherFile(path: string, input: Input): Promise<void> {
    if (this.application === undefined || !isKustomizationFile(input.name)) return;
    for (const each of await readKustomization(input)) this.application.add(path, each);
  }

  /** Adds a document that is too large to be compared. */
  leaveOut(document: Pick<FileDocument, 'file' | 'document'>): void {
    this.application?.leaveOut(document);
  }

  /** Returns notes about what is not validated or compared. */
  notes(): readonly string[] {
    const { shard, options } = this.settings;
    if (shard !== undefined && options.hazards !== 'none') return [NOT_COMPARED];
    return [...(this.customResources?.notes() ?? []), ...(this.application?.notes() ?? [])];
  }

  /** @throws UnreadableDefinitions if the definitions of custom resources cannot be read */
  async *diagnose(): AsyncGenerator<LaterResult> {
    for await (const [document, result] of this.customResources?.validate() ?? []) {
      const validated = result.objects.flatMap(({ reference }) => reference ?? []);
      yield { document, result, validated };
    }
    for (const [document, result] of this.application?.diagnose() ?? [])
      yield { document, result, validated: [] };
  }
}

const NOT_COMPARED =
  'the objects are not compared with each other, because a shard has only some of them: check ' +
  'without --shard to compare them';
