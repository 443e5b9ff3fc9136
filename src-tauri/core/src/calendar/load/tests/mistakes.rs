//! Files that cannot be read: each is refused for its own reason.

use super::*;
use crate::calendar::check;
use crate::calendar::tests::date;

#[test]
fn a_calendar_of_another_year_is_refused() {
    let year = of(2025);
    for (format, written) in FORMS
        .into_iter()
        .filter(|(format, _)| *format != CalendarFormat::IsDayOff)
    {
        let refused = read(written(&year).as_bytes(), Some(2026));
        let other = LoadError::OtherYear {
            file: 2025,
            asked: 2026,
        };
        assert_eq!(refused, Err(other), "{format}");
    }
    let leap = as_digits(&of(2024));
    refused(
        &leap,
        LoadError::WrongLength {
            found: 366,
            expected: 365,
        },
    );
    let as_another = read(as_digits(&of(2025)).as_bytes(), Some(2026)).unwrap();
    assert!(
        check(&loaded(as_another)).is_err(),
        "its weekdays give it away"
    );
}

#[test]
fn a_calendar_of_another_country_is_refused() {
    let xml = as_xml(&of(2026)).replace("country=\"ru\"", "country=\"kz\"");
    refused(&xml, LoadError::OtherCountry);
    let rows = as_rows(&of(2026)).replace("\"ru\"", "\"by\"");
    refused(&rows, LoadError::OtherCountry);
    let unsaid = as_xml(&of(2026)).replace(" country=\"ru\"", "");
    assert!(read(unsaid.as_bytes(), None).is_ok());
}

#[test]
fn a_day_that_is_there_twice_is_refused() {
    let twice = LoadError::Duplicate {
        date: date("2026-12-31"),
    };
    let tag = "<day d=\"12.31\" t=\"1\" />";
    refused(
        &as_xml(&of(2026)).replace(tag, &format!("{tag}{tag}")),
        twice.clone(),
    );
    refused(&as_json(&of(2026)).replace("31+", "31+,31"), twice.clone());
    let rows = as_rows(&of(2026));
    let last = rows.rsplit_once(",\n").unwrap().1.trim_end_matches("]}");
    refused(&rows.replace(last, &format!("{last},{last}")), twice);
}

#[test]
fn a_month_that_is_missing_or_there_twice_is_refused() {
    let json = as_json(&of(2026));
    refused(
        &json.replace("\"month\":7", "\"month\":6"),
        LoadError::RepeatedMonth { month: 6 },
    );
    let (before, july) = json.split_once("{\"month\":7").unwrap();
    let (_, after) = july.split_once("{\"month\":8").unwrap();
    let without = format!("{before}{{\"month\":8{after}");
    refused(&without, LoadError::Incomplete { month: 7 });
    let entry = LoadError::BadDay {
        at: Place::Entry(7),
    };
    refused(&json.replace("\"month\":7", "\"month\":13"), entry.clone());
    refused(&json.replace("\"month\":7", "\"month\":0"), entry);
    let rows = as_rows(&of(2026));
    let lines: Vec<_> = rows
        .split(",\n")
        .filter(|row| !row.contains(".09.2026"))
        .collect();
    refused(&lines.join(","), LoadError::Incomplete { month: 9 });
    let lines: Vec<_> = rows
        .split(",\n")
        .filter(|row| !row.contains("15.09.2026"))
        .collect();
    refused(&lines.join(","), LoadError::Incomplete { month: 9 });
}

#[test]
fn a_file_that_contradicts_its_own_total_is_refused() {
    let json = as_json(&of(2026));
    let total = LoadError::Contradiction {
        counted: 247,
        stated: 246,
    };
    refused(&json.replace("\"workdays\":247", "\"workdays\":246"), total);
    let one_more = LoadError::Contradiction {
        counted: 246,
        stated: 247,
    };
    refused(
        &json.replace("\"month\":7,\"days\":\"4", "\"month\":7,\"days\":\"3,4"),
        one_more,
    );
}

