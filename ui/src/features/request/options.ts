/**
 * What can be done with the request now. The core computes the options and their consequences; here
 * they are only laid out at the foot of the panel: one step forward, one beside it, the rest in a
 * menu. No rule of the stages is repeated: an option the core did not give does not exist.
 */
import type { Action, DemandView, NextStep, OptionView } from "../../api";

export type Tab = "check" | "data" | "answer" | "history";

/** Where on the panel something is done. */
export interface Place {
  readonly tab: Tab;
  readonly section: string;
}

/** What the officer must still say in a small form before the action is taken. */
export type Asks = "nothing" | "consent" | "missing" | "reason" | "extension" | "refusal" | "merge";

/** An action is a form at the foot of the panel, or work in one of its tabs. */
export type Way = { readonly asks: Asks } | { readonly at: Place };

const WAYS: Readonly<Record<Action, Way>> = {
  accept: { asks: "nothing" },
  return: { asks: "missing" },
  find: { at: { tab: "data", section: "find" } },
  "report-access": { at: { tab: "answer", section: "access" } },
  "report-deletion": { at: { tab: "answer", section: "deletion" } },
  answer: { at: { tab: "answer", section: "send" } },
  extend: { asks: "extension" },
  refuse: { asks: "refusal" },
  merge: { asks: "merge" },
  withdraw: { asks: "consent" },
  dismiss: { asks: "reason" },
  archive: { asks: "nothing" },
};

/** Steps that are not one action but a place where the officer decides. */
const STEPS: Readonly<Partial<Record<NextStep, Place>>> = {
  look: { tab: "check", section: "demands" },
  "name-demands": { tab: "check", section: "demands" },
  "judge-identity": { tab: "check", section: "identity" },
  "judge-signature": { tab: "check", section: "signature" },
  "decide-findings": { tab: "data", section: "findings" },
  "make-report": { tab: "answer", section: "make" },
};

export function wayOf(action: Action): Way {
  return WAYS[action];
}

/** The one step forward: an action of the core, or a place to decide something. */
export type Forward =
  | { readonly kind: "act"; readonly option: OptionView }
  | { readonly kind: "go"; readonly step: NextStep; readonly place: Place };

export interface Foot {
  readonly forward: Forward | null;
  readonly beside: OptionView | null;
  readonly more: readonly OptionView[];
}

/** Which possible action stands beside the step forward; the order never changes. */
const BESIDE: readonly Action[] = ["return", "answer", "extend"];

export function footOf(next: NextStep, options: readonly OptionView[]): Foot {
  const forward = forwardOf(next, options);
  const others = options.filter((option) => forward?.kind !== "act" || option !== forward.option);
  const beside =
    BESIDE.map((action) => others.find((option) => option.action === action && option.possible)).find(
      (option) => option !== undefined,
    ) ?? null;
  const rest = others.filter((option) => option !== beside);
  return { forward, beside, more: [...rest.filter((one) => one.possible), ...rest.filter((one) => !one.possible)] };
}

function forwardOf(next: NextStep, options: readonly OptionView[]): Forward | null {
  const place = STEPS[next];
  if (place !== undefined) return { kind: "go", step: next, place };
  const option = options.find((each) => each.primary);
  return option === undefined ? null : { kind: "act", option };
}

/** Extending and refusing may concern one demand each; everything else the whole request. */
export function optionKey({ action, consequence }: OptionView): string {
  return `${action}:${consequence?.kind ?? ""}`;
}

/** The months of the GDPR can be taken where the days of 152-FZ cannot: the same action, the same form. */
export function withGdpr(
  options: readonly OptionView[],
  demands: readonly Pick<DemandView, "gdpr_extendable_to">[],
): readonly OptionView[] {
  if (demands.every((demand) => demand.gdpr_extendable_to === null)) return options;
  return options.map((each) => (each.action === "extend" ? { ...each, possible: true, why_not: null } : each));
}
