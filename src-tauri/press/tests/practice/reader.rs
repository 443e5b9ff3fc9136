//! Outside readers of a PDF: poppler's `pdftotext`, `pdfinfo` and `pdffonts`.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::io::Write as _;
use std::process::Command;

/// The text as a person would copy it: line ends and hyphenation undone, all spaces alike.
pub fn text(pdf: &[u8]) -> String {
    unhyphenated(&run("pdftotext", &["-enc", "UTF-8"], pdf, &["-"]))
}

/// The text in the order the document states it, page by page. Spaces beside quotes may be lost.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let raw = run("pdftotext", &["-raw", "-enc", "UTF-8"], pdf, &["-"]);
    raw.split_terminator('\u{c}').map(unhyphenated).collect()
}

/// All of these stand in the text, in this order.
pub fn in_order(text: &str, expected: &[&str]) {
    let mut rest = text;
    for words in expected {
        let Some((_, after)) = rest.split_once(words) else {
            panic!("«{words}» is missing or out of order in:\n{text}");
        };
        rest = after;
    }
}

pub fn info(pdf: &[u8]) -> String {
    run("pdfinfo", &[], pdf, &[])
}

/// The XMP packet.
pub fn metadata(pdf: &[u8]) -> String {
    run("pdfinfo", &["-meta"], pdf, &[])
}

/// The structure tree with its text.
pub fn structure(pdf: &[u8]) -> String {
    run("pdfinfo", &["-struct-text"], pdf, &[])
}

pub fn fonts(pdf: &[u8]) -> String {
    run("pdffonts", &[], pdf, &[])
}

/// Where the rightmost word ends, in points from the left edge.
pub fn rightmost(pdf: &[u8]) -> f64 {
    let boxes = run("pdftotext", &["-bbox"], pdf, &["-"]);
    let ends = boxes
        .split("xMax=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    ends.filter_map(|end| end.parse().ok()).fold(0.0, f64::max)
}

fn unhyphenated(raw: &str) -> String {
    let joined = raw
        .replace("\u{ad}\n", "")
        .replace("-\n", "-")
        .replace('\u{ad}', "");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[expect(clippy::disallowed_methods, reason = "outside readers are programs")]
fn run(program: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(pdf).expect("room for the file");
    let output = Command::new(program)
        .args(before)
        .arg(file.path())
        .args(after)
        .output();
    let output = output.unwrap_or_else(|_| panic!("{program} of poppler-utils is installed"));
    assert!(output.status.success(), "{program} reads the file");
    // poppler prints the titles of headings in an encoding of its own.
    String::from_utf8_lossy(&output.stdout).into_owned()
}
