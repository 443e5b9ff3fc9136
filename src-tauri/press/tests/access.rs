//! The access report, read back as its addressee would.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod practice;
#[path = "practice/reader.rs"]
mod reader;

use std::sync::LazyLock;

use dekada_core::report::{Held, ReportItem, Stated};
use dekada_press::{PrintError, Printed, access_report};
use practice::{access_report as report, nothing_held, report_on};
use reader::in_order;

/// The invented report, printed once for all tests.
fn printed() -> &'static Printed {
    static PRINTED: LazyLock<Printed> =
        LazyLock::new(|| access_report(&report()).expect("complete"));
    &PRINTED
}

/// The text in its logical order.
fn stated(printed: &Printed) -> String {
    reader::pages(&printed.bytes).join(" ")
}

const ITEMS: [&str; 12] = [
    "Сведения по пунктам части 7 статьи 14 Закона",
    "1. Подтверждение факта обработки",
    "2. Правовые основания и цели обработки",
    "3. Цели и способы обработки",
    "4. Оператор и лица, имеющие доступ к данным",
    "5. Обрабатываемые данные и источник их получения",
    "6. Сроки обработки и хранения",
    "7. Порядок осуществления Ваших прав",
    "8. Трансграничная передача",
    "9. Лица, обрабатывающие данные по поручению оператора",
    "9.1. Как исполняются обязанности оператора",
    "10. Иные сведения",
];

#[test]
fn the_first_page_says_in_plain_words_what_why_to_whom_and_until_when() {
    let first = &reader::pages(&printed().bytes)[0];
    in_order(
        first,
        &[
            "ООО «Практика Им.ворк»",
            "ОГРН",
            "4 декабря 2026 г. № 2026-0001/1",
            "На № 2026-0001 от 30 ноября 2026 г.",
            "Щербаковой Анне Юрьевне",
            "Об обработке персональных данных",
            "Уважаемая Анна Юрьевна!",
            "персональных данных Щербаковой Анны Юрьевны",
            "Что у нас есть о Вас",
            "Учётная запись — 4 сведения",
            "Зачем",
            "Кому доступно",
            "ООО «Связь-Пример»",
            "ООО «Облако-Пример»",
            "До какого срока",
            "Сведения об использовании: один год со дня записи",
        ],
    );
}

#[test]
fn every_item_of_article_14_part_7_stands_in_its_order() {
    let text = stated(printed());
    in_order(&text, &ITEMS);
    in_order(
        &text,
        &[
            "10. Иные сведения",
            "Что не показано и почему",
            "Приложение: персональные данные на 2 л. в 1 экз.",
            "Генеральный директор",
            "П. С. Директоров",
            "Исполнитель: Образцова Мария Петровна",
            "Приложение. Персональные данные",
            "не заполнено",
            "Журнал входов",
            "203.0.113.13",
            "Запись 2 из 2",
        ],
    );
}

#[test]
fn every_value_that_is_held_reaches_the_paper() {
    let text = reader::text(&printed().bytes);
    for held in report().findings.holdings() {
        for fact in [
            &held.system,
            &held.origin,
            &held.purpose,
            &held.ground,
            &held.term,
        ] {
            assert!(text.contains(fact.as_str()), "{fact}");
        }
        for field in held.records.iter().flat_map(|record| &record.fields) {
            for line in field.value.reveal().lines() {
                assert!(text.contains(line), "{line}");
            }
        }
    }
}

#[test]
fn that_nothing_is_held_is_an_answer_to_every_item() {
    let printed = access_report(&nothing_held()).expect("complete");
    let text = stated(&printed);
    in_order(&text, &ITEMS);
    in_order(
        &text,
        &[
            "Ничего: поиск не обнаружил сведений, относящихся к Вам.",
            "5. Обрабатываемые данные",
            "Поиск проведён 3 декабря 2026 г.",
            "«Журнал входов»",
            "+7 900 000-00-00",
        ],
    );
    assert!(!text.contains("Приложение"), "there is nothing to attach");
}

#[test]
fn an_incomplete_report_is_refused_by_the_names_of_its_items() {
    let mut report = report();
    report.processors = Stated::Listed(vec![]);
    report.methods.clear();
    let refused = access_report(&report).expect_err("incomplete");
    assert_eq!(
        refused,
        PrintError::IncompleteReport(vec![ReportItem::Methods, ReportItem::Processors])
    );
    assert_eq!(
        refused.to_string(),
        "the access report is incomplete: item-3, item-9"
    );
}

#[test]
fn a_representative_is_addressed_and_the_subject_is_named() {
    let mut report = report();
    report.addressee.dative = "Представителеву Олегу Ивановичу".into();
    let printed = access_report(&report).expect("complete");
    in_order(
        &reader::pages(&printed.bytes)[0],
        &[
            "Представителеву Олегу Ивановичу",
            "Щербаковой Анны Юрьевны",
            "Обращение подано представителем",
        ],
    );
}

#[test]
fn a_transfer_abroad_is_named_by_country_in_item_8_and_on_the_first_page() {
    let mut report = report();
    report.cross_border = Stated::Listed(vec![practice::transfer()]);
    let printed = access_report(&report).expect("complete");
    let text = stated(&printed);
    in_order(
        &text,
        &[
            "Кому доступно",
            "ООО «Поддержка-Пример»",
            "8. Трансграничная",
            "Республика Беларусь",
            "г. Минск",
        ],
    );
}

#[test]
fn pages_are_numbered_from_the_second_and_practice_is_said_on_each() {
    let pages = reader::pages(&printed().bytes);
    for (index, page) in pages.iter().enumerate() {
        let number = (index + 1).to_string();
        let numbered = page.split(' ').next() == Some(number.as_str());
        assert_eq!(numbered, index > 0, "page {number}");
        assert!(
            page.contains("Учебный сейф: лица и организации вымышлены"),
            "page {number}"
        );
    }
    let mut real = report();
    real.practice = false;
    let printed = access_report(&real).expect("complete");
    assert!(!reader::text(&printed.bytes).contains("Учебный сейф"));
}

#[test]
fn a_thousand_records_print_under_a_head_on_every_page() {
    let report = report_on(practice::LONG_NAME, Held::Data(practice::sign_ins_of(1000)));
    let printed = access_report(&report).expect("complete");
    let pages = reader::pages(&printed.bytes);
    assert_eq!(pages.len(), printed.pages);
    let annex = pages
        .iter()
        .position(|page| page.contains("Приложение. Персональные данные"));
    let annex = &pages[annex.expect("an annex")..];
    assert!(annex.len() > 15, "{} pages", annex.len());
    assert!(
        annex.iter().all(|page| page.contains("IP-адрес")),
        "the head repeats"
    );
    let rows: usize = annex
        .iter()
        .map(|page| page.matches("203.0.113.").count())
        .sum();
    assert_eq!(rows, 1000);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let again = access_report(&report()).expect("complete");
    assert_eq!(again.bytes, printed().bytes, "its SHA-256 can be kept");
}
