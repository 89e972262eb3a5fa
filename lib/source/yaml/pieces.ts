/** So many pieces are kept before they are joined. */
const MANY = 4096;

/** A text that is made of pieces: of however many, it takes little more room than they do. */
export class Pieces {
  private text = '';
  private readonly recent: string[] = [];

  add(...pieces: readonly string[]): void {
    this.recent.push(...pieces);
    if (this.recent.length >= MANY) this.join();
  }

  join(): string {
    this.text += this.recent.join('');
    this.recent.length = 0;
    return this.text;
  }
}
