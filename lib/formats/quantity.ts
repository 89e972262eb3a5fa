/** A sign, digits with a point among them, and a suffix: decimal, binary, or an exponent of ten. */
const QUANTITY = /^[+-]?(\d+\.?\d*|\.\d+)(n|u|m|k|Ki|[MGTPE]i?|[eE][+-]?\d+)?$/;

/** Whether Kubernetes reads a value as an amount: `0.5`, `'500m'`, `'1.5Gi'`, `'1e3'`. */
export const isQuantity = (value: number | string): boolean => QUANTITY.test(String(value).trim());
