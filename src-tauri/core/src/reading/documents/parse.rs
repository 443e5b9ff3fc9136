//! Cutting a document's parts out of the words that describe it.

use super::super::dates::{FoundDate, dates_in};
use super::super::letter::Letter;
use super::super::phrase::{self, is_one_of};
use super::{Paper, issuer, number};
use crate::word::words;
use chrono::NaiveDate;
use std::fmt::Write as _;
use std::ops::Range;

words! {
    /// A document that says who somebody is.
    IdDocumentKind, "kind of identity document" {
        /// Passport of a citizen of the Russian Federation.
        Passport = "passport",
        /// Passport of a citizen of the Russian Federation for travel abroad.
        TravelPassport = "travel-passport",
        /// Passport of another state.
        ForeignPassport = "foreign-passport",
        BirthCertificate = "birth-certificate",
        ResidencePermit = "residence-permit",
        MilitaryCard = "military-card",
        TemporaryCertificate = "temporary-certificate",
    }
}

/// An identity document as a letter describes it.
#[derive(Clone, PartialEq, Eq)]
pub struct IdDocument {
    pub kind: IdDocumentKind,
    /// `45 08`, `75`, `II-АА`.
    pub series: Option<String>,
    pub number: String,
    pub issued_by: Option<String>,
    pub issued_on: Option<NaiveDate>,
    /// `770-001`.
    pub code: Option<String>,
}

use IdDocumentKind::{
    BirthCertificate, ForeignPassport, MilitaryCard, Passport, ResidencePermit,
    TemporaryCertificate, TravelPassport,
};

impl IdDocument {
    /// `паспорт 45 08 123456, выдан ОВД г. Примерска 12.03.2010, код 770-001`.
    #[must_use]
    pub fn in_one_line(&self) -> String {
        let mut line = match self.kind {
            Passport => "паспорт",
            TravelPassport => "заграничный паспорт",
            ForeignPassport => "паспорт иностранного гражданина",
            BirthCertificate => "свидетельство о рождении",
            ResidencePermit => "вид на жительство",
            MilitaryCard => "военный билет",
            TemporaryCertificate => "временное удостоверение личности",
        }
        .to_owned();
        let numbered = matches!(self.kind, BirthCertificate | MilitaryCard | ResidencePermit);
        if let Some(series) = &self.series {
            line = line + " " + series;
        }
        line += if numbered { " № " } else { " " };
        line += &self.number;
        if self.issued_by.is_some() || self.issued_on.is_some() {
            line += match self.kind {
                BirthCertificate | TemporaryCertificate => ", выдано",
                _ => ", выдан",
            };
        }
        if let Some(authority) = &self.issued_by {
            line = line + " " + authority;
        }
        if let Some(date) = self.issued_on {
            // Writing into a string cannot fail.
            write!(line, " {}", date.format("%d.%m.%Y")).unwrap_or_default();
        }
        if let Some(code) = &self.code {
            line = line + ", код " + code;
        }
        line
    }

    /// Series and number are as long as those of such documents.
    pub(super) fn is_patterned(&self) -> bool {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let series = self.series.as_deref().map_or(0, digits);
        let number = digits(&self.number);
        match self.kind {
            Passport => (series, number) == (4, 6),
            TravelPassport => (series, number) == (2, 7),
            BirthCertificate => self.series.is_some() && number == 6,
            MilitaryCard => self.series.is_some() && number == 7,
            ResidencePermit => number >= 7,
            ForeignPassport | TemporaryCertificate => number >= 5,
        }
    }
}

const KINDS: &[(&str, IdDocumentKind)] = &[
    ("свидетельств* о рождени*", BirthCertificate),
    ("birth certificate", BirthCertificate),
    ("загранпаспорт*|загранич* паспорт*", TravelPassport),
    ("загранпаспорт*", TravelPassport),
    (
        "паспорт* .. удостоверяющ* личность .. за пределами",
        TravelPassport,
    ),
    ("паспорт* иностранн*", ForeignPassport),
    (
        "паспорт* граждан* республик*|украин*|казахстан*|беларус*|узбекистан*|таджикистан*|армени*|азербайджан*|киргиз*|молдов*|германи*|китая",
        ForeignPassport,
    ),
    ("вид* на жительство", ResidencePermit),
    ("residence permit", ResidencePermit),
    ("военн* билет*", MilitaryCard),
    (
        "удостоверени* личности офицера|военнослужащего",
        MilitaryCard,
    ),
    ("временн* удостоверени*", TemporaryCertificate),
    ("паспорт*", Passport),
    ("passport", Passport),
    ("удостоверяющ* личность", Passport),
    ("удостоверени* личности", Passport),
    ("документ", Passport),
    ("серия|сер", Passport),
];

