//! What every document has in common: letterhead, reference, signature, foot.

use chrono::{Datelike, NaiveDate};
use dekada_core::report::{Operator, Signer};
use serde::Serialize;

use crate::names::decline;
use crate::typography::prose;

/// What stands on every page and in the file's metadata. Metadata name the kind of document and its
/// number, never a person.
#[derive(Serialize)]
pub struct Frame {
    pub title: String,
    pub short_title: String,
    pub author: String,
    pub date: Day,
    pub practice: bool,
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
        let online = [operator.email.as_str(), &operator.website];
        let online: Vec<&str> = online.into_iter().filter(|way| !way.is_empty()).collect();
        let lines = [
            operator.address.clone(),
            operator.phone.clone(),
            online.join(" · "),
            format!(
                "ОГРН {} · ИНН/КПП {}/{}",
                operator.ogrn, operator.inn, operator.kpp
            ),
        ];
        Self {
            short_name: prose(&operator.short_name),
            full_name: prose(&operator.full_name),
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

/// One signature line.
#[derive(Serialize)]
pub struct Signature {
    position: String,
    name: String,
    initials: String,
}

impl Signature {
    pub fn of(signer: &Signer) -> Self {
        Self {
            position: prose(&signer.position),
            name: prose(signer.name.reveal()),
            initials: prose(decline(signer.name.reveal()).initials.reveal()),
        }
    }
}
