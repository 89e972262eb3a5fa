/** Thrown inside, where a text is no YAML that kubectl reads. */
export class YamlParseError extends Error {
  constructor(
    message: string,
    /** Where in the text. */
    readonly at: number,
  ) {
    super(message);
  }
}
