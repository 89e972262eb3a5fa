/** Something that the API server accepts, and that will not do what it is written for. */
export interface Hazard {
  /** The id of the rule, such as `Lifecycle/gate-off/stopSignal`. */
  readonly rule: string;
  /** The place as it is in the manifest, as the API names it. */
  readonly field: string;
  /** What will happen. */
  readonly text: string;
  readonly advice: string | undefined;
}
