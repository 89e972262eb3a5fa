import type { OutputDocument, SynthOutput } from './synth-output.js';

/** Collects all documents in one string. */
export class TextOutput implements SynthOutput {
  readonly usesChartToJson = true;
  private readonly documents: string[] = [];

  get text(): string {
    return this.documents.join('---\n');
  }

  beginChart(): void {}

  add(_document: OutputDocument, text: string | undefined): void {
    if (text !== undefined) this.documents.push(text);
  }

  errors(): readonly string[] {
    return [];
  }

  finish(): void {}
}
