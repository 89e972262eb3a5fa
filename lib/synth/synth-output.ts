import type { ApiObject, Chart } from 'cdk8s';
import type { Manifest } from '../manifest/manifest.js';

/** A rendered object, and where it comes from. */
export interface OutputDocument {
  /** `undefined` if a `toJson` override returned nothing. */
  readonly manifest: Manifest | undefined;
  readonly chart: Chart;
  /** `undefined` if a `Chart.toJson` override returned the manifest. */
  readonly source: ApiObject | undefined;
}

/** Where the documents of a synth are written. */
export interface SynthOutput {
  /** Whether `Chart.toJson` overrides decide which documents a chart has. */
  readonly usesChartToJson: boolean;
  /**
   * Starts a chart.
   *
   * @param index - the position of the chart, if file names begin with it
   */
  beginChart(chart: Chart, index: number | undefined): void;
  /** Adds a document. `text` is `undefined` once there is an error: nothing is written then. */
  add(document: OutputDocument, text: string | undefined): void;
  /** Returns the errors of the output as a whole, such as two documents with one name. */
  errors(): readonly string[];
  /**
   * Writes the files that follow all documents. Called only if there is no error.
   *
   * @param objects - returns all objects of the app
   */
  finish(objects: () => readonly ApiObject[]): void;
}
