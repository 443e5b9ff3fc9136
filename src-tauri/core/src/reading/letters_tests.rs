//! Small letters in varied wording, all of invented people.

use super::testing::{first, page, proposals, words};
use super::{Doubt, Proposal, ProposedField, propose};
use crate::pages::{PageNo, Region};
use ProposedField::{
    Account, Authority, BirthDate, Demand, Email, IdDocument, LetterDate, Name, Phone,
    ReplyAddress, Representative, SignatureLine,
};
use chrono::NaiveDate;

/// The likeliest value of each field named, in one text to compare.
fn check(text: &str, fields: &[(ProposedField, &str)]) {
    for (field, expected) in fields {
        assert_eq!(
            first(text, *field).as_deref().unwrap_or("—"),
            *expected,
            "{field} of:\n{text}"
        );
    }
}

fn demands(text: &str) -> Vec<String> {
    let mut kinds: Vec<String> = proposals(text)
        .into_iter()
        .filter(|proposal| proposal.field == Demand && proposal.confidence >= 0.5)
        .map(|proposal| proposal.value.into_revealed())
        .collect();
    kinds.sort();
    kinds
}

fn doubts(text: &str, field: ProposedField) -> Vec<Doubt> {
    proposals(text)
        .into_iter()
        .find(|proposal| proposal.field == field)
        .map(|proposal| proposal.doubts)
        .unwrap_or_default()
}

#[test]
fn the_company_in_the_head_is_not_the_person() {
    check(
        "Начальнику отдела персональных данных\n\
         ООО \"Им.ворк\"\n\
         Смирнову Андрею Викторовичу\n\
         101000, г. Москва, ул. Учебная, д. 10\n\
         office@example.com, +7 495 000-11-22\n\
         от гражданки Лебедевой Анны Викторовны\n\
         паспорт 4510 567890 выдан 15 мая 2010г. отделением по району Сокол\n\
         ОУФМС России по гор. Примерску\n\
         прож.: Примерск, ул. Алабяна, 10-3-45\n\
         конт. тел. 8 926 555 44 33\n\
         anna_l@example.ru\n\
         Жалоба\n\
         Прошу исключить меня из всех рассылок.\n\
         Лебедева А.В. 05.09.2026",
        &[
            (Name, "Лебедева Анна Викторовна"),
            (
                IdDocument,
                "паспорт 45 10 567890, выдан отделением по району Сокол ОУФМС России по гор. Примерску 15.05.2010",
            ),
            (Email, "anna_l@example.ru"),
            (Phone, "+79265554433"),
            (ReplyAddress, "Примерск, ул. Алабяна, 10-3-45"),
            (Demand, "marketing"),
            (LetterDate, "2026-09-05"),
            (SignatureLine, "Лебедева А. В."),
        ],
    );
}

#[test]
fn a_form_with_its_captions_is_read_around_them() {
    check(
        "ЗАПРОС СУБЪЕКТА ПЕРСОНАЛЬНЫХ ДАННЫХ\n\
         Я, Гончаренко Сергей Владимирович________________\n\
         (фамилия, имя, отчество)\n\
         документ, удостоверяющий личность: паспорт серия 1805 № 334455\n\
         выдан УВД г. Примерска 22.08.2005\n\
         (кем и когда выдан)\n\
         проживающий(ая) по адресу: 404130, г. Примерск, ул. Мира, д. 71, кв. 8\n\
         отношения с оператором: договор-оферта № 88123 от 03.04.2025\n\
         прошу предоставить информацию, касающуюся обработки моих персональных данных.\n\
         Ответ прошу направить по почте по указанному адресу.\n\
         «05» сентября 2026 г. ______________ Гончаренко С.В.\n\
         (подпись) (расшифровка)",
        &[
            (Name, "Гончаренко Сергей Владимирович"),
            (
                IdDocument,
                "паспорт 18 05 334455, выдан УВД г. Примерска 22.08.2005",
            ),
            (ReplyAddress, "404130, г. Примерск, ул. Мира, д. 71, кв. 8"),
            (Account, "договор № 88123 от 03.04.2025"),
            (Demand, "access"),
            (LetterDate, "2026-09-05"),
            (SignatureLine, "Гончаренко С. В."),
        ],
    );
}

