//! What outside readers say of the files: standard, tags, fonts, metadata.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod practice;
#[path = "practice/reader.rs"]
mod reader;
#[path = "practice/sheets.rs"]
mod sheets;

use std::sync::LazyLock;

use dekada_press::{
    Printed, access_report, count_sheet, destruction_act, extension_notice, statistics_sheet,
};

/// A document of every kind, printed once for all tests: its title in the metadata, its author.
fn all() -> &'static [(Printed, &'static str, Option<&'static str>)] {
    const COMPANY: Option<&str> = Some("ООО «Практика Им.ворк»");
    static ALL: LazyLock<[(Printed, &str, Option<&str>); 5]> = LazyLock::new(|| {
        [
            (
                access_report(&practice::access_report()).expect("complete"),
                "Отчёт о персональных данных № 2026-0001/1",
                COMPANY,
            ),
            (
                destruction_act(&practice::destruction_act()).expect("complete"),
                "Акт об уничтожении персональных данных № 2026-0002/1",
                COMPANY,
            ),
            (
                extension_notice(&practice::extension_notice()).expect("prints"),
                "Уведомление о продлении срока № 2026-0001/1",
                COMPANY,
            ),
            (
                count_sheet(&sheets::thirty_calendar_days()).expect("prints"),
                "Расчёт срока по обращению № 2027-0031",
                None,
            ),
            (
                statistics_sheet(&sheets::statistics()).expect("prints"),
                "Обращения субъектов персональных данных: 1 января – 31 декабря 2026 г.",
                None,
            ),
        ]
    });
    &*ALL
}

#[test]
fn every_document_claims_pdf_a_2a_and_pdf_ua_1() {
    for (printed, ..) in all() {
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
fn every_document_is_tagged_a4_and_names_no_person_in_its_metadata() {
    for (printed, title, author) in all() {
        let info = reader::info(&printed.bytes);
        let known = |key: &str| {
            let line = info.lines().find_map(|line| line.strip_prefix(key));
            line.map(|value| value.trim().replace('\u{a0}', " "))
        };
        let value = |key: &str| known(key).unwrap_or_else(|| panic!("{key} in {info}"));
        assert_eq!(value("Tagged:"), "yes");
        assert_eq!(value("JavaScript:"), "no");
        assert!(value("Page size:").contains("A4"));
        assert_eq!(value("Title:"), *title);
        assert_eq!(known("Author:").as_deref(), *author);
        assert_eq!(value("Creator:"), "Dekada");
        assert_eq!(value("Pages:"), printed.pages.to_string());
        let metadata = info + &reader::metadata(&printed.bytes);
        for name in ["Щербаков", "Константинопольск", "Образцов", "Директоров"]
        {
            assert!(!metadata.contains(name), "{name}");
        }
    }
}

#[test]
fn every_font_is_embedded_with_a_way_back_to_text() {
    for (printed, ..) in all() {
        let fonts = reader::fonts(&printed.bytes);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(rows.len() >= 2, "{fonts}");
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
fn a_screen_reader_meets_headings_tables_with_heads_and_figures() {
    let tags = |drawn: bool| {
        let table = ["H1", "Table", "THead", "TH", "TD"];
        table.into_iter().chain(drawn.then_some("Figure"))
    };
    let with_tables = all()
        .iter()
        .filter(|(_, title, _)| !title.starts_with("Уведомление"));
    for (printed, _, author) in with_tables {
        let tree = reader::structure(&printed.bytes);
        for tag in tags(author.is_none()) {
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