/// A description reaches no further.
const LONGEST: usize = 420;

/// Words with which a letter goes on to something else.
const ELSEWHERE: &[&str] = &[
    "тел|телефон*|моб|конт|прож|email|mail|почта|эл|электронн*|контакт*|адрес*|прожива*|проживающ*|зарегистр*|регистрац*|место",
    "прошу|требую|являюсь|являясь|действу*|настоящ*|отзываю|пользовател*|пользуюсь|даю|уполномоч*|представля*|именуем*|далее|учетн*|аккаунт*|инн|снилс|связь|сведения",
    "заявлени*|запрос|обращени*|согласие|уведомлени*|требовани*|доверенност*|приложени*|подпись|отзыв|претензия",
    "в|на|о интересах|лице|основании|соответствии|том",
    "дата рожд*",
    "родивш*|родил*|рождения|договор*|который|которая|представител*",
    "phone|address|residing|hereby|request|i|born|please",
    "date of birth",
    "e|е mail",
];

/// The first identity document that the text describes.
#[must_use]
pub fn id_document(text: &str) -> Option<IdDocument> {
    let letter = Letter::of_text(text);
    let dates = dates_in(letter.text());
    let mut papers = papers(&letter, &dates);
    (!papers.is_empty()).then(|| papers.remove(0).document)
}

/// Every document of the letter, in order.
pub(super) fn papers(letter: &Letter, dates: &[FoundDate]) -> Vec<Paper> {
    let mut mentions: Vec<(Range<usize>, usize)> = KINDS
        .iter()
        .enumerate()
        .flat_map(|(rank, (phrase, _))| {
            phrase::find_all(letter, phrase).map(move |tokens| (tokens, rank))
        })
        .collect();
    mentions.sort_by_key(|(tokens, rank)| (tokens.start, *rank));
    let mut papers: Vec<Paper> = Vec::new();
    let mut read_until = 0;
    for (tokens, rank) in mentions {
        let Some((_, kind)) = KINDS.get(rank).filter(|_| tokens.start >= read_until) else {
            continue;
        };
        if let Some(paper) = paper(letter, dates, *kind, tokens.start, tokens.end) {
            read_until = letter.token_at(paper.range.end).max(tokens.end);
            papers.push(paper);
        } else {
            read_until = tokens.end;
        }
    }
    papers
}

fn paper(
    letter: &Letter,
    dates: &[FoundDate],
    kind: IdDocumentKind,
    start: usize,
    end: usize,
) -> Option<Paper> {
    let from = letter.tokens().get(start)?.range.start;
    let until = reach(letter, end, from);
    let mut kind = kind;
    let mut number = number::find(letter, kind, end, until, dates)?;
    if kind == Passport && letter.token(start).is_ascii() && number.digits != 10 {
        kind = ForeignPassport;
        number = number::find(letter, kind, end, until, dates)?;
    }
    let stop = letter
        .tokens()
        .get(until)
        .map_or(letter.text().len(), |token| token.range.start);
    let issued = dates
        .iter()
        .find(|date| (number.end..stop).contains(&date.range.start))
        .filter(|date| !is_birth(letter, date) && is_issue(letter, number.end, date))
        .cloned();
    let code = number::code(letter, letter.token_at(number.end), until);
    let authority = issuer::find(letter, number.end..stop, issued.as_ref(), code.as_ref());
    let last = [
        Some(number.end),
        issued.as_ref().map(|date| date.range.end),
        code.as_ref().map(|(range, _)| range.end),
        authority.as_ref().map(|(range, _)| range.end),
    ];
    let last = last.into_iter().flatten().max()?;
    Some(Paper {
        range: from..last,
        document: IdDocument {
            kind,
            series: number.series,
            number: number.number,
            issued_by: authority.map(|(_, text)| text),
            issued_on: issued.as_ref().and_then(|date| date.date),
            code: code.map(|(_, code)| code),
        },
        issued,
    })
}

