//! Files without mistakes.

use super::*;
use crate::calendar::tests::date;
use crate::calendar::{ProductionCalendar, Transfer, check, differences};

#[test]
fn every_form_of_every_year_gives_the_same_calendar() {
    for year in published() {
        for (format, written) in FORMS {
            let file = read(written(&year).as_bytes(), Some(year.year)).unwrap();
            assert_eq!((file.format, file.year), (format, year.year));
            assert_eq!(
                loaded(file.clone()),
                year.loaded(),
                "{format} {}",
                year.year
            );
            assert_eq!(check(&loaded(file)), Ok(vec![]));
        }
    }
}

#[test]
fn only_the_line_of_digits_needs_to_be_told_its_year() {
    let year = of(2026);
    for (format, written) in FORMS {
        let file = read(written(&year).as_bytes(), None);
        let digits = format == CalendarFormat::IsDayOff;
        assert_eq!(file.err(), digits.then_some(LoadError::NoYear), "{format}");
    }
}

#[test]
fn a_mark_of_byte_order_blank_lines_and_marked_holidays_change_nothing() {
    let year = of(2024);
    for (_, written) in FORMS {
        let text = format!("\u{feff}\r\n  {}\r\n\n", written(&year));
        assert_eq!(
            loaded(read(text.as_bytes(), Some(2024)).unwrap()),
            year.loaded()
        );
    }
    let with_holidays = as_digits(&year).replacen("11111111", "88888888", 1);
    let file = read(with_holidays.as_bytes(), Some(2024)).unwrap();
    assert_eq!(loaded(file), year.loaded());
    let spaced: Vec<_> = as_digits(&year).chars().map(String::from).collect();
    let file = read(spaced.join("\r\n").as_bytes(), Some(2024)).unwrap();
    assert_eq!(loaded(file), year.loaded());
}

#[test]
fn where_a_file_says_what_was_moved_its_days_are_explained_as_by_the_decree() {
    let built_in = ProductionCalendar::built_in();
    let from = |text: String, day: &str, from: &str| {
        text.replace(
            &format!("d=\"{day}\""),
            &format!("d=\"{day}\" f=\"{from}\""),
        )
    };
    let xml = from(as_xml(&of(2026)), "01.09", "01.03");
    let xml = from(from(xml, "12.31", "01.04"), "03.09", "03.08");
    let json = as_json(&of(2026)).replace(
        "\"transitions\":[]",
        "\"transitions\":[{\"from\":\"01.03\",\"to\":\"01.09\"},{\"from\":\"01.04\",\"to\":\"12.31\"}]",
    );
    for text in [xml, json] {
        let file = read(text.as_bytes(), None).unwrap();
        let decree = built_in.year(2026).unwrap().decree;
        let year = LoadedYear {
            decree,
            ..loaded(file)
        };
        let calendar = built_in.clone().with([year], []);
        assert_eq!(differences(&built_in, &calendar, 2026), []);
        let moved = Transfer {
            from: date("2026-01-04"),
            to: date("2026-12-31"),
        };
        assert!(calendar.transfers(2026).contains(&moved));
    }
}

#[test]
fn numbers_may_stand_in_quotes() {
    let quoted = as_rows(&of(2026)).replace("\"type_id\":1", "\"type_id\":\"1\"");
    assert_eq!(
        loaded(read(quoted.as_bytes(), None).unwrap()),
        of(2026).loaded()
    );
    let quoted = as_json(&of(2026)).replace("\"year\":2026", "\"year\":\"2026\"");
    assert_eq!(
        loaded(read(quoted.as_bytes(), None).unwrap()),
        of(2026).loaded()
    );
}
