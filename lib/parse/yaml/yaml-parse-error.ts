/** Thrown if a text is not YAML that kubectl reads. */
export class YamlParseError extends Error {
  constructor(
    message: string,
    /** The offset in the text. */
    readonly at: number,
  ) {
    super(message);
  }
}