#[test]
fn a_day_that_cannot_be_is_located() {
    let xml = as_xml(&of(2026));
    let line = 1 + xml.lines().position(|line| line.contains("12.31")).unwrap();
    let bad = LoadError::BadDay {
        at: Place::Line(line),
    };
    for day in [
        "02.30",
        "13.01",
        "12.32",
        "1231",
        "2026.12.31",
        "&#49;2.31",
        "",
    ] {
        refused(&xml.replace("12.31", day), bad.clone());
    }
    refused(
        &xml.replace("d=\"12.31\" t=\"1\"", "d=\"12.31\" t=\"4\""),
        bad.clone(),
    );
    refused(
        &xml.replace("d=\"12.31\" t=\"1\"", "d=\"12.31\""),
        bad.clone(),
    );
    refused(&xml.replace("d=\"12.31\"", "d=\"12.31\" f=\"31.12\""), bad);
    let december = LoadError::BadDay {
        at: Place::Month(12),
    };
    for day in ["32", "31-", "31+*", "+", "-1", "", "0", "31+,"] {
        refused(&as_json(&of(2026)).replace("31+", day), december.clone());
    }
    let mut digits = as_digits(&of(2026));
    digits.replace_range(99..100, "7");
    refused(
        &digits,
        LoadError::BadDay {
            at: Place::Character(100),
        },
    );
    let rows = as_rows(&of(2026));
    let first = LoadError::BadDay {
        at: Place::Entry(2),
    };
    for day in [
        "02.01.2025",
        "2.01.2026",
        "02-01-2026",
        "30.02.2026",
        "02.01.26",
    ] {
        refused(&rows.replace("02.01.2026", day), first.clone());
    }
    for kind in ["4", "\"x\"", "-1"] {
        let row = rows.replace(
            "\"02.01.2026\",\"type_id\":3",
            &format!("\"02.01.2026\",\"type_id\":{kind}"),
        );
        refused(&row, first.clone());
    }
}

#[test]
fn a_file_without_a_year_is_refused() {
    for year in [
        "",
        " year=\"\"",
        " year=\"two\"",
        " year=\"0\"",
        " year=\"99999\"",
    ] {
        refused(
            &as_xml(&of(2026)).replace(" year=\"2026\"", year),
            LoadError::NoYear,
        );
    }
    refused(
        &as_json(&of(2026)).replace("\"year\":2026,", ""),
        LoadError::NoYear,
    );
    refused("{\"days\":[]}", LoadError::NoYear);
}

#[test]
fn an_xml_bomb_is_refused_before_it_is_opened() {
    let bomb =
        "<!DOCTYPE calendar [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let xml = as_xml(&of(2026));
    refused(
        &xml.replace("?>\n", &format!("?>\n{bomb}\n")),
        LoadError::Declares,
    );
    let outside = "<!DOCTYPE calendar SYSTEM \"file:///etc/passwd\">";
    refused(
        &xml.replace("?>\n", &format!("?>\n{outside}\n")),
        LoadError::Declares,
    );
    refused(&xml.replace("<days>", "<days>&b;"), LoadError::Declares);
    let deep = format!("<calendar year=\"2026\">{}", "<days>".repeat(150_000));
    let at = Place::Line(1);
    refused(&deep, LoadError::Broken { at });
    let wide = format!("[{}", "[".repeat(1 << 19));
    refused(&wide, LoadError::NotACalendar);
    let nested = format!("{{\"months\":{}", "[".repeat(1 << 19));
    assert!(matches!(
        read(nested.as_bytes(), None),
        Err(LoadError::Broken { .. })
    ));
}

#[test]
fn what_is_no_calendar_is_told_apart_from_what_is_broken() {
    for text in [
        "",
        "   ",
        "\u{feff}",
        "<html><body/></html>",
        "{}",
        "[]",
        "{\"year\":2026}",
        "hello",
        "01.01.2026;1",
    ] {
        refused(text, LoadError::NotACalendar);
    }
    let long = " ".repeat((1 << 20) + 1);
    refused(&long, LoadError::TooLarge { longest: 1 << 20 });
    let in_1251 = [
        b"<calendar year=\"2026\" title=\"".as_slice(),
        &[0xcf, 0xf0],
    ]
    .concat();
    let at = Place::Byte(30);
    assert_eq!(read(&in_1251, None), Err(LoadError::Broken { at }));
    refused(
        "<calendar year=\"2026\"><days></day></calendar>",
        LoadError::Broken { at: Place::Line(1) },
    );
    refused(
        "<calendar year=\"2026\"></calendar>",
        LoadError::Incomplete { month: 1 },
    );
    refused(
        "<calendar year=\"2026\"><days/></calendar><calendar/>",
        LoadError::Broken { at: Place::Line(1) },
    );
    refused(
        "1 0 1",
        LoadError::WrongLength {
            found: 3,
            expected: 365,
        },
    );
}

#[test]
fn an_error_never_repeats_what_the_file_says() {
    let secret = "Ivanova";
    let texts = [
        as_xml(&of(2026)).replace("12.31", secret),
        as_json(&of(2026)).replace("31+", secret),
        as_rows(&of(2026)).replace("31.12.2026", secret),
        format!("{{\"{secret}\": {secret}"),
        format!("<{secret}"),
        format!("<calendar year=\"2026\" {secret}={secret}>"),
    ];
    for text in texts {
        let error = read(text.as_bytes(), None).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(secret));
    }
}

#[test]
fn a_file_cut_short_is_never_a_calendar() {
    for (format, written) in FORMS {
        let text = written(&of(2026));
        let text = text.trim_end();
        let cuts = (0..text.len())
            .step_by(text.len() / 150)
            .chain([text.len() - 1]);
        for end in cuts {
            let cut = read(&text.as_bytes()[..end], Some(2026));
            assert!(cut.is_err(), "{format} cut at {end} of {}", text.len());
        }
    }
}
