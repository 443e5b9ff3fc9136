//! Withdrawal of consent: art. 9 p. 2 and art. 21 p. 5 of 152-FZ; of cookies; by an attorney.

use super::styles::{BOOK, HOME, OFFICE, OFFICE_MACHINE, PLAIN};
use super::{Draft, Route};
use crate::desk::fonts::Fonts;
use crate::desk::hands;
use crate::desk::typist::{Style, Typist};
use crate::geometry::At;
use crate::manifest::Representative;
use crate::people::{RYBAKOV, SAFINA, TARASOV, TARASOVA};
use crate::scan::flatbed::Flatbed;
use fastrand::Rng;

/// Two demands in one letter, each with its own clock.
pub fn with_access(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let who = SAFINA;
    let mut typist = Typist::new(fonts, BOOK);
    typist
        .heading(310.0, &[
            "В ООО «Практика Им.ворк»",
            &format!("от {}", who.genitive),
            &who.passport_line(),
            &format!("телефон {}", who.phone),
            &format!("почта {}", who.email),
        ])
        .gap(1.0)
        .title("Обращение субъекта персональных данных")
        .gap(0.5)
        .paragraph("Пользуюсь программой Im.work с 2022 года, вход по адресу электронной почты, указанному выше.")
        .paragraph("1. В соответствии со статьёй 14 Федерального закона № 152-ФЗ прошу предоставить сведения об обработке моих персональных данных: перечень данных, цели, основания, сроки и получателей.")
        .paragraph("2. После предоставления сведений отзываю своё согласие на обработку персональных данных, данное при регистрации (часть 2 статьи 9 закона), и прошу прекратить обработку и уничтожить данные, сохранение которых больше не требуется.")
        .paragraph("Ответ по каждому пункту прошу дать письменно.");
    let at = typist.signature_row("11 ноября 2026 г.", who.short);
    typist.sign(
        &hands::SAFINA,
        who.short,
        At::new(at.x + 10.0, at.y + 4.0),
        rng,
    );
    let mut subject = who.person();
    subject.birth_date = None;
    Draft {
        key: "access-and-withdrawal",
        file: "scan0007.jpg",
        what: "Доступ и отзыв согласия в одном письме: два требования, два срока",
        kinds: &["access", "withdrawal"],
        subject,
        representative: None,
        sent: "2026-11-11",
        typed: typist.finish(),
        route: Route::JpegScan {
            page: Flatbed {
                skew: 1.9,
                shift: At::new(-3.0, 4.0),
                falloff: 0.09,
                dust: 26,
                ..HOME
            },
            coloured: false,
            quality: 64,
        },
    }
}

