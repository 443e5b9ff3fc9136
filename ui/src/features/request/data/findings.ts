/** Findings as the officer reads them: by source, the undecided ones first. Pure. */
import type { FindingView, FoundForRequest, SearchedView, SourceView } from "../../../api";
import { fileName } from "../../../text";

export interface SourceGroup {
  readonly source: number;
  readonly name: string;
  readonly path: string;
  /** The file is there and unchanged since it was added. */
  readonly present: boolean;
  readonly rows: number;
  /** How it was searched for this request; null when nobody has. */
  readonly searched: SearchedView | null;
  readonly findings: readonly FindingView[];
  readonly undecided: number;
}

/** Every source with what was found in it; a source removed since stays as long as it has findings. */
export function bySource(sources: readonly SourceView[], found: FoundForRequest | undefined): SourceGroup[] {
  const known = sources.map(({ id, path, present, rows }) => ({
    source: id,
    name: fileName(path),
    path,
    present,
    rows,
  }));
  const gone = (found?.searched ?? [])
    .filter((searched) => !sources.some(({ id }) => id === searched.source))
    .map(({ source, name, rows }) => ({ source, name: fileName(name), path: name, present: false, rows }));
  return [...known, ...gone].map((each) => {
    const findings = (found?.findings ?? []).filter(({ source }) => source === each.source).toSorted(undecidedFirst);
    return {
      ...each,
      searched: found?.searched.find(({ source }) => source === each.source) ?? null,
      findings,
      undecided: findings.filter(({ decision }) => decision === null).length,
    };
  });
}

/** Findings that can be included at one stroke: certain ones nobody has decided. */
export function sureAndOpen(findings: readonly FindingView[]): FindingView[] {
  return findings.filter(({ certainty, decision }) => certainty === "sure" && decision === null);
}

function undecidedFirst(a: FindingView, b: FindingView): number {
  return Number(a.decision !== null) - Number(b.decision !== null) || a.id - b.id;
}