#[test]
fn who_acts_and_for_whom() {
    let mother = "Генеральному директору ООО «Им.ворк»\n\
        от Дмитриевой Татьяны Юрьевны, действующей в интересах малолетней дочери\n\
        Дмитриевой Софии Андреевны, 03.09.2015 г.р.\n\
        паспорт 45 11 202122, выдан 11.11.2011 г. ОУФМС по р-ну Митино\n\
        Прошу удалить персональные данные моей дочери.\n\
        Приложение: копия свидетельства о рождении VIII-МЮ № 777123 от 15.09.2015.\n\
        Дмитриева Т.Ю. 02.06.2026";
    check(
        mother,
        &[
            (Name, "Дмитриева София Андреевна"),
            (Representative, "Дмитриева Татьяна Юрьевна"),
            (
                Authority,
                "свидетельство о рождении VIII-МЮ № 777123, выдано 15.09.2015",
            ),
            (BirthDate, "2015-09-03"),
            (LetterDate, "2026-06-02"),
        ],
    );
    assert!(
        !doubts(mother, IdDocument).contains(&Doubt::IssuedBeforeBirth),
        "the mother's passport is not the daughter's"
    );
    check(
        "Адвокат Носов Кирилл Эдуардович\n\
         в защиту прав и от имени Белоусовой Веры Ивановны\n\
         доверенность 77АБ 1234567 от 10.01.2026 г., удостоверена нотариусом Петровой Ольгой Львовной\n\
         Требую уничтожить незаконно обрабатываемые персональные данные.\n\
         Ответ прошу направить на адрес: 127055, г. Примерск, ул. Лесная, д. 3, nosov@example.ru",
        &[
            (Name, "Белоусова Вера Ивановна"),
            (Representative, "Носов Кирилл Эдуардович"),
            (Authority, "доверенность № 77АБ 1234567 от 10.01.2026"),
            (ReplyAddress, "127055, г. Примерск, ул. Лесная, д. 3"),
            (Demand, "unlawful"),
        ],
    );
}

#[test]
fn the_represented_stand_in_the_genitive() {
    check(
        "Я, законный представитель (мать) Егоровой Полины Максимовны 2013 года рождения,\n\
         Егорова Наталья Игоревна (паспорт 6512 889900 выдан 22.03.2012 отделением УФМС),\n\
         прошу исправить дату рождения дочери в профиле.",
        &[
            (Name, "Егорова Полина Максимовна"),
            (Representative, "Егорова Наталья Игоревна"),
            (
                IdDocument,
                "паспорт 65 12 889900, выдан отделением УФМС 22.03.2012",
            ),
            (Demand, "rectification"),
        ],
    );
}

#[test]
fn what_is_demanded() {
    for (text, kinds) in [
        (
            "Прошу подтвердить факт обработки моих персональных данных.",
            "access",
        ),
        ("Сообщите, что вы обо мне знаете и что храните.", "access"),
        ("Сообщите, кому вы передавали мои данные.", "third-parties"),
        (
            "Прошу внести изменения в мои персональные данные: сменился адрес.",
            "rectification",
        ),
        ("Удалите, пожалуйста, мой аккаунт.", "deletion"),
        (
            "Требую прекратить обработку моих персональных данных.",
            "stop",
        ),
        ("Прошу считать моё согласие отозванным.", "withdrawal"),
        (
            "Отзываю согласие и прошу уничтожить мои данные.",
            "withdrawal",
        ),
        ("Отказываюсь от cookies.", "cookies"),
        ("Прошу больше не присылать мне рекламу.", "marketing"),
        (
            "Возражаю против решений, принятых автоматически.",
            "automated-decision",
        ),
        (
            "Не отзываю согласие. Прошу сообщить, какие мои данные обрабатываются.",
            "access",
        ),
        (
            "Согласие может быть отозвано. Прошу удалить мой профиль.",
            "deletion",
        ),
        (
            "[ ] удалить мои данные\n[X] уточнить мои данные",
            "rectification",
        ),
        (
            "Please delete my account and all my personal data.",
            "deletion",
        ),
        ("Благодарю за помощь, всё работает.", ""),
    ] {
        assert_eq!(demands(text).join(" "), kinds, "{text}");
    }
}

#[test]
fn what_recognition_confuses_is_put_right() {
    check(
        "OT Ивановa ИванаИвановича\n\
         Nacnopt 45 О8 12З456, выдaн 15.О4.2008 OВД г. Примерска\n\
         e-mail: ivаnov @example. ru тел. 8 (9l6) 12З-45-67\n\
         Прощу удалить мою учетную эапись Ne 5.\n\
         l2 марта 2026",
        &[
            (Name, "Иванов Иван Иванович"),
            (
                IdDocument,
                "паспорт 45 08 123456, выдан ОВД г. Примерска 15.04.2008",
            ),
            (Email, "ivanov@example.ru"),
            (Phone, "+79161234567"),
            (Demand, "deletion"),
            (LetterDate, "2026-03-12"),
        ],
    );
}