/// A letter by the attorney, and the power of attorney with the principal's own signature.
pub fn by_attorney(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let (who, attorney) = (TARASOV, TARASOVA);
    let mut typist = Typist::new(
        fonts,
        Style {
            size: 13.0,
            leading: 1.3,
            ..OFFICE
        },
    );
    typist
        .heading(270.0, &[
            "ООО «Практика Им.ворк»",
            "101000, г. Примерск, ул. Учебная, д. 10",
            &format!("от {}", who.genitive),
            &format!("{} г. р., {}", who.birth_date(), who.passport_line()),
            "в лице представителя по доверенности",
            attorney.genitive,
            &attorney.passport_line(),
            &format!("тел. {}, {}", attorney.phone, attorney.email),
        ])
        .gap(0.8)
        .title("ЗАЯВЛЕНИЕ")
        .title("об отзыве согласия на обработку персональных данных")
        .gap(0.4)
        .paragraph(&format!("Мой доверитель зарегистрирован в программе Im.work (адрес электронной почты {}, телефон {}). От его имени отзываю согласие на обработку его персональных данных и прошу прекратить их обработку, а также передачу третьим лицам.", who.email, who.phone))
        .paragraph("Прошу уничтожить персональные данные в срок, установленный частью 5 статьи 21 Федерального закона «О персональных данных», и уведомить об этом по адресу электронной почты представителя.")
        .paragraph("Приложение: доверенность от 2 июня 2026 г. на 1 л.");
    let at = typist.signature_row("12 ноября 2026 г.", attorney.short);
    typist.sign(&hands::TARASOVA, attorney.short, at, rng);
    typist
        .turn()
        .title("ДОВЕРЕННОСТЬ")
        .gap(0.3)
        .paragraph("г. Примерск, второе июня две тысячи двадцать шестого года")
        .gap(0.4)
        .paragraph(&format!("Я, {}, {} года рождения, {}, настоящей доверенностью уполномочиваю {}, {}, представлять мои интересы как субъекта персональных данных перед ООО «Практика Им.ворк»: направлять запросы и заявления, отзывать согласие на обработку персональных данных, получать ответы и подтверждения, расписываться за меня.", who.full_name(), who.birth_date(), who.passport_line(), "Тарасову Елену Викторовну", attorney.passport_line()))
        .paragraph("Доверенность выдана сроком на один год без права передоверия.");
    let at = typist.signature_row("02.06.2026", who.short);
    typist.sign(&hands::TARASOV, who.short, at, rng);
    let page = Flatbed {
        noise: 0.022,
        black: 0.1,
        ..OFFICE_MACHINE
    };
    Draft {
        key: "attorney",
        file: "DOC-104-факс.tif",
        what: "Отзыв согласия представителем по доверенности; чёрно-белый файл из двух страниц",
        kinds: &["withdrawal"],
        subject: who.person(),
        representative: Some(Representative {
            person: {
                let mut person = attorney.person();
                person.birth_date = None;
                person
            },
            authority: "доверенность от 02.06.2026, срок 1 год".to_owned(),
        }),
        sent: "2026-11-12",
        typed: typist.finish(),
        route: Route::Tiff {
            pages: vec![
                Flatbed { skew: 0.8, ..page },
                Flatbed {
                    skew: -1.1,
                    shift: At::new(2.0, 4.0),
                    ..page
                },
            ],
            limit: 150,
        },
    }
}

/// Cookies only; the account stays.
pub fn cookies(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let who = RYBAKOV;
    let mut typist = Typist::new(
        fonts,
        Style {
            size: 12.5,
            leading: 1.5,
            ..PLAIN
        },
    );
    typist
        .heading(72.0, &[
            "ООО «Практика Им.ворк»",
            "Ответственному за обработку персональных данных",
        ])
        .gap(0.8)
        .title("Отзыв согласия на использование файлов cookie")
        .gap(0.4)
        .paragraph(&format!("Я, {}, {}, пользователь Im.work (учётная запись {}, телефон {}), отзываю согласие на использование файлов cookie, которое дал при регистрации.", who.full_name(), who.passport_line(), who.email, who.phone))
        .gap(0.4)
        .paragraph("Учётную запись прошу сохранить. Прошу прекратить сбор сведений о посещениях через cookie и передачу этих сведений сторонним сервисам, а уже собранные удалить.");
    let at = typist.signature_row("18.11.2026", who.short);
    typist.sign(&hands::RYBAKOV, who.short, At::new(at.x + 6.0, at.y), rng);
    let mut subject = who.person();
    subject.birth_date = None;
    Draft {
        key: "cookies",
        file: "cookie-отзыв.jpeg",
        what: "Отзыв согласия только на cookie, учётная запись остаётся",
        kinds: &["cookies"],
        subject,
        representative: None,
        sent: "2026-11-18",
        typed: typist.finish(),
        route: Route::JpegScan {
            page: Flatbed {
                dpi: 150,
                skew: -1.6,
                shift: At::new(4.0, 6.0),
                paper: [0.95, 0.94, 0.90],
                falloff: 0.07,
                ..HOME
            },
            coloured: true,
            quality: 66,
        },
    }
}
