/** Classes of differences from Kubernetes, with their counts and the shortest input of each. */
export class Differences {
  private readonly classes = new Map<string, { count: number; example: string }>();

  add(name: string, input: object): void {
    const example = JSON.stringify(input);
    const known = this.classes.get(name) ?? { count: 0, example };
    this.classes.set(name, {
      count: known.count + 1,
      example: example.length < known.example.length ? example : known.example,
    });
  }

  /** Returns a line for each class and its example, the largest class first. */
  lines(): readonly string[] {
    return [...this.classes]
      .sort(([, a], [, b]) => b.count - a.count)
      .map(
        ([name, { count, example }]) =>
          `${String(count).padStart(7)}  ${name}\n         ${example.slice(0, 1200)}`,
      );
  }
}
