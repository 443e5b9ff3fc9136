//! The destruction act, read back as an inspector would.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod practice;
#[path = "practice/reader.rs"]
mod reader;

use dekada_core::report::{ActItem, Carrier, DestructionAct, Processing, Stated};
use dekada_press::{PrintError, destruction_act};
use practice::destruction_act as act;
use reader::in_order;

/// The text in its logical order.
fn stated(act: &DestructionAct) -> String {
    let printed = destruction_act(act).expect("complete");
    reader::pages(&printed.bytes).join(" ")
}

#[test]
fn every_particular_of_order_179_stands_in_its_order() {
    let text = stated(&act());
    in_order(
        &text,
        &[
            "АКТ № 2026-0002/1",
            "об уничтожении персональных данных",
            "7 декабря 2026 г.",
            "г. Москва",
            "Константинопольской-Преображенской Александры-Виктории Константиновны",
            "по обращению № 2026-0002 от 23 ноября 2026 г.",
            "а)",
            "Общество с ограниченной ответственностью",
            "101000",
            "б)",
            "ООО «Облако-Пример»",
            "141400",
            "в)",
            "Константинопольская-Преображенская",
            "г)",
            "Образцова Мария Петровна",
            "Серверов Илья Ильич, администратор",
            "д)",
            "контактные данные",
            "е)",
            "анкета участника опроса на бумаге — 3 листа",
            "ж)",
            "Учётные записи Im.work",
            "Рассылки",
            "з)",
            "удаление записей",
            "и)",
            "отзыв согласия",
            "к)",
            "7 декабря 2026 г.",
            "Средство уничтожения",
            "не указаны",
            "Резервные копии",
            "4 января 2027 г.",
            "Срок хранения",
            "7 декабря 2029 г.",
            "М. П. Образцова",
            "И. И. Серверов",
            "Место для отметки об электронной подписи",
        ],
    );
}

#[test]
fn the_log_export_is_annexed_and_its_gaps_lead_to_the_act() {
    let text = stated(&act());
    in_order(
        &text,
        &[
            "Приложение: выгрузка из журнала регистрации событий на 1 л.",
            "к акту об уничтожении персональных данных от 7 декабря 2026 г. № 2026-0002/1",
            "Выгрузка из журнала регистрации событий",
            "Записей: 3.",
            "а) Субъект",
            "б) Категории",
            "в) Система",
            "г) Причина",
            "д) Дата",
            "учётная запись 1042",
            "см. строку в) акта",
            "07.12.2026",
            "Журнал не позволяет указать для отдельных записей: субъект.",
        ],
    );
}

#[test]
fn paper_alone_needs_no_annex() {
    let mut act = act();
    act.processing = Processing::Paper {
        carriers: vec![Carrier {
            name: "личная карточка".into(),
            sheets: 21,
        }],
    };
    let text = stated(&act);
    in_order(
        &text,
        &[
            "личная карточка — 21 лист",
            "без использования средств автоматизации",
        ],
    );
    assert!(
        !text.contains("Выгрузка"),
        "only automated processing has a log"
    );
}

#[test]
fn each_of_many_signers_has_a_line() {
    let mut act = act();
    act.destroyed_by = vec![act.destroyed_by[1].clone(); 12];
    let text = stated(&act);
    assert_eq!(text.matches("И. И. Серверов").count(), 12);
}

#[test]
fn no_signature_stands_on_a_page_without_text_of_the_act() {
    let pages = reader::pages(&destruction_act(&act()).expect("complete").bytes);
    let signed = pages.iter().find(|page| page.contains("М. П. Образцова"));
    assert!(signed.expect("a signature").contains("Срок хранения"));
}

#[test]
fn an_incomplete_act_is_refused_by_the_names_of_its_items() {
    let mut act = act();
    act.processors = Stated::Listed(vec![]);
    act.destroyed_by.clear();
    let refused = destruction_act(&act).expect_err("incomplete");
    assert_eq!(
        refused,
        PrintError::IncompleteAct(vec![ActItem::Processors, ActItem::DestroyedBy])
    );
    assert_eq!(
        refused.to_string(),
        "the destruction act is incomplete: act-b, act-g"
    );
}
