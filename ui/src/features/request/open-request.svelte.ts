/**
 * One request on the screen: what the core last said of it, and the one way to change it. Every change
 * answers with the whole request, so nothing here is computed from an older picture; a refusal comes
 * back as a value to the form that asked, which shows it beside the thing.
 */
import { call, isFailure, type Calls, type Failure, type RequestView } from "../../api";

/** Calls that answer with the request as it now is. */
export type ChangeName = {
  [N in keyof Calls]: N extends `request.${string}` | "task.done"
    ? Calls[N]["output"] extends RequestView
      ? N
      : never
    : never;
}[keyof Calls];

export class OpenRequest {
  view = $state.raw<RequestView | null>(null);
  /** Why the request could not be shown at all. */
  failure = $state.raw<Failure | null>(null);
  /** The change under way. Changes are made one after another, in the order in which they were asked for. */
  busy = $state<keyof Calls | null>(null);
  /** What was just done, for those who do not see it. */
  said = $state("");

  readonly id: string;
  #before: Promise<unknown> = Promise.resolve();

  constructor(id: string) {
    this.id = id;
  }

  async load(): Promise<void> {
    this.failure = await attempt(async () => {
      this.view = await call("request.show", { request: this.id });
    });
  }

  /** Makes the change and shows its result, or returns why it could not be made. */
  async change<N extends ChangeName>(name: N, input: Calls[N]["input"], said = ""): Promise<Failure | null> {
    return this.run(name, input, (view) => (this.view = view), said);
  }

  /** Any other call of this request's work; what it changes is read again by whoever shows it. */
  async run<N extends keyof Calls>(
    name: N,
    input: Calls[N]["input"],
    then: (output: Calls[N]["output"]) => void,
    said = "",
  ): Promise<Failure | null> {
    const turn = this.#before.then(async () => {
      this.busy = name;
      const failure = await attempt(async () => then(await call(name, input))).finally(() => (this.busy = null));
      if (failure === null) this.said = said;
      return failure;
    });
    this.#before = turn.catch(() => null);
    return turn;
  }
}

/** Runs `work`; a failure of a call comes back as a value, anything else is a defect and stays thrown. */
export async function attempt(work: () => Promise<void>): Promise<Failure | null> {
  try {
    await work();
    return null;
  } catch (thrown) {
    if (isFailure(thrown)) return thrown;
    throw thrown;
  }
}
