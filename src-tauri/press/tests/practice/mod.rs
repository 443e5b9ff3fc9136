//! Invented documents of the practice company: everybody and every number in them is made up.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use chrono::NaiveDate;
use dekada_core::calendar::WorkingDays;
use dekada_core::report::{
    AccessReport, Addressee, BackupTail, DestructionAct, Executor, ExtensionNotice, Field,
    Findings, Held, Holding, Incoming, LeftOut, LogExport, LogRow, Means, Operator, Party,
    PrivacyContact, Processing, Recipient, Record, Search, Signer, Stated, Transfer, defaults,
};
use dekada_press::decline;

pub const LONG_NAME: &str = "Константинопольская-Преображенская Александра-Виктория Константиновна";
pub const NAME: &str = "Щербакова Анна Юрьевна";

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn operator() -> Operator {
    Operator {
        full_name: "Общество с ограниченной ответственностью «Практика Им.ворк»".into(),
        short_name: "ООО «Практика Им.ворк»".into(),
        address: "101000, г. Москва, ул. Вымышленная, д. 10, стр. 2".into(),
        city: "г. Москва".into(),
        phone: "+7 495 000-00-00".into(),
        email: "office@practice.example".into(),
        website: "practice.example".into(),
        ogrn: "0000000000000".into(),
        inn: "0000000000".into(),
        kpp: "000000000".into(),
        privacy_contact: PrivacyContact {
            name: "Образцова Мария Петровна".into(),
            phone: "+7 495 000-00-01".into(),
            email: "privacy@practice.example".into(),
        },
    }
}

/// The answer to a user of Im.work: an account, sign-ins, a support thread.
pub fn access_report() -> AccessReport {
    report_on(NAME, Held::Data(holdings()))
}

/// The answer that nothing is held.
pub fn nothing_held() -> AccessReport {
    let mut report = report_on(NAME, Held::Nothing);
    report.left_out = Stated::Nothing(defaults::NOTHING_TO_LEAVE_OUT.into());
    report.persons_with_access = Stated::Nothing(defaults::NO_RECIPIENTS.into());
    report.processors = Stated::Nothing(defaults::NO_PROCESSORS.into());
    report.cross_border = Stated::Nothing(defaults::NO_TRANSFER.into());
    report
}

/// An answer about somebody with this name who left these data.
pub fn report_on(name: &str, held: Held) -> AccessReport {
    let operator = operator();
    let forms = decline(name);
    let findings = Findings {
        search: search(name),
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
            dative: forms.dative.clone(),
            contact: vec!["a.scherbakova@mail.example".into()],
        },
        salutation: forms.salutation.clone(),
        subject: forms.subject_name(),
        confirmation: defaults::confirmation(&operator, &findings.held),
        purposes: defaults::purposes(findings.purposes()),
        methods: defaults::methods(&findings.held),
        persons_with_access: Stated::Listed(vec![Recipient {
            name: "ООО «Связь-Пример»".into(),
            address: "190000, г. Санкт-Петербург, пер. Придуманный, д. 3".into(),
            purpose: "доставка уведомлений на мобильный телефон".into(),
            ground: "договор оказания услуг связи от 12.01.2025 № 7; согласие (п. 1 ч. 1 ст. 6)"
                .into(),
        }]),
        disclosure_by_law: defaults::DISCLOSURE_BY_LAW.into(),
        terms: defaults::terms(findings.terms()),
        findings,
        rights: defaults::rights(&operator),
        cross_border: Stated::Nothing(defaults::NO_TRANSFER.into()),
        processors: Stated::Listed(vec![Recipient {
            name: "ООО «Облако-Пример»".into(),
            address: "141400, Московская обл., г. Химки, ул. Несуществующая, д. 1".into(),
            purpose: "размещение серверов".into(),
            ground: "поручение по договору от 01.02.2025 № 12 (ч. 3 ст. 6)".into(),
        }]),
        duties: defaults::duties(&operator),
        other: defaults::other(),
        left_out: Stated::Listed(vec![LeftOut {
            what: "имя и телефон собеседника в обращении № 3187".into(),
            reason: defaults::THIRD_PERSONS.into(),
        }]),
        signer: Signer {
            name: "Директоров Пётр Сергеевич".into(),
            position: "Генеральный директор".into(),
        },
        executor: Executor {
            name: "Образцова Мария Петровна".into(),
            phone: "+7 495 000-00-01".into(),
            email: "privacy@practice.example".into(),
        },
        operator,
        practice: true,
    }
}

