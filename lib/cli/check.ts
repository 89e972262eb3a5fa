import type { Checked } from '../check/document.js';
import { exempted, isExcluded } from '../check/exempt.js';
import { isOf } from '../check/shard.js';
import { type Input, reasonOf } from '../disk/inputs.js';
import { Progress } from '../disk/progress.js';
import { FORMATS, type Format, reportIn } from '../report/formats.js';
import type { Report } from '../report/report.js';
import { documents } from '../source/documents.js';
import { BROKEN, type Command, FINE, FOUND, type Io } from './command.js';
import { Crew, type Job } from './crew.js';
import { fixFile } from './fix.js';
import { ownPackage } from './package.js';
import { inputsOf } from './read.js';
import { SETTINGS, type Settings, settingsOf } from './settings.js';
import { Tally } from './tally.js';

export const checkCommand: Command = {
  says: 'says what the API server will say of manifests, and what people regret',
  takes: '[FILE|FOLDER|-]...',
  options: {
    format: { type: 'string', short: 'o', value: 'FORMAT', choices: FORMATS, says: 'how it is told (text)' },
    ...SETTINGS,
    quiet: { type: 'boolean', short: 'q', says: 'shows no progress, which only a terminal sees, after a second' },
    fix: { type: 'boolean', says: 'writes in the files what has one right answer, as an unquoted text or a quoted port' },
  },
  help: `Reads YAML and JSON as kubectl does; - is standard input, as where no path is given. Exit status: 0, or 1 where something was found for
which it is to fail, or 2 where something could not be read.`,
  run: async (given, io) => {
    const settings = settingsOf(given, io);
    const { failOn } = settings;
    const colours = io.isTerminal && !io.env['NO_COLOR'];
    const shard = settings.shard && `${settings.shard.index}/${settings.shard.count}`;
    const report = reportIn((given.one('format') ?? 'text') as Format, { failOn, version: ownPackage().version, colours, shard });
    const work = new Check(settings, report, io, given.has('fix'));
    await io.out(report.begin());
    await work.all(given.paths.length > 0 ? given.paths : ['-']);
    const summary = work.tally.summary();
    work.progress.clear();
    await io.out(report.end(summary));
    if (work.fixed > 0) io.err(`cdk8s-pods: mended ${work.fixed} in place\n`);
    return work.unread > 0 ? BROKEN : summary.failed ? FOUND : FINE;
  },
};

/** A check under way. */
class Check {
  readonly tally: Tally;
  readonly progress: Progress;
  /** So many files could not be read. */
  unread = 0;
  /** So much was mended. */
  fixed = 0;
  private documents = 0;
  private readonly crew: Crew;

  constructor(
    private readonly settings: Settings,
    private readonly report: Report,
    private readonly io: Io,
    private readonly fixes: boolean,
  ) {
    this.tally = new Tally(settings.failOn);
    this.progress = new Progress(io.screen, 'document');
    this.crew = new Crew(
      settings.options,
      () => io.hands(settings.options),
      (job, checked) => this.tell(job, checked),
    );
  }

  async all(paths: readonly string[]): Promise<void> {
    try {
      for (const path of paths) await this.path(path);
      await this.crew.end();
    } finally {
      this.crew.dismiss();
    }
  }

  /** Checks all that a path leads to. What cannot be read is said, and the others are still judged. */
  private async path(path: string): Promise<void> {
    for (const input of inputsOf(path, this.io)) {
      if (isExcluded(this.settings.exemptions, this.settings.named(input.name))) continue;
      const why = 'why' in input ? input.why : await this.file(input);
      if (why === undefined) continue;
      this.unread++;
      this.io.err(`cdk8s-pods: ${input.name}: ${why}\n`);
    }
  }

  /** Checks a file. Where it cannot be read, says why. */
  private async file(input: Input): Promise<string | undefined> {
    this.tally.file();
    try {
      if (this.fixes && input.path !== undefined) this.fixed += await fixFile(input.path, this.settings);
      for await (const document of documents(input.bytes())) {
        const { shard } = this.settings;
        if (shard === undefined || isOf(shard, this.documents++)) await this.crew.take({ file: input.name, document });
      }
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }

  private async tell({ file, document }: Job, found: Checked): Promise<void> {
    const { text, line } = document;
    const { exemptions, named } = this.settings;
    const checked = exempted(found, exemptions, named(file));
    this.tally.add(checked);
    this.progress.tick();
    let lines: readonly string[] | undefined;
    const lineAt = (number: number): string | undefined => {
      lines ??= text.split('\n');
      return lines[number - line];
    };
    const told = this.report.found({ file, checked, line: lineAt });
    if (told === '') return;
    // On a terminal, what is told takes the place of the line of progress.
    this.progress.clear();
    await this.io.out(told);
  }
}
