//! What outside readers say of the files: standard, tags, fonts, metadata.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod practice;
#[path = "practice/reader.rs"]
mod reader;

use std::sync::LazyLock;

use dekada_press::{Printed, access_report, destruction_act};

/// Both documents, printed once for all tests.
fn both() -> &'static [Printed; 2] {
    static BOTH: LazyLock<[Printed; 2]> = LazyLock::new(|| {
        [
            access_report(&practice::access_report()).expect("complete"),
            destruction_act(&practice::destruction_act()).expect("complete"),
        ]
    });
    &BOTH
}

#[test]
fn both_documents_claim_pdf_a_2a_and_pdf_ua_1() {
    for printed in both() {
        assert_eq!(printed.standard, "PDF/A-2a, PDF/UA-1");
        let xmp = reader::metadata(&printed.bytes);
        for claim in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(xmp.contains(claim), "{claim}");
        }
    }
}

#[test]
fn both_documents_are_tagged_a4_and_name_no_person_in_their_metadata() {
    for printed in both() {
        let info = reader::info(&printed.bytes);
        let value = |key: &str| {
            let line = info.lines().find_map(|line| line.strip_prefix(key));
            line.map(str::trim)
                .unwrap_or_else(|| panic!("{key} in {info}"))
                .to_owned()
        };
        assert_eq!(value("Tagged:"), "yes");
        assert_eq!(value("JavaScript:"), "no");
        assert!(value("Page size:").contains("A4"));
        assert_eq!(value("Author:"), "ООО «Практика Им.ворк»");
        assert_eq!(value("Creator:"), "Dekada");
        assert_eq!(value("Pages:"), printed.pages.to_string());
        let metadata = info + &reader::metadata(&printed.bytes);
        for name in ["Щербаков", "Константинопольск", "Образцов", "Директоров"]
        {
            assert!(!metadata.contains(name), "{name}");
        }
    }
    let [access, act] = both();
    assert!(reader::info(&access.bytes).contains("Отчёт о персональных данных № 2026-0001/1"));
    assert!(
        reader::info(&act.bytes).contains("Акт об уничтожении персональных данных № 2026-0002/1")
    );
}

#[test]
fn every_font_is_embedded_with_a_way_back_to_text() {
    for printed in both() {
        let fonts = reader::fonts(&printed.bytes);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(rows.len() >= 3, "{fonts}");
        for row in rows {
            assert!(row.contains("+PT"), "only our own fonts: {row}");
            assert!(
                row.contains("yes yes yes"),
                "embedded, subset, Unicode: {row}"
            );
        }
    }
}

#[test]
fn a_screen_reader_meets_headings_and_tables_with_heads() {
    for printed in both() {
        let tree = reader::structure(&printed.bytes);
        for tag in ["H1", "Table", "THead", "TH", "TD"] {
            let found = tree.lines().any(|line| {
                line.split_whitespace()
                    .next()
                    .map(|word| word.trim_end_matches(':'))
                    == Some(tag)
            });
            assert!(found, "{tag}");
        }
    }
}