pub fn search(name: &str) -> Search {
    Search {
        systems: vec![
            "«Учётные записи Im.work»".into(),
            "«Журнал входов»".into(),
            "«Обращения в поддержку»".into(),
            "«Рассылки»".into(),
        ],
        identifiers: vec![
            name.into(),
            "a.scherbakova@mail.example".into(),
            "+7 900 000-00-00".into(),
        ],
        on: day("2026-12-03"),
    }
}

pub fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            category: "Учётная запись".into(),
            system: "Учётные записи Im.work".into(),
            origin: "указано Вами при регистрации 14.03.2025".into(),
            purpose: "использование программного обеспечения Im.work".into(),
            ground: "согласие при регистрации (п. 1 ч. 1 ст. 6)".into(),
            term: "до удаления учётной записи или отзыва согласия".into(),
            records: vec![record(&[
                ("Имя", "Анна Щербакова"),
                ("Мобильный телефон", "+7 900 000-00-00"),
                ("Адрес электронной почты", "a.scherbakova@mail.example"),
                ("О себе", ""),
            ])],
        },
        Holding {
            category: "Сведения об использовании".into(),
            system: "Журнал входов".into(),
            origin: "записано автоматически при входе в программу".into(),
            purpose: "безопасность учётной записи и работа приложения".into(),
            ground: "согласие при регистрации (п. 1 ч. 1 ст. 6)".into(),
            term: "один год со дня записи".into(),
            records: sign_ins(14),
        },
        Holding {
            category: "Переписка".into(),
            system: "Обращения в поддержку".into(),
            origin: "получено от Вас".into(),
            purpose: "ответы на запросы о продукте".into(),
            ground: "согласие при регистрации (п. 1 ч. 1 ст. 6)".into(),
            term: "три года со дня закрытия обращения".into(),
            records: vec![
                record(&[
                    ("Номер", "3187"),
                    ("Дата", "02.09.2025"),
                    (
                        "Текст",
                        "Здравствуйте! После обновления не приходит код подтверждения. Пробовала \
                         переустановить приложение, перезагрузить телефон, сменить сеть.\n\nКоллега \
                         [изъято] говорит, что у неё то же самое.",
                    ),
                ]),
                record(&[
                    ("Номер", "4410"),
                    ("Дата", "19.01.2026"),
                    ("Текст", "Спасибо, всё заработало."),
                ]),
            ],
        },
    ]
}

/// One holding with so many sign-ins.
pub fn sign_ins_of(rows: usize) -> Vec<Holding> {
    let mut held = holdings();
    held.truncate(2);
    held[1].records = sign_ins(rows);
    held
}

pub fn sign_ins(rows: usize) -> Vec<Record> {
    let row = |index: usize| {
        let (day, hour, minute) = (index % 28 + 1, index % 24, index * 7 % 60);
        record(&[
            (
                "Дата и время",
                &format!("{day:02}.{:02}.2026 {hour:02}:{minute:02}", index % 11 + 1),
            ),
            ("IP-адрес", &format!("203.0.113.{}", index % 250)),
            (
                "Устройство",
                ["Android 15", "Windows 11", "iPhone 16"][index % 3],
            ),
        ])
    };
    (0..rows).map(row).collect()
}

pub fn record(fields: &[(&str, &str)]) -> Record {
    let field = |(name, value): &(&str, &str)| Field {
        name: (*name).into(),
        value: (*value).into(),
    };
    Record {
        fields: fields.iter().map(field).collect(),
    }
}

