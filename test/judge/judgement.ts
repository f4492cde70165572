import { findingsOf, type JudgedFinding, judgedTexts } from './finding.ts';
import { isOf, type Label, labelsOf } from './labels.ts';
import { finderOf, type Mark, readMarks, readUnseen } from './marks.ts';

export interface Verdict {
  readonly finding: JudgedFinding;
  readonly label?: Label;
}

export interface MissedLabel {
  readonly file: string;
  readonly label: Label;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Findings marked true that are no longer made. */
  readonly missed: readonly MissedLabel[];
  readonly marks: readonly {
    readonly mark: Mark;
    readonly finder?: JudgedFinding;
    readonly unseen?: string;
  }[];
}

/** Everything found on the labelled texts against what readers said. */
export function judge(): Judgement {
  const verdicts: Verdict[] = [];
  const missed: MissedLabel[] = [];
  const findings: JudgedFinding[] = [];
  for (const fixture of judgedTexts()) {
    const labels = labelsOf(fixture.name);
    const left = new Set(labels);
    for (const finding of findingsOf(fixture)) {
      findings.push(finding);
      const label = labels.find((candidate) => left.has(candidate) && isOf(candidate, finding));
      if (label) left.delete(label);
      verdicts.push(label ? { finding, label } : { finding });
    }
    for (const label of left) if (label.verdict) missed.push({ file: fixture.name, label });
  }
  const unseen = readUnseen();
  const marks = readMarks().map((mark) => {
    const finder = finderOf(mark, findings);
    const reason = unseen.find(
      ({ file, line, kind }) => `corpus/${file}` === mark.file && line === mark.line && kind === mark.kind,
    )?.reason;
    return { mark, ...(finder ? { finder } : {}), ...(reason ? { unseen: reason } : {}) };
  });
  return { verdicts, missed, marks };
}

/** Whether a reader must have marked the finding. */
export function isSerious({ finding }: Verdict): boolean {
  return finding.severity === 'error' || finding.severity === 'warning';
}