/// The token at which the description ends.
fn reach(letter: &Letter, from: usize, start: usize) -> usize {
    let tokens = letter.tokens();
    let mut at = from;
    while let Some(token) = tokens.get(at) {
        let far = token.range.start > start + LONGEST;
        let inside = at < from + 2 && number::INSIDE.contains(&letter.token(at));
        let elsewhere = !inside && phrase::starts_with_any(letter, at, ELSEWHERE)
            || phrase::starts_with_any(letter, at, &["паспорт*|свидетельств*"]) && at > from + 3;
        // `выдан … дата выдачи`, `номер документа, удостоверяющего личность: …` stay inside.
        if far
            || elsewhere
            || letter.is_contact(at)
            || letter.before(token.range.start, 3).ends_with("\n\n")
        {
            break;
        }
        at += 1;
    }
    at
}

/// The date stands in the sentence of the number, or behind a word of issuing.
fn is_issue(letter: &Letter, number: usize, date: &FoundDate) -> bool {
    let first = letter.token_at(number);
    let last = letter.token_at(date.range.start);
    let sentence = |at: usize| letter.tokens().get(at).map(|token| token.sentence);
    sentence(first.saturating_sub(1)) == sentence(last)
        || (first..last).any(|at| is_one_of(letter.token(at), "выдан*|выдач*|issued"))
}

fn is_birth(letter: &Letter, date: &FoundDate) -> bool {
    let behind = letter.after(date.range.end, 24);
    let behind: String = behind
        .chars()
        .filter(|c| !matches!(c, '.' | ' ' | ','))
        .collect();
    behind.starts_with("гр")
        || behind.starts_with("годарож")
        || letter.before(date.range.start, 30).contains("рожд")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Option<String> {
        id_document(text).map(|document| document.in_one_line())
    }

    #[test]
    fn a_passport_in_many_wordings() {
        let expected = "паспорт 45 08 123456, выдан ОВД г. Примерска 12.03.2010, код 770-001";
        for text in [
            "паспорт 45 08 123456, выдан ОВД г. Примерска 12.03.2010, код 770-001",
            "Паспорт: серия 4508 № 123456 выдан ОВД г. Примерска 12.03.2010 г., код подразделения 770-001",
            "паспорт гражданина РФ серии 45 08 номер 123456, выданный 12.03.2010 ОВД г. Примерска, код подразделения: 770-001,\nпроживающего по адресу: г. Москва",
            "паспортные данные: 4508123456, кем выдан: ОВД г. Примерска, дата выдачи: 12 марта 2010 г., код подр. 770-001",
            "Серия 45 08 Номер 123456\nКем выдан ОВД г. Примерска\nДата выдачи 12.03.2010\nКод подразделения 770-001",
            "паспорт 45 08 123456, выдан «12» марта 2010 года ОВД г. Примерска (код подразделения 770-001)",
        ] {
            assert_eq!(line(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_documents() {
        for (text, expected) in [
            (
                "свидетельство о рождении II-АА № 000012, выданное 17.04.2012 отделом ЗАГС г. Примерска, проживающего",
                "свидетельство о рождении II-АА № 000012, выдано отделом ЗАГС г. Примерска 17.04.2012",
            ),
            (
                "заграничный паспорт 75 1234567, выдан МИД России 03.02.2020",
                "заграничный паспорт 75 1234567, выдан МИД России 03.02.2020",
            ),
            (
                "военный билет АБ № 1234567, выдан военным комиссариатом 01.02.2015",
                "военный билет АБ № 1234567, выдан военным комиссариатом 01.02.2015",
            ),
            (
                "вид на жительство 82 № 1234567 выдан ГУ МВД 05.05.2021",
                "вид на жительство 82 № 1234567, выдан ГУ МВД 05.05.2021",
            ),
            ("паспорт 45 08 123456", "паспорт 45 08 123456"),
        ] {
            assert_eq!(line(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_mention_without_a_number_is_no_document() {
        assert_eq!(
            line("Копию паспорта прилагать не обязан. Тел. 8 916 123-45-67"),
            None
        );
        assert_eq!(
            line("номер основного документа, удостоверяющего личность"),
            None
        );
    }
}
