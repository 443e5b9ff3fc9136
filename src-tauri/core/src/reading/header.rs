//! The head of a letter, where the company's own name, address and mail stand beside the person's.
//!
//! Line by line from the top: a line that names the company or an office there opens the
//! addressee's part, a line that announces the sender closes it, every other line stays where the
//! one before it was. What a company's part holds is never proposed as the person's.

use super::letter::Letter;
use super::names::{Case, FoundName};
use super::phrase;
use std::ops::Range;

/// The parts of the text that belong to the addressee.
pub(super) struct Header {
    addressee: Vec<Range<usize>>,
    /// Where the letter proper begins.
    body: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Unknown,
    Addressee,
    Sender,
}

/// Lines of a head at the most.
const LONGEST: usize = 28;

/// Words by which a line names the company or somebody's office there. `Im.work` alone is also
/// what a sender says of the account.
const COMPANY: &[&str] = &[
    "ооо|000|оао|ао|пао|зао|llc|ltd|inc|gmbh",
    "обществ* с ограниченной",
    "акционерн* обществ*",
    "директор*|руководител*|президент*|начальник*|управляющ*",
    "ответственн* за",
    "кому|куда|to|dear|получатель",
    "оператор*|компани*|организаци*",
    "отдел|служб* .. данн*",
    "data protection officer",
    "privacy officer|team",
];

const SENDER: &[&str] = &[
    "от|or|from",
    "от кого",
    "заявител*|гражданин*|гражданк*|гр|субъект*|отправител*|пользовател*",
    "фио|фамилия|name",
    "ф и о",
    "дата рождения",
    "проживающ*|зарегистрирован*|паспорт*|passport|представител*",
    "born|date of birth",
];

const TITLE: &[&str] = &[
    "заявлени*|запрос|обращени*|требовани*|уведомлени*|согласие|отзыв|претензи*|доверенност*",
    "я|прошу|настоящим|здравствуйте|уважаем*|добрый",
    "request|subject|i|withdrawal|dear",
];

/// Words that begin the letter proper wherever they stand at the start of a line.
const BODY: &[&str] = &[
    "я|прошу|настоящим|уважаем*|здравствуйте|добрый|меня",
    "dear|hello|my|hereby",
];

impl Header {
    pub(super) fn of(letter: &Letter, names: &[FoundName]) -> Self {
        let mut addressee = Vec::new();
        let mut part = Part::Unknown;
        let mut body = 0;
        for line in letter.lines().iter().take(LONGEST) {
            let first = letter.token_at(line.range.start);
            let end = letter.token_at(line.range.end);
            body = line.range.start;
            if phrase::starts_with_any(letter, first, TITLE) && part != Part::Unknown
                || phrase::starts_with_any(letter, first, BODY)
            {
                break;
            }
            let name = names
                .iter()
                .find(|name| line.range.contains(&name.range.start));
            part = next(letter, first..end, name, part);
            if part == Part::Addressee {
                addressee.push(line.range.clone());
            }
            body = line.range.end;
        }
        Self { addressee, body }
    }

    /// It stands in the addressee's part of the head.
    pub(super) fn is_addressee(&self, range: &Range<usize>) -> bool {
        self.addressee
            .iter()
            .any(|part| part.start <= range.start && range.start < part.end)
    }

    /// It stands above the letter proper.
    pub(super) fn is_above_body(&self, range: &Range<usize>) -> bool {
        range.start < self.body
    }
}

fn next(letter: &Letter, tokens: Range<usize>, name: Option<&FoundName>, before: Part) -> Part {
    if tokens.is_empty() {
        return before;
    }
    if phrase::starts_with_any(letter, tokens.start, SENDER) {
        return Part::Sender;
    }
    let company = COMPANY
        .iter()
        .any(|phrase| phrase::stands_within(letter, &tokens, phrase));
    // A sender's later lines may name an organisation: the authority of a passport.
    if company && before != Part::Sender
        || phrase::starts_with_any(letter, tokens.start, &["кому|куда|to", "в|во ооо|ао|пао"])
    {
        return Part::Addressee;
    }
    // The addressee of a letter stands in the dative, the sender in the genitive.
    if name.is_some_and(|name| name.case != Case::Dative) {
        Part::Sender
    } else {
        before
    }
}
