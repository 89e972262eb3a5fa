/**
 * What the cdk8s command line gives a plugin: as much of `cdk8s-cli/plugins` as is used here, so
 * that nobody needs that package for its types.
 */
export interface ValidationContext {
  /** The files that were written. */
  readonly manifests: readonly string[];
  /** The constructs of the objects, by name. */
  readonly metadata: ConstructMetadata;
  readonly report: ValidationReport;
}

/**
 * Where the construct of an object stands in the app, by the object's name alone: of several with
 * one name, cdk8s keeps the last.
 */
export type ConstructMetadata = Readonly<Record<string, { readonly path: string }>>;

/** Where a plugin says what it found. */
interface ValidationReport {
  addViolation(violation: ValidationViolation): void;
  submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
}

/** A rule, and the objects that break it. */
export interface ValidationViolation {
  readonly ruleName: string;
  /** What holds. */
  readonly recommendation: string;
  /** What to write instead. */
  readonly fix: string;
  readonly violatingResources: readonly ViolatingResource[];
}

/** An object that breaks a rule. */
export interface ViolatingResource {
  /** By this name the report looks for its construct. */
  readonly resourceName: string;
  /** Where, and what is wrong there: a line each. */
  readonly locations: readonly string[];
  readonly manifestPath: string;
}