/// Proof that the account of the person was destroyed, partly on paper, with one thing left out of
/// the log and one back-up still to expire.
pub fn destruction_act() -> DestructionAct {
    let systems = vec!["Учётные записи Im.work".to_owned(), "Рассылки".to_owned()];
    DestructionAct {
        number: "2026-0002/1".into(),
        date: day("2026-12-07"),
        incoming: Some(Incoming {
            number: "2026-0002".into(),
            date: day("2026-11-23"),
        }),
        operator: operator(),
        processors: Stated::Listed(vec![Party {
            name: "ООО «Облако-Пример»".into(),
            address: "141400, Московская обл., г. Химки, ул. Несуществующая, д. 1".into(),
        }]),
        subject: decline(LONG_NAME).subject_name(),
        destroyed_by: vec![
            Signer {
                name: "Образцова Мария Петровна".into(),
                position: "Ответственный за организацию обработки персональных данных".into(),
            },
            Signer {
                name: "Серверов Илья Ильич".into(),
                position: "Администратор информационных систем".into(),
            },
        ],
        categories: vec![
            "фамилия, имя, отчество".into(),
            "контактные данные (телефон, адрес электронной почты)".into(),
            "сведения об использовании (IP-адрес)".into(),
        ],
        processing: Processing::Mixed {
            log: LogExport {
                log: "журнал регистрации событий Im.work".into(),
                exported_on: day("2026-12-07"),
                rows: vec![
                    log_row(Some(LONG_NAME), "Учётные записи Im.work"),
                    log_row(Some("учётная запись 1042"), "Учётные записи Im.work"),
                    log_row(None, "Рассылки"),
                ],
            },
            systems,
            carriers: vec![dekada_core::report::Carrier {
                name: "анкета участника опроса на бумаге".into(),
                sheets: 3,
            }],
        },
        method: "удаление записей из баз данных с последующей перезаписью; измельчение бумажных \
                 носителей"
            .into(),
        reason: "отзыв согласия на обработку персональных данных (ч. 5 ст. 21 Закона № 152-ФЗ)"
            .into(),
        destroyed_on: day("2026-12-07"),
        means: Some(Means {
            name: "уничтожитель бумаг «Пример-4»".into(),
            certificate: None,
        }),
        backups: Stated::Listed(vec![BackupTail {
            name: "еженедельные копии базы данных".into(),
            until: day("2027-01-04"),
        }]),
        practice: true,
    }
}

fn log_row(subject: Option<&str>, system: &str) -> LogRow {
    LogRow {
        subject: subject.map(Into::into),
        categories: Some("фамилия, имя, отчество; контактные данные".into()),
        system: Some(system.into()),
        reason: Some("отзыв согласия".into()),
        date: Some(day("2026-12-07")),
    }
}

/// A recipient abroad, for item 8.
pub fn transfer() -> Transfer {
    Transfer {
        country: "Республика Беларусь".into(),
        recipient: Recipient {
            name: "ООО «Поддержка-Пример»".into(),
            address: "220000, г. Минск, ул. Условная, д. 5".into(),
            purpose: "ответы на обращения в ночное время".into(),
            ground: "поручение по договору от 03.03.2025 № 4".into(),
        },
    }
}

/// The notice that the same person's answer takes five working days longer.
pub fn extension_notice() -> ExtensionNotice {
    notice_to(
        NAME,
        "Сведения о Вас находятся в шести информационных системах; выгрузку из архива обращений в \
         поддержку за 2023–2024 гг. подрядчик подготовит не раньше 15 декабря 2026 г.",
    )
}

/// A notice to somebody with this name, for this reason.
pub fn notice_to(name: &str, reason: &str) -> ExtensionNotice {
    let report = report_on(name, Held::Nothing);
    ExtensionNotice {
        number: "2026-0001/1".into(),
        date: day("2026-12-10"),
        incoming: report.incoming,
        operator: report.operator,
        addressee: report.addressee,
        salutation: report.salutation,
        asked: "Доступ к персональным данным".into(),
        limit: day("2026-12-14"),
        extended_to: day("2026-12-21"),
        by: WorkingDays(5),
        reason: reason.into(),
        basis: "ч. 1 ст. 20 152-ФЗ".into(),
        signer: report.signer,
        executor: report.executor,
        practice: true,
    }
}

/// The same notice before anything was entered in the settings.
pub fn bare_notice() -> ExtensionNotice {
    let mut notice = notice_to("", " ");
    let operator = &mut notice.operator;
    for requisite in [
        &mut operator.full_name,
        &mut operator.short_name,
        &mut operator.address,
        &mut operator.phone,
        &mut operator.email,
        &mut operator.website,
        &mut operator.ogrn,
        &mut operator.inn,
        &mut operator.kpp,
        &mut operator.privacy_contact.email,
        &mut operator.privacy_contact.phone,
        &mut notice.number,
        &mut notice.incoming.number,
        &mut notice.asked,
        &mut notice.basis,
        &mut notice.signer.position,
        &mut notice.executor.phone,
        &mut notice.executor.email,
    ] {
        requisite.clear();
    }
    notice.addressee.contact.clear();
    notice.signer.name = "".into();
    notice.executor.name = "".into();
    notice
}
