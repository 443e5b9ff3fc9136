//! "What do you hold about me": art. 14 p. 3 and art. 20 p. 1 of 152-FZ.

use super::styles::{BOOK, HOME, OFFICE, OFFICE_MACHINE, PLAIN};
use super::{Draft, Route};
use crate::desk::fonts::{Face, Fonts};
use crate::desk::hand::Hand;
use crate::desk::hands;
use crate::desk::typist::{Style, Typed, Typist};
use crate::geometry::At;
use crate::people::{self, GROMOVA, LEBEDEVA, PAK, Who, ZHUKOVA};
use crate::scan::flatbed::Flatbed;
use fastrand::Rng;

/// Complete in every particular, a home scan in colour.
pub fn plain(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let typed = inquiry(
        fonts,
        OFFICE,
        &Inquiry {
            who: LEBEDEVA,
            date: "9 ноября 2026 г.",
            since: "с мая 2023 года являюсь пользователем программы Im.work",
            closing: "Ответ прошу направить в электронной форме на указанный выше адрес электронной почты.",
            hand: &hands::LEBEDEVA,
        },
        rng,
    );
    Draft {
        key: "access",
        file: "Скан_20261109.pdf",
        what: "Запрос о доступе: всё указано, подпись есть",
        kinds: &["access"],
        subject: LEBEDEVA.person(),
        representative: None,
        sent: "2026-11-09",
        typed,
        route: Route::PdfScan {
            pages: vec![Flatbed {
                skew: 1.4,
                folded: true,
                ..HOME
            }],
            coloured: true,
            quality: 62,
        },
    }
}

/// The same person again, within thirty days (art. 14 p. 4), signed anew.
pub fn again(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let typed = inquiry(
        fonts,
        OFFICE,
        &Inquiry {
            who: LEBEDEVA,
            date: "20 ноября 2026 г.",
            since: "повторно обращаюсь как пользователь программы Im.work (первый запрос направлен 9 ноября 2026 г.)",
            closing: "Ответ на первый запрос я пока не получила. Прошу ответить на этот адрес электронной почты.",
            hand: &hands::LEBEDEVA,
        },
        rng,
    );
    Draft {
        key: "repeat",
        file: "Повторный запрос.pdf",
        what: "Повторный запрос того же лица раньше 30 дней; подпись той же руки",
        kinds: &["access"],
        subject: LEBEDEVA.person(),
        representative: None,
        sent: "2026-11-20",
        typed,
        route: Route::PdfScan {
            pages: vec![Flatbed {
                skew: -0.9,
                shift: At::new(-2.0, 3.0),
                ..HOME
            }],
            coloured: true,
            quality: 60,
        },
    }
}

/// Somebody else in her name: another mailbox, two digits of the passport changed places, a
/// strange hand.
pub fn in_her_name(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let pretended = Who {
        passport: "00 07 100110",
        email: "lebedeva.marina87@example.com",
        phone: "+7 900 000-02-13",
        ..LEBEDEVA
    };
    let typed = inquiry(
        fonts,
        PLAIN,
        &Inquiry {
            who: pretended,
            date: "19 ноября 2026 г.",
            since: "являюсь пользователем Im.work, старый адрес почты и телефон больше не использую",
            closing: "Все данные прошу выслать на новый адрес электронной почты, указанный в этом письме.",
            hand: &hands::STRANGER,
        },
        rng,
    );
    Draft {
        key: "impostor",
        file: "запрос Лебедева М А.pdf",
        what: "Запрос от чужого имени: другая почта, номер паспорта с ошибкой, другая рука",
        kinds: &["access"],
        subject: pretended.person(),
        representative: None,
        sent: "2026-11-19",
        typed,
        route: Route::PdfScan {
            pages: vec![Flatbed {
                skew: 0.4,
                ..OFFICE_MACHINE
            }],
            coloured: true,
            quality: 62,
        },
    }
}

/// Never printed: saved as PDF, the signature pasted in.
pub fn exported(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let mut typist = Typist::new(fonts, BOOK);
    typist
        .heading(300.0, &[
            "В ООО «Практика Им.ворк»",
            "101000, г. Примерск, ул. Учебная, д. 10",
        ])
        .gap(1.0)
        .title("Запрос о персональных данных")
        .gap(0.5)
        .paragraph("Прошу сообщить, какие мои персональные данные вы обрабатываете, и предоставить сведения, перечисленные в части 7 статьи 14 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных», в том числе:")
        .item("–", "цели, основания и способы обработки, сроки хранения;")
        .item("–", "сами данные и источник их получения;")
        .item("–", "лиц, которым данные передавались или могут быть переданы.")
        .paragraph("Кроме того, возражаю против получения рекламных рассылок и прошу их прекратить.")
        .gap(0.3)
        .paragraph("Сведения о заявителе:")
        .table(150.0, &[
            ("Фамилия, имя, отчество", &PAK.full_name()),
            ("Дата рождения", &PAK.birth_date()),
            ("Документ", &PAK.passport_line()),
            ("Учётная запись Im.work", PAK.email),
            ("Телефон", PAK.phone),
        ])
        .paragraph("Ответ прошу направить на адрес электронной почты учётной записи.")
        .gap(0.6);
    let at = typist.signature_row("16 ноября 2026 г.", PAK.short);
    typist.sign(&hands::PAK, PAK.short, at, rng);
    Draft {
        key: "text-layer",
        file: "Запрос Пак О.С..pdf",
        what: "Файл из текстового редактора: текст выделяется, подпись вставлена картинкой",
        kinds: &["access", "marketing"],
        subject: PAK.person(),
        representative: None,
        sent: "2026-11-16",
        typed: typist.finish(),
        route: Route::Exported,
    }
}

