import type { Checked } from '../check/document.js';
import type { FailOn, Problem, ProblemKind } from '../check/problem.js';
import { short } from '../check/short.js';
import { titleOf as nameOf } from '../manifest/manifest.js';

/** What was found in a document of a file. */
export interface Found {
  /** The file as it was named. */
  readonly file: string;
  readonly checked: Checked;
  /** A line of the file, from 1, where it is of this document. */
  line(number: number): string | undefined;
}

/** What a check came to. */
export interface Summary {
  readonly files: number;
  readonly objects: number;
  /** Objects of kinds that hold no Pod. */
  readonly others: number;
  readonly problems: Readonly<Record<ProblemKind, number>>;
  /** Whether there is something for which the check was asked to fail. */
  readonly failed: boolean;
}

/** A form in which a check is told: what begins it, what is said of each document as soon as it is known, and what ends it. */
export interface Report {
  begin(): string;
  found(found: Found): string;
  end(summary: Summary): string;
}

/** How a report is made. */
export interface ReportOptions {
  readonly failOn: FailOn;
  /** The version of this package. */
  readonly version: string;
  /** Whether colours can be seen. */
  readonly colours: boolean;
  /** Which part of all it is of: '2/5'. */
  readonly shard: string | undefined;
}

/** The problems of a document, in the order of its lines. */
export const problemsOf = ({ objects, problems }: Checked): readonly Problem[] =>
  [...objects.flatMap((each) => each.problems), ...problems].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);

/** What an object is called in a line: `Deployment shop/web`. */
export const titleOf = ({ object }: Pick<Problem, 'object'>): string => (object === undefined ? '' : nameOf(object));

/** What is wrong in a line: the field, and what is said of it. */
export const textOf = ({ field, says }: Problem): string => (field === '' ? says : `${field}: ${says}`);

/** What to do about it; nothing, where nobody knows. */
export const adviceOf = ({ advice, fix }: Problem): string | undefined =>
  fix === undefined ? advice : `Write ${short(fix)}.${advice ? ` ${advice}` : ''}`;
