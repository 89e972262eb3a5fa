/**
 * The maximum number of bytes that the values of a ConfigMap or Secret have together: 1 MiB.
 *
 * Source: core/v1 MaxSecretSize.
 */
export const MAX_DATA_BYTES = 1024 * 1024;