/// Signed, but the identity document is not named.
pub fn without_document(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let style = Style {
        size: 13.0,
        leading: 1.45,
        ..BOOK
    };
    let mut typist = Typist::new(fonts, style);
    typist
        .heading(330.0, &[
            "ООО «Практика Им.ворк»",
            &format!("от {}", ZHUKOVA.genitive),
            &format!("эл. почта: {}", ZHUKOVA.email),
            &format!("тел.: {}", ZHUKOVA.phone),
        ])
        .gap(1.2)
        .title("Запрос")
        .gap(0.4)
        .paragraph("Здравствуйте! Я зарегистрирована в Im.work под адресом электронной почты, указанным выше. Пожалуйста, пришлите мне все сведения, которые у вас обо мне хранятся: что именно, откуда получено, зачем используется и до какого времени будет храниться.")
        .paragraph("Имею на это право согласно статье 14 закона «О персональных данных».");
    let at = typist.signature_row("17.11.2026", ZHUKOVA.short);
    typist.sign(&hands::ZHUKOVA, ZHUKOVA.short, at, rng);
    let mut subject = ZHUKOVA.person();
    subject.identity_document = None;
    subject.birth_date = None;
    Draft {
        key: "no-document",
        file: "Документ1_0001.pdf",
        what: "Запрос о доступе без сведений о документе, удостоверяющем личность",
        kinds: &["access"],
        subject,
        representative: None,
        sent: "2026-11-17",
        typed: typist.finish(),
        route: Route::PdfScan {
            pages: vec![Flatbed {
                skew: -2.2,
                shift: At::new(6.0, -3.0),
                punched: true,
                dust: 22,
                ..HOME
            }],
            coloured: false,
            quality: 60,
        },
    }
}

/// A letter like the first whose file arrived in part.
pub fn cut_off(fonts: &Fonts, rng: &mut Rng) -> Draft {
    let typed = inquiry(
        fonts,
        OFFICE,
        &Inquiry {
            who: GROMOVA,
            date: "18 ноября 2026 г.",
            since: "пользуюсь программой Im.work",
            closing: "Ответ прошу направить на указанный адрес электронной почты.",
            hand: &hands::ZHUKOVA,
        },
        rng,
    );
    Draft {
        key: "damaged",
        file: "заявление_Громова.pdf",
        what: "Файл оборван при отправке и не открывается",
        kinds: &[],
        subject: GROMOVA.person(),
        representative: None,
        sent: "2026-11-18",
        typed,
        route: Route::CutOff { page: HOME },
    }
}

struct Inquiry<'h> {
    who: Who,
    date: &'static str,
    /// How the person is related to the operator.
    since: &'static str,
    closing: &'static str,
    hand: &'h Hand,
}

/// The letter most often copied from the web, item by item.
fn inquiry(fonts: &Fonts, style: Style, inquiry: &Inquiry<'_>, rng: &mut Rng) -> Typed {
    let who = &inquiry.who;
    let operator = people::operator();
    let size = style.size;
    let mut typist = Typist::new(fonts, style);
    typist
        .size(size - 1.0)
        .heading(285.0, &[
            &format!("Руководителю {}", operator.short_name),
            &operator.address,
            &format!("от {}", who.genitive),
            &format!("дата рождения: {}", who.birth_date()),
            &who.passport_line(),
            &format!("тел. {}", who.phone),
            &format!("e-mail: {}", who.email),
        ])
        .size(size)
        .gap(0.8)
        .title("ЗАПРОС")
        .gap(0.4)
        .size(size - 1.0)
        .paragraph(&format!(
            "Я, {}, {}. Учётная запись зарегистрирована на адрес электронной почты {}.",
            who.full_name(),
            inquiry.since,
            who.email
        ))
        .paragraph("На основании части 3 статьи 14 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» прошу подтвердить факт обработки моих персональных данных и сообщить:")
        .item("1)", "правовые основания и цели обработки;")
        .item("2)", "применяемые способы обработки;")
        .item("3)", "какие именно мои персональные данные обрабатываются и из какого источника они получены;")
        .item("4)", "сроки обработки, в том числе сроки хранения;")
        .item("5)", "кто имеет или может получить доступ к моим данным.")
        .paragraph(inquiry.closing);
    let at = typist.signature_row(inquiry.date, who.short);
    let at = if style.face == Face::Sans {
        At::new(at.x - 4.0, at.y + 2.0)
    } else {
        at
    };
    typist.sign(inquiry.hand, who.short, at, rng);
    typist.finish()
}
