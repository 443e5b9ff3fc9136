//! "Delete my data": no ground stated, or one that the officer must read closely.

use super::styles::{OFFICE, OFFICE_MACHINE, PLAIN};
use super::{Draft, Route};
use crate::desk::fonts::Fonts;
use crate::desk::hands;
use crate::desk::typist::{Style, Typist};
use crate::geometry::At;
use crate::people::{BELOV, KOVALEV};
use crate::scan::flatbed::Flatbed;
use fastrand::Rng;

/// Two pages through a feeder: the letter and its annex, signed at the end of each.
pub fn two_pages(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let who = KOVALEV;
    let mut typist = Typist::new(fonts, Style { top: 64.0, ..PLAIN });
    typist
        .paragraph("Кому: ООО «Практика Им.ворк», 101000, г. Примерск, ул. Учебная, д. 10")
        .paragraph(&format!("От кого: {}, дата рождения {}", who.full_name(), who.birth_date()))
        .paragraph(&format!("Документ: {}", who.passport_line()))
        .paragraph(&format!("Контакты: {}, {}", who.phone, who.email))
        .divider()
        .gap(0.6)
        .title("Заявление об удалении персональных данных")
        .gap(0.5)
        .paragraph("Я регистрировался в программе Im.work 24 февраля 2024 года, учётная запись привязана к указанным выше почте и телефону. Программой больше не пользуюсь.")
        .gap(0.5)
        .paragraph("Прошу удалить все мои персональные данные, которые есть в Im.work: имя, номер телефона, адрес электронной почты, сведения об IP-адресах, историю обращений в поддержку и всё остальное, что позволяет меня узнать.")
        .gap(0.5)
        .paragraph("Прошу также сообщить об удалении тем организациям, которым мои данные были переданы, и прислать мне подтверждение с указанием даты удаления и номера акта.")
        .gap(0.5)
        .paragraph("Если какие-либо данные вы удалить не можете, прошу указать, какие именно, на каком основании и до какого срока они будут храниться.")
        .gap(0.5)
        .paragraph("Перечень сведений, по которым меня можно найти, приведён в приложении на 1 листе.");
    let at = typist.signature_row("10.11.2026", who.short);
    typist.sign(&hands::KOVALEV, who.short, At::new(at.x, at.y + 2.0), rng);
    typist
        .turn()
        .title("Приложение")
        .gap(0.3)
        .paragraph("Сведения для поиска в системах Im.work")
        .gap(0.2)
        .table(
            170.0,
            &[
                ("Фамилия, имя, отчество", &who.full_name()),
                ("Как указано в профиле", "Ковалев Артем"),
                (
                    "Адрес электронной почты",
                    "artem.kovalev@example.com (мог быть записан заглавными буквами)",
                ),
                ("Телефон", "8 (900) 000-00-22, он же +7 900 000-00-22"),
                (
                    "Обращения в поддержку",
                    "весна 2025 года, о платеже и о смене тарифа",
                ),
            ],
        )
        .gap(0.4)
        .paragraph("Других учётных записей у меня нет.");
    let at = typist.signature_row("10.11.2026", who.short);
    typist.sign(
        &hands::KOVALEV,
        who.short,
        At::new(at.x + 6.0, at.y + 1.0),
        rng,
    );
    Draft {
        key: "deletion",
        file: "Заявление на удаление.pdf",
        what: "Требование удалить данные, основание не названо; два листа, приложение с таблицей",
        kinds: &["deletion"],
        subject: who.person(),
        representative: None,
        sent: "2026-11-10",
        typed: typist.finish(),
        route: Route::PdfScan {
            pages: vec![
                Flatbed {
                    skew: -0.7,
                    streak: Some(431.0),
                    ..OFFICE_MACHINE
                },
                Flatbed {
                    skew: 0.5,
                    shift: At::new(3.0, -1.0),
                    streak: Some(431.3),
                    ..OFFICE_MACHINE
                },
            ],
            coloured: false,
            quality: 58,
        },
    }
}

/// Everything is there but the signature.
pub fn unsigned(fonts: &Fonts, _: &mut Rng) -> Draft {
    let who = BELOV;
    let mut typist = Typist::new(
        fonts,
        Style {
            size: 13.0,
            ..OFFICE
        },
    );
    typist
        .heading(300.0, &[
            "Генеральному директору",
            "ООО «Практика Им.ворк»",
            who.genitive,
            &format!("{} г. р.", who.birth_date()),
            &who.passport_line(),
            &format!("{}, {}", who.email, who.phone),
        ])
        .gap(1.0)
        .title("ЗАЯВЛЕНИЕ")
        .gap(0.4)
        .paragraph("Прошу удалить мою учётную запись в Im.work и все персональные данные, полученные от меня при регистрации и за время пользования программой. Договорных отношений с вами у меня нет, долгов не имею.")
        .paragraph("О результате прошу сообщить по электронной почте.");
    typist.signature_row("«13» ноября 2026 г.", who.short);
    Draft {
        key: "unsigned",
        file: "удаление аккаунта.pdf",
        what: "Требование удалить данные без подписи",
        kinds: &["deletion"],
        subject: who.person(),
        representative: None,
        sent: "2026-11-13",
        typed: typist.finish(),
        route: Route::PdfScan {
            pages: vec![Flatbed {
                skew: 0.9,
                dpi: 150,
                ..OFFICE_MACHINE
            }],
            coloured: false,
            quality: 70,
        },
    }
}
