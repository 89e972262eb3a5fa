/**
 * Selects objects by their labels; every condition must hold. An empty selector, `{}`, selects all
 * objects. The meaning of an omitted selector depends on its field; usually it selects none.
 *
 * Source: meta/v1 LabelSelector.
 */
export interface LabelSelector {
  /** Conditions with an operator: `[{ key: 'tier', operator: 'NotIn', values: ['batch'] }]`. */
  readonly matchExpressions?: readonly LabelSelectorRequirement[] | undefined;
  /** Labels by name, with the value that an object must have: `{ app: 'web' }`. */
  readonly matchLabels?: { readonly [name: string]: string | undefined } | undefined;
}

/**
 * A condition on one label.
 *
 * Source: meta/v1 LabelSelectorRequirement.
 */
export interface LabelSelectorRequirement {
  /** The label: `app.kubernetes.io/name`. */
  readonly key: string;
  /**
   * How the label is compared with `values`. `NotIn` and `DoesNotExist` also match objects without
   * the label.
   */
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /** One or more for `In` and `NotIn`, none for `Exists` and `DoesNotExist`. */
  readonly values?: readonly string[] | undefined;
}
