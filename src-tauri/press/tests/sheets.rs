//! The sheets that stay in the company, read back: how a term was counted, and statistics.

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

use dekada_press::{CountSheet, StatisticsSheet, count_sheet, statistics_sheet};
use reader::in_order;

fn counted(sheet: &CountSheet) -> Vec<String> {
    reader::pages(&count_sheet(sheet).expect("prints").bytes)
}

fn summed(sheet: &StatisticsSheet) -> Vec<String> {
    reader::pages(&statistics_sheet(sheet).expect("prints").bytes)
}

/// The bytes of the file hold these, uncompressed.
fn has(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len())
        .any(|window| window == words.as_bytes())
}

#[test]
fn a_count_says_what_how_and_every_day() {
    let text = counted(&sheets::ten_working_days()).concat();
    in_order(
        &text,
        &[
            "Расчёт срока по обращению № 2026-0001",
            "Срок по закону",
            "10 рабочих дней: ч. 3 ст. 14",
            "1 01.12 2 02.12 3 03.12 4 04.12 5 07.12",
            "9 11.12 10 14.12",
            "День получения, 30 ноября, не считается",
            "Дата День недели № Основание",
            "01.12.2026 вт 1 рабочий день",
            "05.12.2026 сб — выходной день",
            "14.12.2026 пн 10 рабочий день",
            "ст. 111, 112 ТК РФ",
        ],
    );
}

#[test]
fn a_count_that_is_not_final_says_so_on_every_page() {
    let warning = "Расчёт предварительный";
    let pages = counted(&sheets::thirty_calendar_days());
    assert!(pages.len() > 1, "the mark must follow to the next page");
    assert!(pages.iter().all(|page| page.contains(warning)));
    assert_eq!(
        pages[0].matches(warning).count(),
        2,
        "large, and at the foot"
    );
    let final_count = counted(&sheets::ten_working_days()).concat();
    assert!(!final_count.contains(warning));
}

#[test]
fn a_calendar_term_numbers_its_days_off_and_shows_the_moved_limit() {
    let text = &counted(&sheets::thirty_calendar_days())[0];
    in_order(text, &["1 02.04 2 03.04 3 04.04", "30 01.05 03.05"]);
    assert!(!text.contains("02.05 "), "a day moved over has no label");
}

#[test]
fn the_strip_stays_on_the_page_however_long() {
    let mut sheet = sheets::extended();
    let mark = sheet.strip[0].clone();
    sheet.strip.extend(std::iter::repeat_n(mark, 200));
    let printed = count_sheet(&sheet).expect("prints");
    assert!(reader::rightmost(&printed.bytes) <= 596.0 - 28.0);
}

#[test]
fn english_words_are_set_as_english() {
    let text = counted(&sheets::in_english()).concat();
    in_order(
        &text,
        &["Provisional", "Request", "Weekday", "Monday 10 working day"],
    );
    for (printed, language) in [
        (count_sheet(&sheets::in_english()), "/Lang(en)"),
        (count_sheet(&sheets::extended()), "/Lang(ru)"),
        (statistics_sheet(&sheets::empty_statistics()), "/Lang(en)"),
    ] {
        assert!(has(&printed.expect("prints").bytes, language), "{language}");
    }
}

#[test]
fn statistics_fit_a_page_with_figures_months_and_kinds() {
    let pages = summed(&sheets::statistics());
    assert_eq!(pages.len(), 1);
    in_order(
        &pages[0],
        &[
            "Обращения субъектов персональных данных",
            "1 января – 31 декабря 2026 г.",
            "Получено 438",
            "Исполнено в срок 97,3 %",
            "С опозданием 12",
            "На грани 31",
            "По месяцам получения",
            "поступило",
            "из них с опозданием",
            "18 31 1 44 40",
            "янв фев март",
            "Требование",
            "Доступ к данным 201 192 4 14 6,8",
            "Отзыв согласия 72",
            "Без персональных данных",
        ],
    );
}

#[test]
fn drawings_have_a_text_alternative() {
    let statistics = statistics_sheet(&sheets::statistics()).expect("prints");
    let count = count_sheet(&sheets::ten_working_days()).expect("prints");
    for (printed, words) in [
        (statistics, "июль: поступило 51, из них с опозданием 9"),
        (count, "11.12 — 9; 14.12 — 10"),
    ] {
        // A text string outside Latin is written in hexadecimal UTF-16.
        let hex: String = words
            .encode_utf16()
            .map(|unit| format!("{unit:04X}"))
            .collect();
        assert!(
            has(&printed.bytes, &hex),
            "«{words}» stands in the structure"
        );
    }
}

#[test]
fn nothing_to_count_is_a_page_and_not_a_fault() {
    let text = summed(&sheets::empty_statistics()).concat();
    in_order(
        &text,
        &[
            "Received 0",
            "On time —",
            "By month",
            "0 Nov",
            "No personal data",
        ],
    );
    let mut bare = sheets::empty_statistics();
    bare.figures.clear();
    bare.months.clear();
    bare.columns.clear();
    assert_eq!(summed(&bare).len(), 1);
    let mut bare = sheets::ten_working_days();
    bare.facts.clear();
    bare.strip.clear();
    bare.sentences.clear();
    bare.rows.clear();
    bare.footer.clear();
    assert_eq!(counted(&bare).len(), 1);
}

#[test]
fn three_years_of_months_are_all_drawn() {
    let text = summed(&sheets::three_years()).concat();
    for label in ["01.2024", "12.2024", "07.2025", "12.2026"] {
        assert_eq!(text.matches(label).count(), 1, "{label}");
    }
}

#[test]
fn a_table_is_as_wide_as_its_heads() {
    let mut sheet = sheets::statistics();
    sheet.rows[0].truncate(2);
    let text = summed(&sheet).concat();
    in_order(
        &text,
        &["Доступ к данным 201 Кому переданы данные 38 36 1 3 7,1"],
    );
}

#[test]
fn markup_in_a_sheet_is_text() {
    let markup = "#panic[ *x* $a$ \\ @ref <l> = - 王";
    let shown = "#panic[ *x* $a$ \\ @ref <l> = - [U+738B]";
    let mut count = sheets::ten_working_days();
    count.title = markup.into();
    count.facts[0] = (markup.into(), markup.into());
    count.strip[0].label = "#x".into();
    count.sentences[0] = markup.into();
    count.warning = Some(markup.into());
    count.footer = markup.into();
    let text = reader::text(&count_sheet(&count).expect("prints").bytes);
    assert!(text.matches(shown).count() >= 6, "{text}");
    let mut statistics = sheets::statistics();
    statistics.title = markup.into();
    statistics.figures[0].value = markup.into();
    statistics.months[0].label = "#x".into();
    statistics.months_title = markup.into();
    statistics.footer = markup.into();
    let text = reader::text(&statistics_sheet(&statistics).expect("prints").bytes);
    assert!(text.matches(shown).count() >= 3, "{text}");
}
