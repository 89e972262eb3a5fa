/** The events that the user has chosen for the life of a Pod. */
export interface LifeSettings {
  /** The id of the behavior of each container, by its name. */
  readonly behaviors: Readonly<Record<string, string>>;
  /** When the Pod is deleted, in seconds; `undefined` if it is not. */
  readonly deletedAt: number | undefined;
  /** The grace period of the deletion, in seconds; `undefined` for the Pod's own. */
  readonly grace: number | undefined;
}

/** The events at the start: the Pod is deleted while it runs. */
export const INITIAL_LIFE: LifeSettings = { behaviors: {}, deletedAt: 60, grace: undefined };
