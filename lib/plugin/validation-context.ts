// The part of `cdk8s-cli/plugins` that this package uses. It is declared here so that users need
// not install cdk8s-cli for its types.

/** The argument that cdk8s-cli passes to a plugin. */
export interface ValidationContext {
  /** The paths of the files that the synth has written. */
  readonly manifests: readonly string[];
  /** The constructs of the objects. */
  readonly metadata: ConstructMetadata;
  /** The report to which the plugin adds its findings. */
  readonly report: ValidationReport;
}

/**
 * The path of each object's construct, by the name of the object alone. If several objects have one
 * name, cdk8s keeps the construct of the last.
 */
export type ConstructMetadata = Readonly<Record<string, { readonly path: string }>>;

/** The report of a plugin. */
export interface ValidationReport {
  /** Adds a violation. */
  addViolation(violation: ValidationViolation): void;
  /**
   * Completes the report. Must be called once.
   *
   * @param status - whether the synth succeeds
   * @param metadata - lines of the summary, by their titles
   */
  submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
}

/** A rule, and the objects that violate it. */
export interface ValidationViolation {
  /** The severity and the id of the rule, such as `warning: Container/env-hides`. */
  readonly ruleName: string;
  /** The description of the rule. */
  readonly recommendation: string;
  /** The change that fixes the problem. */
  readonly fix: string;
  /** The objects that violate the rule. */
  readonly violatingResources: readonly ViolatingResource[];
}

/** An object that violates a rule. */
export interface ViolatingResource {
  /** The name with which cdk8s-cli looks up the construct of the object. */
  readonly resourceName: string;
  /** The line, the field and the message of each finding. */
  readonly locations: readonly string[];
  /** The path of the file. */
  readonly manifestPath: string;
}
