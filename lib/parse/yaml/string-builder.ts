/** Number of pieces that are joined at once. */
const MAX_PENDING = 4096;

/** Concatenates any number of pieces with little more memory than they need. */
export class StringBuilder {
  private text = '';
  private readonly recent: string[] = [];

  add(piece: string): void {
    if (piece !== '') this.recent.push(piece);
    if (this.recent.length >= MAX_PENDING) this.build();
  }

  build(): string {
    this.text += this.recent.join('');
    this.recent.length = 0;
    return this.text;
  }
}
