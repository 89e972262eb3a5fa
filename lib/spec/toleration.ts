/**
 * Allows the Pod to be scheduled to, or to stay on, nodes with a matching taint. It does not
 * attract the Pod to them: for that, use `nodeSelector` or `affinity`.
 *
 * Source: core/v1 Toleration.
 */
export interface Toleration {
  /**
   * The effect of the taint that is tolerated.
   *
   * @default - every effect
   */
  readonly effect?: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule' | undefined;
  /**
   * The key of the taint.
   *
   * @default - every key; then `operator` must be `Exists`
   */
  readonly key?: string | undefined;
  /**
   * How `value` is compared with the value of the taint. `Exists` accepts any value, so `value`
   * must not be set. `Lt` and `Gt` compare whole numbers; a server accepts them only if its feature
   * gate TaintTolerationComparisonOperators is enabled.
   *
   * @default 'Equal'
   */
  readonly operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt' | undefined;
  /**
   * Number of seconds for which the Pod stays on a node after the taint is added. With zero or
   * less, it is evicted at once. Only with the effect `NoExecute`.
   *
   * @default - it stays forever
   */
  readonly tolerationSeconds?: number | undefined;
  /**
   * The value that the taint must have. Empty with the operator `Exists`.
   *
   * @default ''
   */
  readonly value?: string | undefined;
}
