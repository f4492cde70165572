import { createTwoFilesPatch } from 'diff';

/** Gathers what fixing would change, as a unified diff that `patch -p1` and `git apply` take. */
export class DiffCollector {
  private readonly parts: string[] = [];

  readonly add = (path: string, before: string, after: string): void => {
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 3 });
    // The separator line is no part of a unified diff as git writes it.
    this.parts.push(patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) (.*)\t$/gm, '$1 $2'));
  };

  text(): string {
    return this.parts.join('');
  }
}
