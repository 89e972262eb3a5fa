import type { Checked } from '../check/document.js';
import { type FailOn, failsOn, type ProblemKind } from '../check/problem.js';
import type { Summary } from '../report/report.js';

/** Counts what a check comes to. */
export class Tally {
  private files = 0;
  private objects = 0;
  private others = 0;
  private readonly problems: Record<ProblemKind, number> = { unread: 0, refused: 0, 'pod-security': 0, warned: 0, hazard: 0 };

  constructor(private readonly failOn: FailOn) {}

  file(): void {
    this.files++;
  }

  add({ objects, others, problems }: Checked): void {
    this.objects += objects.length;
    this.others += others;
    for (const each of [...objects.flatMap((object) => object.problems), ...problems]) this.problems[each.kind]++;
  }

  summary(): Summary {
    const { files, objects, others, problems } = this;
    const failed = Object.entries(problems).some(([kind, count]) => count > 0 && failsOn(kind as ProblemKind, this.failOn));
    return { files, objects, others, problems, failed };
  }
}
