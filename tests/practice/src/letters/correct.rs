//! Rectification: art. 20 p. 3 and art. 21 p. 2 of 152-FZ, seven working days.

use super::styles::OFFICE;
use super::{Draft, Route};
use crate::desk::fonts::Fonts;
use crate::desk::hands;
use crate::desk::typist::{Style, Typist};
use crate::people::ORLOVA;
use crate::scan::phone::Phone;
use fastrand::Rng;

/// A changed surname, photographed on the desk.
pub fn photographed(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let who = ORLOVA;
    let mut typist = Typist::new(
        fonts,
        Style {
            leading: 1.35,
            ..OFFICE
        },
    );
    typist
        .heading(290.0, &[
            "В ООО «Практика Им.ворк»",
            &format!("от {}", who.genitive),
            &format!("дата рождения {}", who.birth_date()),
            &who.passport_line(),
            &format!("тел. {}", who.phone),
            who.email,
        ])
        .gap(0.8)
        .title("Заявление об уточнении персональных данных")
        .gap(0.4)
        .paragraph("В моей учётной записи Im.work указана прежняя фамилия — Орлова. В связи с вступлением в брак 6 июня 2025 г. моя фамилия изменилась на Орлова-Мещерская (свидетельство о заключении брака I-АА № 000044).")
        .paragraph("На основании части 1 статьи 14 Федерального закона № 152-ФЗ прошу исправить фамилию во всех ваших системах и сообщить об исправлении по электронной почте. Остальные данные верны.");
    let at = typist.signature_row("12 ноября 2026 г.", "Орлова-Мещерская К. Д.");
    typist.sign(&hands::ORLOVA, who.short, at, rng);
    Draft {
        key: "photo",
        file: "IMG_20261112_184233.jpg",
        what: "Уточнение фамилии; снимок телефоном, лежит на боку",
        kinds: &["rectification"],
        subject: who.person(),
        representative: None,
        sent: "2026-11-12",
        typed: typist.finish(),
        route: Route::Photo {
            phone: Phone {
                width: 1536,
                height: 2048,
                tilt: [15.0, -5.0, 2.4],
                distance: 1180.0,
                focal: 2560.0,
            },
            quality: 80,
        },
    }
}
