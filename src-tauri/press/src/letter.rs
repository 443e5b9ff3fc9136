//! What every document has in common: letterhead, reference, addressee, signature, foot.

use chrono::{Datelike, NaiveDate};
use dekada_core::personal::Personal;
use dekada_core::report::{Addressee, Executor, Incoming, Operator, Signer};
use serde::Serialize;

use crate::names::decline;
use crate::printable::{Literal, is_blank};
use crate::typography::{date, prose};

/// The language of a document's words: how they are hyphenated and read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Language {
    #[serde(rename = "ru")]
    Russian,
    #[serde(rename = "en")]
    English,
}

/// What stands on every page and in the file's metadata. Metadata name the kind of document and its
/// number, never a person.
#[derive(Serialize)]
pub struct Frame {
    pub title: String,
    pub short_title: String,
    /// The company; none on a sheet that does not leave it.
    pub author: Option<String>,
    pub date: Day,
    pub language: Language,
    /// What every page must repeat.
    pub caution: Option<String>,
}

impl Frame {
    /// The frame of a letter or an act of this operator.
    pub fn of(
        operator: &Operator,
        (kind, short): (&str, &str),
        number: &str,
        date: NaiveDate,
    ) -> Self {
        Self {
            title: format!("{kind} № {number}"),
            short_title: prose(&format!("{short} № {number}")),
            author: Some(operator.short_name.clone()).filter(|name| !is_blank(name)),
            date: date.into(),
            language: Language::Russian,
            caution: None,
        }
    }

    /// Everybody in a practice vault is invented, and every page says so.
    pub fn practice(mut self, practice: bool) -> Self {
        self.caution = practice.then(|| prose("Учебный сейф: лица и организации вымышлены"));
        self
    }
}

#[derive(Serialize)]
pub struct Day {
    year: i32,
    month: u32,
    day: u32,
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
            day: date.day(),
        }
    }
}

/// The operator's requisites, a line each.
#[derive(Serialize)]
pub struct Letterhead {
    short_name: String,
    full_name: String,
    lines: Vec<String>,
}

impl Letterhead {
    pub fn of(operator: &Operator) -> Self {
        let email = or_line(&operator.email, "эл. почта ", 20);
        let online = [email.as_str(), &operator.website];
        let online: Vec<&str> = online.into_iter().filter(|way| !is_blank(way)).collect();
        let lines = [
            or_line(&operator.address, "адрес ", 36),
            or_line(&operator.phone, "тел. ", 20),
            online.join(" · "),
            format!(
                "ОГРН {} · ИНН/КПП {}/{}",
                or_line(&operator.ogrn, "", 13),
                or_line(&operator.inn, "", 10),
                or_line(&operator.kpp, "", 9)
            ),
        ];
        Self {
            short_name: prose(&or_line(&operator.short_name, "Оператор ", 12)),
            full_name: prose(&or_line(&operator.full_name, "наименование ", 24)),
            lines: lines.iter().map(|line| prose(line)).collect(),
        }
    }
}

/// Date and number of the document, and what it answers.
#[derive(Serialize)]
pub struct Reference {
    pub date: String,
    pub number: String,
    pub incoming: Option<[String; 2]>,
}

/// A letter down to its salutation.
#[derive(Serialize)]
pub struct Opening {
    letterhead: Letterhead,
    reference: Reference,
    addressee: Vec<Literal>,
    heading: String,
    salutation: String,
}

/// What the opening of a letter is made of.
pub struct Correspondence<'a> {
    pub operator: &'a Operator,
    pub number: &'a str,
    pub date: NaiveDate,
    pub incoming: &'a Incoming,
    pub addressee: &'a Addressee,
    pub salutation: &'a Personal<String>,
}

impl Correspondence<'_> {
    pub fn opening(&self, heading: &str) -> Opening {
        let (incoming, addressee) = (self.incoming, self.addressee);
        let dative = or_line(addressee.dative.reveal(), "", 32);
        let contact = addressee.contact.iter().map(|line| line.reveal().as_str());
        Opening {
            letterhead: Letterhead::of(self.operator),
            reference: Reference {
                date: date(self.date),
                number: prose(&or_line(self.number, "", 12)),
                incoming: Some([
                    prose(&or_line(&incoming.number, "", 12)),
                    date(incoming.date),
                ]),
            },
            addressee: std::iter::once(dative.as_str())
                .chain(contact)
                .map(Literal::new)
                .collect(),
            heading: prose(heading),
            salutation: prose(&or_line(self.salutation.reveal(), "", 40)),
        }
    }
}

/// What matters on the first page: a question with its answers.
#[derive(Serialize)]
pub struct Line {
    pub question: &'static str,
    pub answers: Vec<String>,
}

/// One signature line.
#[derive(Serialize)]
pub struct Signature {
    position: String,
    name: String,
    initials: String,
}

impl Signature {
    pub fn of(signer: &Signer) -> Self {
        let name = signer.name.reveal();
        Self {
            position: prose(&or_line(&signer.position, "", 24)),
            name: prose(name),
            initials: prose(&or_line(decline(name).initials.reveal(), "", 24)),
        }
    }
}

/// Who prepared the letter, for its last line.
pub fn executor(executor: &Executor) -> String {
    let ways = [executor.phone.as_str(), &executor.email];
    let ways: Vec<&str> = ways.into_iter().filter(|way| !is_blank(way)).collect();
    prose(&format!(
        "Исполнитель: {}, {}",
        or_line(executor.name.reveal(), "", 24),
        or_line(&ways.join(", "), "", 20)
    ))
}

/// A requisite nobody has entered is a line on paper, so many characters long, after the word for
/// what belongs there.
pub fn or_line(text: &str, word: &str, length: usize) -> String {
    if is_blank(text) {
        format!("{word}{}", "_".repeat(length))
    } else {
        text.to_owned()
    }
}
