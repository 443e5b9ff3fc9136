//! What "complete" means for a destruction act.

use super::*;
use crate::personal::Personal;
use crate::report::{LogParticular, LogRow, PrivacyContact, defaults};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn log(rows: Vec<LogRow>) -> LogExport {
    LogExport {
        log: "Журнал событий".into(),
        exported_on: day("2026-12-07"),
        rows,
    }
}

fn row(system: Option<&str>) -> LogRow {
    LogRow {
        subject: Some(Personal::from("учётная запись 1042")),
        categories: Some("контактные данные".into()),
        system: system.map(str::to_owned),
        reason: Some("отзыв согласия".into()),
        date: Some(day("2026-12-07")),
    }
}

/// An act of the invented practice company.
fn act() -> DestructionAct {
    DestructionAct {
        number: "2026-0002/1".into(),
        date: day("2026-12-07"),
        incoming: None,
        operator: Operator {
            full_name: "Общество с ограниченной ответственностью «Практика Им.ворк»".into(),
            short_name: "ООО «Практика Им.ворк»".into(),
            address: "101000, г. Москва, ул. Вымышленная, д. 10".into(),
            city: "г. Москва".into(),
            phone: "+7 495 000-00-00".into(),
            email: "office@practice.example".into(),
            website: String::new(),
            ogrn: "0000000000000".into(),
            inn: "0000000000".into(),
            kpp: "000000000".into(),
            privacy_contact: PrivacyContact {
                name: "Образцова Мария Петровна".into(),
                phone: String::new(),
                email: "privacy@practice.example".into(),
            },
        },
        processors: Stated::Nothing(defaults::NO_PROCESSORS_IN_ACT.into()),
        subject: SubjectName {
            nominative: "Щербакова".into(),
            genitive: "Щербаковой".into(),
            dative: "Щербаковой".into(),
        },
        destroyed_by: vec![Signer {
            name: "Образцова Мария Петровна".into(),
            position: "Администратор".into(),
        }],
        categories: vec!["контактные данные".into()],
        processing: Processing::Automated {
            systems: vec!["Учётные записи".into()],
            log: log(vec![row(Some("Учётные записи"))]),
        },
        method: "удаление записей".into(),
        reason: "отзыв согласия".into(),
        destroyed_on: day("2026-12-07"),
        means: None,
        backups: Stated::Nothing(defaults::NO_BACKUPS.into()),
        practice: true,
    }
}

/// What is missing after one change to a complete act.
fn check(change: impl FnOnce(&mut DestructionAct), expected: &[ActItem]) {
    let mut act = act();
    change(&mut act);
    assert_eq!(act.missing(), expected);
}

#[test]
fn a_complete_act_misses_nothing() {
    check(|_| {}, &[]);
}

#[test]
fn each_blank_particular_is_named_alone() {
    use ActItem as Item;
    check(|a| a.number.clear(), &[Item::Number]);
    check(|a| a.operator.address.clear(), &[Item::Operator]);
    check(
        |a| a.processors = Stated::Listed(vec![]),
        &[Item::Processors],
    );
    check(|a| a.subject.nominative = "".into(), &[Item::Subject]);
    check(|a| a.destroyed_by.clear(), &[Item::DestroyedBy]);
    check(|a| a.categories.clear(), &[Item::Categories]);
    check(|a| a.method.clear(), &[Item::Method]);
    check(|a| a.reason.clear(), &[Item::Reason]);
    check(
        |a| a.backups = Stated::Nothing(String::new()),
        &[Item::Backups],
    );
}

#[test]
fn an_act_cannot_be_older_than_the_destruction_it_proves() {
    check(|act| act.date = day("2026-12-06"), &[ActItem::Date]);
}

#[test]
fn a_system_without_an_event_in_the_log_leaves_the_annex_open() {
    let systems = || vec!["Учётные записи".to_owned(), "Рассылки".to_owned()];
    check(
        |act| {
            let log = log(vec![row(Some("Учётные записи"))]);
            act.processing = Processing::Automated {
                systems: systems(),
                log,
            };
        },
        &[ActItem::LogExport],
    );
    check(
        |act| {
            let log = log(vec![row(None)]);
            act.processing = Processing::Automated {
                systems: systems(),
                log,
            };
        },
        &[],
    );
}

#[test]
fn paper_needs_sheets_and_no_log() {
    let carrier = |sheets| Carrier {
        name: "Анкета".into(),
        sheets,
    };
    check(
        |act| {
            act.processing = Processing::Paper {
                carriers: vec![carrier(3)],
            }
        },
        &[],
    );
    check(
        |act| {
            act.processing = Processing::Paper {
                carriers: vec![carrier(0)],
            }
        },
        &[ActItem::Carriers],
    );
}

#[test]
fn what_a_log_does_not_record_is_a_gap_and_a_blank_is_an_error() {
    let gaps = log(vec![row(None), row(Some("Учётные записи"))]).gaps();
    assert_eq!(gaps, [LogParticular::System]);
    check(
        |act| {
            let log = log(vec![row(Some(" "))]);
            act.processing = Processing::Automated {
                systems: vec![" ".into()],
                log,
            };
        },
        &[ActItem::Systems, ActItem::LogExport],
    );
}

#[test]
fn an_act_is_kept_three_years_from_the_destruction() {
    let mut act = act();
    assert_eq!(act.keep_until(), day("2029-12-07"));
    act.destroyed_on = day("2028-02-29");
    assert_eq!(
        act.keep_until(),
        day("2031-02-28"),
        "a leap day ends the month"
    );
}
