//! Those who stand in a document: the company, the people who sign, the person it is about.

use chrono::NaiveDate;

use super::stated::any_blank;
use crate::personal::Personal;

/// The company that answers, with the requisites of its letterhead (GOST R 7.0.97-2025).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// «Общество с ограниченной ответственностью «…»».
    pub full_name: String,
    /// «ООО «…»».
    pub short_name: String,
    pub address: String,
    /// Place of drawing up an act: «г. Москва».
    pub city: String,
    pub phone: String,
    pub email: String,
    /// Empty when the company has none; then the letterhead leaves it out.
    pub website: String,
    pub ogrn: String,
    pub inn: String,
    pub kpp: String,
    pub privacy_contact: PrivacyContact,
}

impl Operator {
    pub(super) fn is_incomplete(&self) -> bool {
        any_blank([
            self.full_name.as_str(),
            &self.short_name,
            &self.address,
            &self.city,
            &self.phone,
            &self.email,
            &self.ogrn,
            &self.inn,
            &self.kpp,
            self.privacy_contact.name.reveal(),
            &self.privacy_contact.email,
        ])
    }
}

/// The person responsible for organising the processing (152-FZ art. 22.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivacyContact {
    pub name: Personal<String>,
    pub phone: String,
    pub email: String,
}

/// Who signs. The line under a letter shows initials and surname, an act the whole name too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Whole name, nominative.
    pub name: Personal<String>,
    pub position: String,
}

impl Signer {
    pub(super) fn is_incomplete(&self) -> bool {
        any_blank([self.name.reveal().as_str(), &self.position])
    }
}

/// Who prepared the document: named at its foot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Executor {
    pub name: Personal<String>,
    pub phone: String,
    pub email: String,
}

impl Executor {
    /// A name and one way to reach it are enough.
    pub(super) fn is_incomplete(&self) -> bool {
        any_blank([self.name.reveal().as_str()])
            || [&self.phone, &self.email]
                .into_iter()
                .all(|way| any_blank([way.as_str()]))
    }
}

/// The number and date a letter came in under: «На № … от …».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    pub number: String,
    pub date: NaiveDate,
}

/// To whom the letter goes; a representative when the request came through one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// «Щербаковой Анне Юрьевне».
    pub dative: Personal<String>,
    /// Address or e-mail the answer goes to, one line each; may be empty.
    pub contact: Vec<Personal<String>>,
}

/// The subject's name in the cases a Russian document needs. Proposed by the press, corrected by
/// the officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectName {
    pub nominative: Personal<String>,
    pub genitive: Personal<String>,
    pub dative: Personal<String>,
}

impl SubjectName {
    pub(super) fn is_incomplete(&self) -> bool {
        any_blank([&self.nominative, &self.genitive, &self.dative].map(|n| n.reveal().as_str()))
    }
}

/// A company or a person by name and address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub address: String,
}

impl Party {
    pub(super) fn is_incomplete(&self) -> bool {
        any_blank([self.name.as_str(), &self.address])
    }
}

/// Somebody outside the company who receives data: why, and on which ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub name: String,
    pub address: String,
    pub purpose: String,
    pub ground: String,
}

impl Recipient {
    pub(super) fn is_incomplete(&self) -> bool {
        any_blank([
            self.name.as_str(),
            &self.address,
            &self.purpose,
            &self.ground,
        ])
    }
}
