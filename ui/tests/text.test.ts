/* Both languages say everything; the code asks only for what is there; nothing is left over. */
import { parse, Resource } from "@fluent/syntax";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const texts = import.meta.glob<string>("../text/*/*.ftl", { query: "?raw", import: "default", eager: true });
const sources = import.meta.glob<string>(
  ["../src/**/*.{ts,svelte}", "!../src/**/*.test.ts", "!../src/api/generated.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);
const code = Object.values(sources).join("\n");

/* Read by the command line and the notifications too, not only by the screens. */
const SHARED = ["errors.ftl", "words.ftl", "programs.ftl"];

type Message = { id: string; file: string; variables: string[]; plural: boolean };

function messages(language: string): Message[] {
  return Object.entries(texts)
    .filter(([path]) => path.includes(`/text/${language}/`))
    .flatMap(([path, text]) => {
      const file = path.split("/").at(-1) ?? "";
      const resource: Resource = parse(text, {});
      return resource.body.flatMap((entry) => {
        if (entry.type === "Junk")
          throw new Error(
            `${path}: ${entry.annotations.map((one) => one.message).join("; ")}: ${entry.content.slice(0, 60)}`,
          );
        if (entry.type !== "Message") return [];
        const found = JSON.stringify(entry.value);
        const variables = [...found.matchAll(/"VariableReference","id":\{"type":"Identifier","name":"([^"]+)"/g)].map(
          (match) => match[1] ?? "",
        );
        return [
          {
            id: entry.id.name,
            file,
            variables: [...new Set(variables)].sort(),
            plural: found.includes('"SelectExpression"'),
          },
        ];
      });
    });
}

const ru = messages("ru");
const en = messages("en");
const ids = (all: Message[]) => all.map(({ file, id }) => `${file} ${id}`);

describe("the two languages", () => {
  it("have the same ids in the same files and the same order", () => {
    expect(ids(en)).toEqual(ids(ru));
  });

  it("name every id once", () => {
    const names = ru.map((message) => message.id);
    expect(names.filter((id, at) => names.indexOf(id) !== at)).toEqual([]);
  });

  it("speak of the same parameters", () => {
    const english = new Map(en.map((message) => [message.id, message.variables]));
    const differing = ru
      .filter(({ id, variables }) => english.get(id)?.join() !== variables.join())
      .map(({ id }) => id);
    expect(differing).toEqual([]);
  });

  it("pair every error with what to do", () => {
    const names = new Set(ru.map((message) => message.id));
    const alone = [...names].filter(
      (id) =>
        (id.startsWith("err-") && !names.has(id.replace("err-", "rec-"))) ||
        (id.startsWith("rec-") && !names.has(id.replace("rec-", "err-"))),
    );
    expect(alone).toEqual([]);
  });

  it("raise no voice", () => {
    /* a salutation in a letter is not a message */
    expect(
      Object.entries(texts)
        .filter(([, text]) => /!$/m.test(text))
        .map(([path]) => path),
    ).toEqual([]);
  });

  it("use no function the command line lacks", () => {
    const shared = Object.entries(texts).filter(([path]) => SHARED.some((file) => path.endsWith(file)));
    const functions = shared.flatMap(([, text]) => [...text.matchAll(/\b([A-Z]{3,})\(/g)].map((match) => match[1]));
    expect(functions.filter((name) => name !== "NUMBER")).toEqual([]);
  });
});

describe("the contract", () => {
  const contract = readFileSync("src/api/generated.ts", "utf8");
  const families = {
    Kind: "kind",
    Stage: "stage",
    NextStep: "next",
    Item: "item",
    Action: "action",
    Ground: "ground",
    ProposedField: "field",
    Doubt: "doubt",
    Tie: "tie",
    RiskCode: "risk",
  };

  it.each(Object.entries(families))("has words for every %s", (type, family) => {
    const union = new RegExp(`export type ${type} = (.*);`).exec(contract)?.[1] ?? "";
    const wanted = [...union.matchAll(/"([^"]+)"/g)].map((match) => `${family}-${match[1]}`);
    expect(wanted.length).toBeGreaterThan(3);
    const known = new Set(ru.map((message) => message.id));
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("the code", () => {
  const known = new Set(ru.map((message) => message.id));
  /* t("id"), has("id"), and ids kept in tables or conditional expressions */
  const literals = [...code.matchAll(/["'`]([a-z][a-z0-9_]*(?:-[a-z0-9_]+)+)["'`]/g)].map((match) => match[1] ?? "");
  const asked = [...code.matchAll(/\b(?:t|has)\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  const families = [...code.matchAll(/`([a-z][a-z0-9_-]*-)\$\{/g)].map((match) => match[1] ?? "");

  it("asks only for texts that exist", () => {
    expect([...new Set(asked)].filter((id) => !known.has(id))).toEqual([]);
  });

  it("asks for families of texts that exist", () => {
    const missing = [...code.matchAll(/\b(?:t|has)\(\s*`([a-z][a-z0-9_-]*-)\$\{/g)]
      .map((match) => match[1] ?? "")
      .filter((family) => !ru.some((message) => message.id.startsWith(family)));
    expect(missing).toEqual([]);
  });

  it("leaves no text of the screens unused", () => {
    const used = new Set([...literals, ...asked]);
    const unused = ru
      .filter(({ file }) => !SHARED.includes(file))
      .map(({ id }) => id)
      .filter((id) => !used.has(id) && !families.some((family) => id.startsWith(family)));
    expect(unused).toEqual([]);
  });
});
