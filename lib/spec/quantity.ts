/**
 * An amount: a number, or a string with a suffix. `0.5` and `'500m'` are a half; `'256Mi'` is 256 ×
 * 2^20, `'256M'` is 256 × 10^6. Suffixes: n u m k M G T P E, Ki Mi Gi Ti Pi Ei; not `K`, `MB` or
 * `gb`. Beware of `m`: `'128m'` of memory is an eighth of a byte.
 *
 * Source: apimachinery resource.Quantity.
 */
export type Quantity = string | number;

/**
 * A number, or a name or percentage. As a port: its number, or the name of a port. `'8080'` in
 * quotes is no port: a name has a letter.
 *
 * Source: apimachinery intstr.IntOrString.
 */
export type IntOrString = number | string;
