import { describe, expect, it } from "vitest";
import { REQUESTS } from "../../../stories/request/fixtures";
import type { FieldView, RequestView } from "../../api";
import { certainty, markOf, proposalsOf, readingOf, ready, supported, supports, taking } from "./proposals";

const fresh = REQUESTS.received;
const known = REQUESTS.examining;

function having(view: RequestView, fields: FieldView[]): RequestView {
  return { ...view, documents: view.documents.map((document) => ({ ...document, fields })) };
}

function field(over: Partial<FieldView>): FieldView {
  return {
    name: "email",
    value: "a@example.org",
    page: 1,
    box: [1, 2, 3, 4],
    confidence: 0.9,
    doubts: [],
    good: true,
    taken: false,
    ...over,
  };
}

describe("a proposal", () => {
  it("is free where nothing is said, differs where something else is, and is taken where the same is", () => {
    expect(proposalsOf(fresh).find(({ name }) => name === "email")?.standing).toBe("free");
    const phone = proposalsOf(known).find(({ name }) => name === "phone");
    expect([phone?.standing, phone?.now]).toEqual(["differs", "+7 912 345-67-89"]);
    expect(proposalsOf(known).find(({ name }) => name === "id-document")?.standing).toBe("taken");
  });

  it("without a place in the request has none to be taken into", () => {
    const address = proposalsOf(fresh).find(({ name }) => name === "reply-address");
    expect(address?.standing).toBe("homeless");
    expect(address && taking(fresh, address)).toBeNull();
  });

  it("taken is this value and no other", () => {
    const [, second] = proposalsOf(fresh).filter(({ name }) => name === "account");
    expect(second && taking(fresh, second)).toEqual({ request: "2026-0042", account: "88218" });
  });

  it("of a demand is added to those that are there", () => {
    const [deletion] = proposalsOf(having(known, [field({ name: "demand", value: "deletion" })]));
    expect(deletion && taking(known, deletion)).toEqual({
      request: "2026-0042",
      kinds: ["access", "withdrawal", "deletion"],
    });
  });

  it("of a day that no calendar has cannot be taken", () => {
    const [day] = proposalsOf(having(fresh, [field({ name: "birth-date", value: "31.02.1990" })]));
    expect(day?.untakable).toBe(true);
  });

  it("said by two documents stands once; two places to sign stand twice", () => {
    const [document] = fresh.documents;
    if (document === undefined) throw new Error("the fixture has a document");
    const signed = field({ name: "signature-line", value: "" });
    const both = [document, { ...document, id: 2 }].map((each) => ({ ...each, fields: [field({}), signed] }));
    expect(proposalsOf({ ...fresh, documents: both }).map(({ name }) => name)).toEqual([
      "email",
      "signature-line",
      "signature-line",
    ]);
  });

  it("says in words how sure it is; what is good is sure", () => {
    expect(
      [
        field({ confidence: 0.5 }),
        field({ good: false, confidence: 0.7 }),
        field({ good: false, confidence: 0.4 }),
      ].map(certainty),
    ).toEqual(["sure", "likely", "doubtful"]);
  });

  it("is outlined where it was read", () => {
    const [one] = proposalsOf(having(fresh, [field({})]));
    expect(one && markOf(one, "Почта")).toMatchObject({
      key: "proposal-1-0",
      sheet: "1:1",
      box: { x: 1, y: 2, width: 3, height: 4 },
    });
  });
});

it("one key takes what is good and free, nothing that differs or is doubted", () => {
  expect(ready(fresh, proposalsOf(fresh)).map(({ name }) => name)).toEqual([
    "demand",
    "demand",
    "id-document",
    "email",
    "phone",
    "letter-date",
  ]);
  expect(ready(known, proposalsOf(known)).map(({ name }) => name)).toEqual(["letter-date"]);
});

it("one key adds demands only where none is named", () => {
  const read = having(known, [field({ name: "demand", value: "deletion" })]);
  expect(ready(read, proposalsOf(read))).toEqual([]);
});

it("the place of a signature can support the item about the signature", () => {
  const line = proposalsOf(known).find(({ name }) => name === "signature-line");
  if (line === undefined) throw new Error("the fixture has a signature line");
  const item = supported(known, line);
  expect(item?.item).toBe("signature");
  expect(item && supports(item, line)).toBe(false);
  expect(item && supports({ ...item, evidence: { document: 1, page: 1, x: 345, y: 296, w: 180, h: 38 } }, line)).toBe(
    true,
  );
});

it("pages that wait are counted over all documents", () => {
  expect(readingOf(REQUESTS.reading)).toEqual({ pages: 5, waiting: 4, failed: 0 });
});