#[test]
fn a_value_that_cannot_be_right_is_proposed_with_its_doubt() {
    let person = "от Иванова Ивана Ивановича, ";
    for (facts, field, doubt) in [
        ("родился 31.02.1990", BirthDate, Doubt::ImpossibleDate),
        ("родился 12.03.2027", BirthDate, Doubt::InTheFuture),
        ("родился 12.03.1850", BirthDate, Doubt::UnlikelyAge),
        (
            "родился 12.03.1990, паспорт 45 89 123456, выдан ОВД 01.02.1989",
            IdDocument,
            Doubt::IssuedBeforeBirth,
        ),
        (
            "родился 12.03.1990, паспорт 45 01 123456, выдан ОВД 01.02.2001",
            IdDocument,
            Doubt::TooYoungForPassport,
        ),
        (
            "родился 12.03.1990, паспорт 45 20 123456, выдан ОВД 01.02.2010",
            IdDocument,
            Doubt::SeriesYear,
        ),
        (
            "родился 12.03.1970, паспорт 45 05 123456, выдан ОВД 01.02.2005",
            IdDocument,
            Doubt::ReissueDue,
        ),
        (
            "паспорт 45 05 12345, выдан ОВД 01.02.2005",
            IdDocument,
            Doubt::Incomplete,
        ),
        (
            "паспорт 45 05 123456, выдан ОВД 31.06.2005",
            IdDocument,
            Doubt::ImpossibleDate,
        ),
    ] {
        let text = format!("{person}{facts}");
        let doubts = doubts(&text, field);
        assert!(doubts.contains(&doubt), "{facts}: {doubts:?}");
    }
    assert_eq!(
        doubts(
            "Иванов Иван Иванович, родился 12.03.1985, паспорт 45 10 123456, выдан ОВД 02.04.2010",
            IdDocument
        ),
        []
    );
}

#[test]
fn every_proposal_shows_where_it_stands() {
    let text = "Прошу удалить мои данные.\nТелефон: 8 916 123-45-67";
    let phone = proposals(text)
        .into_iter()
        .find(|proposal| proposal.field == Phone)
        .unwrap();
    assert_eq!(phone.page, PageNo::FIRST);
    let line = Region {
        x: 40.0 + 6.0 * 9.0,
        y: 40.0 + 15.0,
        w: 6.0 * 15.0,
        h: 10.0,
    };
    assert_eq!(phone.region, line);
}

#[test]
fn badly_read_words_lower_the_confidence() {
    let mut words = words("Телефон: 8 916 123-45-67");
    let sure = propose(&[page(&words)], NaiveDate::MIN);
    for word in &mut words {
        word.confidence = 0.3;
    }
    let unsure = propose(&[page(&words)], NaiveDate::MIN);
    let of = |proposals: &[Proposal]| proposals.first().map(|p| (p.confidence, p.doubts.clone()));
    let ((high, clear), (low, doubtful)) = (of(&sure).unwrap(), of(&unsure).unwrap());
    assert!(low < high - 0.2);
    assert_eq!((clear, doubtful), (vec![], vec![Doubt::LowConfidence]));
}

#[test]
fn values_of_a_second_column_stand_behind_their_labels() {
    let mut words =
        words("Дата рождения\nПаспорт\nТелефон\n12.03.1985\n45 08 123456\n8 916 123-45-67");
    for word in words.iter_mut().filter(|word| word.line >= 3) {
        word.region.x += 200.0;
        word.region.y -= 45.0;
    }
    let found = propose(&[page(&words)], NaiveDate::MIN);
    let value = |field| {
        found
            .iter()
            .find(|p| p.field == field)
            .map(|p| p.value.reveal().as_str())
    };
    assert_eq!(value(BirthDate), Some("1985-03-12"));
    assert_eq!(value(IdDocument), Some("паспорт 45 08 123456"));
    assert_eq!(value(Phone), Some("+79161234567"));
}

#[test]
fn hostile_text_is_only_read() {
    for text in [
        "",
        "\u{202e}\u{0}\u{fffd} № № №",
        "@ @@ a@ @b © паспорт паспорт паспорт",
        "99.99.9999 9999-99-99 «» марта ____ / / /",
        "доверенность № от",
        "от ИВАНОВА",
        "Я, Я, Я, ИИ И. И. И. И.",
    ] {
        proposals(text);
    }
    let long = "паспорт 45 08 выдан Иванов Иван согласие отзываю @ +7 ".repeat(400);
    proposals(&long);
}
