const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Whether a text is a time of RFC 3339, as Go reads it. */
export const isTime = (text: string): boolean => RFC3339.test(text) && !Number.isNaN(Date.parse(text.replace(',', '.')));
