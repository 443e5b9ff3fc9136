import { describe, expect, it } from "vitest";
import { fileName, plain } from "./files";

describe("the name of a file", () => {
  it.each([
    ["/srv/scans/scan.pdf", "scan.pdf"],
    ["C:\\Скан\\скан 1.pdf", "скан 1.pdf"],
    ["/srv/scans/", "scans"],
    ["/letter.eml/вложение.pdf", "вложение.pdf"],
    ["one.pdf", "one.pdf"],
  ])("of %s is %s", (path, name) => {
    expect(fileName(path)).toBe(name);
  });

  it("cannot pretend to end otherwise or to be two lines", () => {
    expect(fileName("/a/invoice\u202efdp.exe")).toBe("invoice\ufffdfdp.exe");
    expect(plain("one\ntwo\r\u2028three\u0000")).toBe("one\ufffdtwo\ufffd\ufffdthree\ufffd");
  });
});
