/** A valid Pod as JSON, with text inserted at some places. */
export const podJson = ({
  container = '',
  spec = '',
  metadata = '',
  more = '',
}: Partial<Record<'container' | 'spec' | 'metadata' | 'more', string>>): string =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"${metadata}},` +
  `"spec":{"containers":[{"name":"a","image":"b"${container}}]${spec}}${more}}`;
