import { describe, expect, it } from "vitest";
import { asMeant, asTyped, type Fact } from "./facts";

const received: Fact = { key: "received", input: "moment", value: "2026-11-20T10:14:31+03:00" };
const born: Fact = { key: "birth_date", input: "date", value: "1990-02-03" };

describe("the moment of receipt", () => {
  it("is shown to the minute in the operator's zone", () => {
    expect(asTyped(received)).toBe("20.11.2026 10:14");
  });

  it("edited keeps the zone it was written in, whatever zone the laptop is in", () => {
    expect(asMeant(received, "19.11.2026 23:50")).toBe("2026-11-19T23:50:00+03:00");
    expect(asMeant({ ...received, value: "2026-11-20T10:14:31Z" }, "19.11.2026 23:50")).toBe("2026-11-19T23:50:00Z");
  });

  it("cannot be emptied", () => {
    expect(asMeant(received, "")).toBeNull();
  });
});

describe("a date", () => {
  it("is typed day first and held as the core holds it", () => {
    expect(asTyped(born)).toBe("03.02.1990");
    expect(asMeant(born, "4.2.1990")).toBe("1990-02-04");
  });

  it("can be cleared but not be nonsense", () => {
    expect(asMeant(born, " ")).toBe("");
    expect(asMeant(born, "31.02.1990")).toBeNull();
  });
});
