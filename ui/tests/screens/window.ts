/* The window on a made-up desk, for the tests of its screens. */
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import App from "../../src/App.svelte";
import { standOn } from "../../src/platform";
import { fakeDesk, type FakeDesk, type FakeOptions } from "../../stories/desk";

export type User = ReturnType<typeof userEvent.setup>;

/** Opens the window on a desk. */
export function open(options: FakeOptions = {}) {
  return openOn(fakeDesk(options));
}

/** Opens the window on a desk that was prepared. */
export function openOn(desk: FakeDesk) {
  standOn(desk);
  const view = render(App);
  return { desk, user: userEvent.setup(), ...view };
}

/** Inputs of all calls of that name, in order. */
export function asked(desk: FakeDesk, name: string): unknown[] {
  return desk.asked.filter((one) => one.name === name).map((one) => one.input);
}

/** The heading of the screen, once it is there. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole("heading", { level: 1, name });
}

/** Goes to a screen by the navigation. */
export async function go(user: User, name: RegExp): Promise<void> {
  await user.click(within(await screen.findByRole("navigation")).getByRole("button", { name }));
}
