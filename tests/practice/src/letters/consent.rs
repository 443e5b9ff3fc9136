//! A legal representative's consent for a minor, which the company's policy asks for where the
//! child lives in the European Union and is under sixteen.

use super::styles::{BOOK, HOME};
use super::{Draft, Route};
use crate::desk::fonts::Fonts;
use crate::desk::hands;
use crate::desk::typist::{Style, Typist};
use crate::geometry::At;
use crate::manifest::{Person, Representative};
use crate::people::SOKOLOVA;
use crate::scan::flatbed::Flatbed;
use fastrand::Rng;

const CHILD: &str = "Соколов Глеб Денисович";
const CHILD_EMAIL: &str = "gleb.sokolov@example.org";

pub fn of_a_guardian(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let who = SOKOLOVA;
    let mut typist = Typist::new(
        fonts,
        Style {
            size: 12.0,
            top: 54.0,
            ..BOOK
        },
    );
    typist
        .heading(305.0, &[
            "ООО «Практика Им.ворк»",
            &format!("от {}", who.genitive),
            &who.passport_line(),
            &format!("{}, {}", who.phone, who.email),
        ])
        .gap(1.0)
        .title("СОГЛАСИЕ")
        .title("законного представителя несовершеннолетнего")
        .gap(0.5)
        .paragraph(&format!("Я, {}, являясь матерью и законным представителем несовершеннолетнего {}, родившегося 05.04.2012, свидетельство о рождении II-АА № 000012, выданное 17.04.2012 отделом ЗАГС г. Примерска, проживающего вместе со мной в Федеративной Республике Германия,", who.full_name(), "Соколова Глеба Денисовича"))
        .paragraph("даю согласие на обработку его персональных данных в программе Im.work:")
        .item("1.", "имя, адрес электронной почты (gleb.sokolov@example.org), IP-адрес;")
        .item("2.", "цель — использование программы Im.work моим сыном;")
        .item("3.", "срок — до достижения им 16 лет или до отзыва согласия.")
        .paragraph("На передачу данных для рекламы согласия не даю. Мне известно, что согласие может быть отозвано в любое время.");
    let at = typist.signature_row("14 ноября 2026 г.", who.short);
    typist.sign(&hands::SOKOLOVA, who.short, At::new(at.x + 4.0, at.y), rng);
    let mut parent = who.person();
    parent.birth_date = None;
    Draft {
        key: "guardian",
        file: "согласие_родителя.pdf",
        what: "Согласие законного представителя: сыну 14 лет, живёт в Германии",
        kinds: &["guardian-consent"],
        subject: Person {
            full_name: CHILD.to_owned(),
            birth_date: Some("2012-04-05".to_owned()),
            email: Some(CHILD_EMAIL.to_owned()),
            phone: None,
            identity_document: None,
        },
        representative: Some(Representative {
            person: parent,
            authority: "свидетельство о рождении II-АА № 000012 от 17.04.2012".to_owned(),
        }),
        sent: "2026-11-14",
        typed: typist.finish(),
        route: Route::PdfScan {
            pages: vec![Flatbed {
                skew: 0.7,
                paper: [0.93, 0.93, 0.94],
                folded: true,
                dust: 18,
                ..HOME
            }],
            coloured: true,
            quality: 62,
        },
    }
}
