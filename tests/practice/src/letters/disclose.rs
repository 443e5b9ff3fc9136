//! "To whom did you pass my data": art. 14 p. 7 items 4, 8 and 9 of 152-FZ.

use super::styles::{OFFICE, OFFICE_MACHINE};
use super::{Draft, Route};
use crate::desk::fonts::{Face, Fonts};
use crate::desk::hands;
use crate::desk::typist::{Style, Typist};
use crate::people::AKHMETOV;
use crate::scan::flatbed::Flatbed;
use fastrand::Rng;

/// A home-made form with a table, scanned with the "text" setting.
pub fn to_whom(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let who = AKHMETOV;
    let style = Style {
        face: Face::Sans,
        title: Face::SansBold,
        size: 12.0,
        ..OFFICE
    };
    let mut typist = Typist::new(fonts, style);
    typist
        .title("ЗАПРОС О ПЕРЕДАЧЕ ПЕРСОНАЛЬНЫХ ДАННЫХ ТРЕТЬИМ ЛИЦАМ")
        .gap(0.6)
        .table(160.0, &[
            ("Кому", "ООО «Практика Им.ворк», 101000, г. Примерск, ул. Учебная, д. 10"),
            ("От кого", &who.full_name()),
            ("Дата рождения", &who.birth_date()),
            ("Паспорт", &format!("{}, выдан {} {}", who.passport, crate::people::dotted(who.issued), who.authority)),
            ("Связь с оператором", "пользователь Im.work, регистрация в марте 2021 г."),
            ("Электронная почта", who.email),
            ("Телефон", who.phone),
        ])
        .gap(0.5)
        .paragraph("В последние месяцы мне звонят из компаний, которым я свой номер не давал. Прошу сообщить, кому, когда, какие мои персональные данные и на каком основании вы передавали, поручалась ли их обработка другим лицам и передавались ли они за границу (пункты 4, 8 и 9 части 7 статьи 14 Федерального закона от 27.07.2006 № 152-ФЗ).")
        .paragraph("По каждому получателю прошу назвать наименование и адрес.");
    let at = typist.signature_row("Дата: 17.11.2026", who.short);
    typist.sign(&hands::AKHMETOV, who.short, at, rng);
    Draft {
        key: "third-parties",
        file: "кому передали мои данные.png",
        what: "Кому передавались данные; самодельный бланк с таблицей",
        kinds: &["third-parties"],
        subject: who.person(),
        representative: None,
        sent: "2026-11-17",
        typed: typist.finish(),
        route: Route::Png {
            page: Flatbed {
                skew: 0.6,
                dpi: 150,
                white: 0.86,
                black: 0.08,
                noise: 0.012,
                ..OFFICE_MACHINE
            },
        },
    }
}
