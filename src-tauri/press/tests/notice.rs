//! The notice of an extension, read back as its addressee would.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod practice;
#[path = "practice/reader.rs"]
mod reader;

use dekada_core::calendar::WorkingDays;
use dekada_core::report::ExtensionNotice;
use dekada_press::extension_notice;
use practice::{bare_notice, extension_notice as notice, notice_to};
use reader::in_order;

fn pages(notice: &ExtensionNotice) -> Vec<String> {
    reader::pages(&extension_notice(notice).expect("prints").bytes)
}

#[test]
fn one_page_says_until_when_and_why() {
    let pages = pages(&notice());
    assert_eq!(pages.len(), 1);
    in_order(
        &pages[0],
        &[
            "ООО «Практика Им.ворк»",
            "ОГРН",
            "10 декабря 2026 г. № 2026-0001/1",
            "На № 2026-0001 от 30 ноября 2026 г.",
            "Щербаковой Анне Юрьевне",
            "О продлении срока исполнения обращения",
            "Уважаемая Анна Юрьевна!",
            "получили Ваше обращение 30 ноября 2026 г.",
            "продлён на 5 рабочих дней, до 21 декабря 2026 г.",
            "Предмет обращения",
            "Доступ к персональным данным",
            "Получено",
            "30 ноября 2026 г.",
            "Прежний срок",
            "14 декабря 2026 г.",
            "Новый срок",
            "21 декабря 2026 г.",
            "на 5 рабочих дней позже",
            "Причина продления",
            "в шести информационных системах",
            "Правовое основание",
            "ч. 1 ст. 20 152-ФЗ",
            "мы ответим, как только закончим",
            "privacy@practice.example, +7 495 000-00-01",
            "в Роскомнадзор либо в суд",
            "Генеральный директор",
            "П. С. Директоров",
            "Исполнитель: Образцова Мария Петровна",
            "Учебный сейф",
        ],
    );
}

#[test]
fn the_days_take_their_plural() {
    for (days, words) in [
        (1, "на 1 рабочий день"),
        (2, "на 2 рабочих дня"),
        (5, "на 5 рабочих дней"),
    ] {
        let mut notice = notice();
        notice.by = WorkingDays(days);
        let text = pages(&notice).concat();
        assert_eq!(text.matches(words).count(), 2, "{words} in {text}");
    }
}

#[test]
fn what_is_not_known_is_a_line_to_fill_in() {
    let pages = pages(&bare_notice());
    assert_eq!(pages.len(), 1);
    let text = &pages[0];
    for blank in [
        "Оператор ___",
        "адрес ___",
        "тел. ___",
        "эл. почта ___",
        "ОГРН ___",
        "На № ___",
        "Предмет обращения ___",
        "Причина продления ___",
        "Правовое основание ___",
        "персональных данных: ___",
        "Исполнитель: ___",
    ] {
        assert!(text.contains(blank), "{blank} in {text}");
    }
    assert!(
        text.contains("21 декабря 2026 г."),
        "a date is never a blank"
    );
}

#[test]
fn a_reason_keeps_its_paragraphs() {
    let notice = notice_to(practice::NAME, "Первая причина.\n\n \nВторая причина.");
    let tree = reader::structure(&extension_notice(&notice).expect("prints").bytes);
    let whole = |words: &str| {
        tree.lines()
            .any(|line| line.trim() == format!("\"{words}\""))
    };
    assert!(
        whole("Первая причина.") && whole("Вторая причина."),
        "{tree}"
    );
}

#[test]
fn a_long_reason_leaves_text_beside_the_signature() {
    let notice = notice_to(practice::LONG_NAME, &"Архив ещё не готов. ".repeat(45));
    let pages = pages(&notice);
    assert_eq!(pages.len(), 2);
    assert!(
        pages[1].contains("в суд") && pages[1].contains("П. С. Директоров"),
        "{}",
        pages[1]
    );
}

#[test]
fn a_notice_outside_practice_says_nothing_of_it() {
    let mut notice = notice();
    notice.practice = false;
    assert!(!pages(&notice).concat().contains("Учебный"));
}
