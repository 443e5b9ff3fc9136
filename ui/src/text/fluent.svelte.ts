/* One bundle per language, made when it is first needed. `t` reads the current language from
   reactive state: changing it rewrites the screen. A text that is missing shows its id, and a
   test compares the files so that none is. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Language = "ru" | "en";
export type Args = Record<string, FluentVariable>;

const FILES = import.meta.glob<string>("../../text/*/*.ftl", { query: "?raw", import: "default", eager: true });
const LOCALES: Record<Language, string> = { ru: "ru-RU", en: "en-GB" };
const bundles = new Map<Language, FluentBundle>();

let current: Language = $state("ru");

export function language(): Language {
  return current;
}

/** Changes the language of every text on the screen; anything unknown is Russian. */
export function setLanguage(wanted: string | null | undefined): void {
  current = wanted === "en" ? "en" : "ru";
  document.documentElement.lang = current;
}

/** The text of that id in the current language. */
export function t(id: string, args?: Args): string {
  const bundle = bundleOf(current);
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  return bundle.formatPattern(message.value, args ?? {}, []);
}

/** Whether there is a text of that id. */
export function has(id: string): boolean {
  return bundleOf(current).hasMessage(id);
}

/** The locale in which dates and numbers are written. */
export function locale(): string {
  return LOCALES[current];
}

function bundleOf(wanted: Language): FluentBundle {
  const known = bundles.get(wanted);
  if (known) return known;
  /* No direction marks around parameters: both languages run left to right, and the marks would
     end up in what people copy. */
  const bundle = new FluentBundle(LOCALES[wanted], { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/text/${wanted}/`)) bundle.addResource(new FluentResource(text));
  }
  bundles.set(wanted, bundle);
  return bundle;
}
