//! Whatever a person is called and whatever a system holds is printed, literally.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod practice;
#[path = "practice/reader.rs"]
mod reader;

use dekada_core::report::{Held, Holding, Processing};
use dekada_press::{access_report, destruction_act};
use practice::{day, holdings, record, report_on};

/// A report with these values.
fn holding(values: &[&str]) -> Held {
    let fields: Vec<(&str, &str)> = values.iter().map(|value| ("Поле", *value)).collect();
    let held = Holding {
        records: vec![record(&fields)],
        ..holdings().remove(0)
    };
    Held::Data(vec![held])
}

const MARKUP: [&str; 9] = [
    "#panic[никогда]",
    "#import \"/etc/passwd\"",
    "*x* _y_ $a + b$ `raw` \\ @ref <label>",
    "= Заголовок",
    "- пункт // не комментарий /* и этот */",
    "#{while true {}}",
    "\\u{41} --- ~ 'кавычки' \"кавычки\"",
    "https://example.com/#fragment",
    "%PDF-1.7 ) Tj ET",
];

#[test]
fn markup_in_a_value_is_text() {
    let printed = access_report(&report_on(practice::NAME, holding(&MARKUP))).expect("prints");
    let text = reader::text(&printed.bytes);
    for value in MARKUP {
        assert!(text.contains(value), "{value} in {text}");
    }
}

#[test]
fn markup_in_a_name_is_text_everywhere() {
    let name = "#panic[ *x* $a$ \\ @ref";
    let report = report_on(name, holding(&["значение"]));
    let text = reader::text(&access_report(&report).expect("prints").bytes);
    assert!(
        text.matches(name).count() >= 4,
        "addressee, salutation, subject, search: {text}"
    );
    let mut act = practice::destruction_act();
    act.subject = report.subject;
    act.operator.short_name = name.into();
    act.destroyed_by[0].position = name.into();
    act.method = name.into();
    let text = reader::text(&destruction_act(&act).expect("prints").bytes);
    assert!(
        text.matches(name).count() >= 4,
        "subject, operator, position, method: {text}"
    );
}

#[test]
fn characters_no_font_has_are_printed_as_their_code_points() {
    let values = [
        "王小明",
        "a\u{202e}b",
        "\u{0}\u{e000}",
        "Қайрат Łukasz Γιώργος ქეთევან",
        "👨‍👩‍👧",
    ];
    let printed = access_report(&report_on("王小明", holding(&values))).expect("prints");
    let text = reader::text(&printed.bytes);
    for shown in [
        "[U+738B][U+5C0F][U+660E]",
        "a[U+202E]b",
        "[U+0000][U+E000]",
        "Қайрат Łukasz Γιώργος ქეთევან",
        "[U+1F468][U+200D][U+1F469][U+200D][U+1F467]",
    ] {
        assert!(
            text.replace(' ', "").contains(&shown.replace(' ', "")),
            "{shown} in {text}"
        );
    }
}

#[test]
fn no_character_of_unicode_stops_a_report() {
    // Every 37th code point, each beside a letter, in values of 40.
    let all: Vec<char> = (0..=0x0010_ffff)
        .step_by(37)
        .filter_map(char::from_u32)
        .collect();
    let values: Vec<String> = all
        .chunks(40)
        .filter(|chunk| {
            chunk
                .iter()
                .any(|&c| u32::from(c) < 0x3000 || u32::from(c) % 16 == 0)
        })
        .take(60)
        .map(|chunk| chunk.iter().flat_map(|&c| ['а', c]).collect())
        .collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    access_report(&report_on("a\u{301}\u{20dd} \u{200d}", holding(&values))).expect("prints");
}

#[test]
fn a_long_value_stays_inside_its_column() {
    let long = [
        "a".repeat(3000),
        "Ы".repeat(3000),
        format!(
            "{}@example.com",
            "konstantinopolskaya.preobrazhenskaya.".repeat(4)
        ),
        "слово ".repeat(2000),
    ];
    let values: Vec<&str> = long.iter().map(String::as_str).collect();
    let printed = access_report(&report_on(practice::LONG_NAME, holding(&values))).expect("prints");
    let text = reader::text(&printed.bytes).replace(' ', "");
    assert_eq!(text.matches('Ы').count(), 3000, "nothing is cut off");
    let right_margin = reader::rightmost(&printed.bytes);
    assert!(
        right_margin <= 596.0 - 28.0,
        "ends at {right_margin} pt of 595"
    );
}

#[test]
fn columns_of_long_identifiers_break_inside_their_cells() {
    let row = |index: usize| {
        record(&[
            (
                "Идентификатор",
                &format!("2001:0db8:85a3:0000:0000:8a2e:0370:{index:04x}"),
            ),
            ("Почта", "konstantinopolskaya.preobrazhenskaya@e.example"),
            (
                "Хеш",
                "d41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204e9800998",
            ),
            ("Дата", "04.12.2026"),
            (
                "user_registration_timestamp_with_time_zone",
                "Константинопольская-Преображенская",
            ),
        ])
    };
    let held = Holding {
        records: (0..40).map(row).collect(),
        ..holdings().remove(0)
    };
    let printed =
        access_report(&report_on(practice::NAME, Held::Data(vec![held]))).expect("prints");
    let text = reader::pages(&printed.bytes).concat().replace(' ', "");
    assert!(!text.contains("Запись1из40"), "short values make one table");
    let hash = "d41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204e9800998";
    assert_eq!(
        text.matches(hash).count(),
        40,
        "each cell keeps its whole value"
    );
    assert!(reader::rightmost(&printed.bytes) <= 596.0 - 28.0);
}

#[test]
fn long_identifiers_break_inside_the_log_export() {
    let mut act = practice::destruction_act();
    if let Processing::Mixed { log, .. } = &mut act.processing {
        let long = "konstantinopolskaya_preobrazhenskaya@mail.example";
        log.rows[0].subject = Some(long.into());
        log.rows[0].reason = Some(long.into());
    }
    let printed = destruction_act(&act).expect("prints");
    let text = reader::text(&printed.bytes);
    assert!(
        !text.contains("konstantinopolskaya_preobrazhenskaya@mail"),
        "broken into lines"
    );
    assert!(reader::rightmost(&printed.bytes) <= 596.0 - 28.0);
}

#[test]
fn an_error_names_no_person() {
    let mut report = report_on(practice::NAME, holding(&["тайна"]));
    report.date = day("2026-12-04");
    report.salutation = " ".into();
    let error = access_report(&report).expect_err("incomplete");
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains("Щербаков") && !shown.contains("тайна"),
        "{shown}"
    );
}
