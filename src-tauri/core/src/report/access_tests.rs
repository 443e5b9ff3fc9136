//! What "complete" means for an access report.

use super::*;
use crate::report::{PrivacyContact, defaults};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The invented practice company.
fn operator() -> Operator {
    Operator {
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
    }
}

fn holding() -> Holding {
    Holding {
        category: "Контактные данные".into(),
        system: "Учётные записи".into(),
        origin: "от вас".into(),
        purpose: "использование программы".into(),
        ground: "согласие".into(),
        term: "до отзыва".into(),
        records: vec![Record {
            fields: vec![Field {
                name: "Телефон".into(),
                value: String::new().into(),
            }],
        }],
    }
}

fn report(held: Held) -> AccessReport {
    let operator = operator();
    let findings = Findings {
        search: Search {
            systems: vec!["Учётные записи".into()],
            identifiers: vec!["Щербакова".into()],
            on: day("2026-12-03"),
        },
        held,
    };
    AccessReport {
        number: "2026-0001/1".into(),
        date: day("2026-12-04"),
        incoming: Incoming {
            number: "2026-0001".into(),
            date: day("2026-11-30"),
        },
        addressee: Addressee {
            dative: "Щербаковой".into(),
            contact: vec![],
        },
        salutation: "Уважаемая Анна Юрьевна!".into(),
        subject: SubjectName {
            nominative: "Щербакова".into(),
            genitive: "Щербаковой".into(),
            dative: "Щербаковой".into(),
        },
        confirmation: defaults::confirmation(&operator, &findings.held),
        purposes: defaults::purposes(findings.purposes()),
        methods: defaults::methods(&findings.held),
        persons_with_access: Stated::Nothing(defaults::NO_RECIPIENTS.into()),
        disclosure_by_law: defaults::DISCLOSURE_BY_LAW.into(),
        terms: defaults::terms(findings.terms()),
        findings,
        rights: defaults::rights(&operator),
        cross_border: Stated::Nothing(defaults::NO_TRANSFER.into()),
        processors: Stated::Nothing(defaults::NO_PROCESSORS.into()),
        duties: defaults::duties(&operator),
        other: defaults::other(),
        left_out: Stated::Nothing(defaults::NOTHING_LEFT_OUT.into()),
        signer: Signer {
            name: "Образцова Мария Петровна".into(),
            position: "Директор".into(),
        },
        executor: Executor {
            name: "Исполнителев Иван Иванович".into(),
            phone: "+7 495 000-00-01".into(),
            email: String::new(),
        },
        operator,
        practice: true,
    }
}

/// What is missing after one change to a complete report.
fn check(change: impl FnOnce(&mut AccessReport), expected: &[ReportItem]) {
    let mut report = report(Held::Data(vec![holding()]));
    change(&mut report);
    assert_eq!(report.missing(), expected);
}

#[test]
fn standard_wording_makes_a_complete_report_with_and_without_data() {
    check(|_| {}, &[]);
    assert_eq!(
        report(Held::Nothing).missing(),
        [],
        "nothing held is an answer"
    );
}

#[test]
fn an_empty_list_of_data_is_not_the_answer_that_nothing_is_held() {
    check(
        |report| report.findings.held = Held::Data(vec![]),
        &[ReportItem::Data],
    );
}

#[test]
fn each_blank_item_is_named_alone() {
    use ReportItem as Item;
    check(|r| r.number.clear(), &[Item::Number]);
    check(
        |r| r.incoming.number = "\u{a0}".into(),
        &[Item::IncomingNumber],
    );
    check(|r| r.operator.ogrn.clear(), &[Item::Operator]);
    check(|r| r.addressee.dative = "".into(), &[Item::Addressee]);
    check(|r| r.subject.genitive = "".into(), &[Item::Subject]);
    check(|r| r.salutation = " ".into(), &[Item::Salutation]);
    check(|r| r.confirmation.clear(), &[Item::Confirmation]);
    check(|r| r.methods.clear(), &[Item::Methods]);
    check(|r| r.disclosure_by_law.clear(), &[Item::PersonsWithAccess]);
    check(
        |r| r.persons_with_access = Stated::Listed(vec![]),
        &[Item::PersonsWithAccess],
    );
    check(|r| r.findings.search.systems.clear(), &[Item::Data]);
    check(|r| r.findings.search.identifiers.clear(), &[Item::Data]);
    check(|r| r.rights.push(String::new()), &[Item::Rights]);
    check(
        |r| r.cross_border = Stated::Nothing(String::new()),
        &[Item::CrossBorder],
    );
    check(
        |r| r.processors = Stated::Listed(vec![]),
        &[Item::Processors],
    );
    check(|r| r.duties.clear(), &[Item::Duties]);
    check(|r| r.other.clear(), &[Item::Other]);
    check(|r| r.left_out = Stated::Listed(vec![]), &[Item::LeftOut]);
    check(|r| r.signer.position.clear(), &[Item::Signer]);
    check(|r| r.executor.phone.clear(), &[Item::Executor]);
}

#[test]
fn a_recipient_without_an_address_leaves_item_9_open() {
    let nameless = Recipient {
        name: "ООО «Облако-Пример»".into(),
        address: String::new(),
        purpose: "хостинг".into(),
        ground: "договор".into(),
    };
    check(
        |report| report.processors = Stated::Listed(vec![nameless]),
        &[ReportItem::Processors],
    );
}

#[test]
fn a_purpose_or_term_of_the_data_must_stand_in_items_2_and_6() {
    check(
        |report| report.purposes = Stated::Nothing("целей нет".into()),
        &[ReportItem::GroundsAndPurposes],
    );
    check(
        |report| report.terms = Stated::Nothing("сроков нет".into()),
        &[ReportItem::Terms],
    );
}

#[test]
fn an_empty_value_is_shown_and_not_missing_but_a_nameless_field_is() {
    check(
        |report| {
            let mut nameless = holding();
            nameless.records[0].fields[0].name.clear();
            report.findings.held = Held::Data(vec![nameless]);
        },
        &[ReportItem::Data],
    );
}

#[test]
fn purposes_shared_by_two_systems_are_named_once() {
    let mut second = holding();
    second.system = "Рассылки".into();
    let report = report(Held::Data(vec![holding(), second]));
    assert_eq!(report.purposes.rows().len(), 1);
}

#[test]
fn a_debug_print_of_a_report_shows_nobody() {
    let printed = format!("{:?}", report(Held::Data(vec![holding()])));
    assert!(!printed.contains("Щербаков"), "the subject");
    assert!(!printed.contains("Исполнителев"), "the executor");
}
