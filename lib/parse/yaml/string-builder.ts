/** So many pieces are kept before they are joined. */
const MAX_PENDING = 4096;

/** A text that is made of pieces: of however many, it takes little more room than they do. */
export class StringBuilder {
  private text = '';
  private readonly recent: string[] = [];

  add(...pieces: readonly string[]): void {
    this.recent.push(...pieces);
    if (this.recent.length >= MAX_PENDING) this.build();
  }

  build(): string {
    this.text += this.recent.join('');
    this.recent.length = 0;
    return this.text;
  }
}
