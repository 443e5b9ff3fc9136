//! All people of a search, indexed by everything they may be recognised by.
//!
//! Every look-up is one step whatever their number.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use dekada_core::sources::{Email, IdentityKind, KnownName, Person, PersonKey, Phone, normal_key};

/// Position of a person in the search.
pub(super) type PersonNo = usize;

#[derive(Default)]
pub(super) struct People<'p> {
    keys: Vec<PersonKey>,
    births: Vec<Option<NaiveDate>>,
    emails: FxHashMap<String, Vec<Asked<'p>>>,
    phones: FxHashMap<Phone, Vec<Asked<'p>>>,
    accounts: FxHashMap<String, Vec<Asked<'p>>>,
    names: Vec<(PersonNo, KnownName)>,
    /// Positions in `names` by the hash of a surname.
    surnames: FxHashMap<u64, Vec<usize>>,
    known: Vec<Vec<IdentityKind>>,
}

/// An identifier as the request spells it.
#[derive(Clone, Copy)]
pub(super) struct Asked<'p> {
    pub person: PersonNo,
    pub spelling: &'p str,
}

impl<'p> People<'p> {
    pub(super) fn new(people: &'p [(PersonKey, Person)]) -> Self {
        let mut index = Self::default();
        for (no, (key, person)) in people.iter().enumerate() {
            index.keys.push(*key);
            index
                .births
                .push(person.birth_date.as_ref().map(|date| *date.reveal()));
            index.known.push(Vec::new());
            index.add(no, person);
        }
        index
    }

    pub(super) fn key(&self, person: PersonNo) -> Option<PersonKey> {
        self.keys.get(person).copied()
    }

    pub(super) fn birth_date(&self, person: PersonNo) -> Option<NaiveDate> {
        self.births.get(person).copied().flatten()
    }

    /// The request names at least one identifier of this kind.
    pub(super) fn knows(&self, person: PersonNo, kind: IdentityKind) -> bool {
        self.known
            .get(person)
            .is_some_and(|kinds| kinds.contains(&kind))
    }

    pub(super) fn by_email(&self, email: &Email) -> &[Asked<'p>] {
        self.emails.get(email.as_str()).map_or(&[], Vec::as_slice)
    }

    pub(super) fn by_phone(&self, phone: Phone) -> &[Asked<'p>] {
        self.phones.get(&phone).map_or(&[], Vec::as_slice)
    }

    pub(super) fn by_account(&self, id: &str) -> &[Asked<'p>] {
        self.accounts.get(id).map_or(&[], Vec::as_slice)
    }

    /// Names whose surname may have this hash, by position.
    pub(super) fn by_surname(&self, hash: u64) -> &[usize] {
        self.surnames.get(&hash).map_or(&[], Vec::as_slice)
    }

    pub(super) fn name(&self, position: usize) -> Option<(PersonNo, &KnownName)> {
        self.names
            .get(position)
            .map(|(person, name)| (*person, name))
    }

    fn add(&mut self, person: PersonNo, known: &'p Person) {
        for spelling in known.emails.iter().map(|email| email.reveal()) {
            if let Some(email) = Email::parse(spelling) {
                let asked = Asked { person, spelling };
                self.emails
                    .entry(email.as_str().to_owned())
                    .or_default()
                    .push(asked);
                self.note(person, IdentityKind::Email);
            }
        }
        for spelling in known.phones.iter().map(|phone| phone.reveal()) {
            if let Some(phone) = Phone::parse(spelling) {
                let asked = Asked { person, spelling };
                self.phones.entry(phone).or_default().push(asked);
                self.note(person, IdentityKind::Phone);
            }
        }
        for spelling in known.account_ids.iter().map(|id| id.reveal()) {
            if let Some(id) = normal_key(spelling) {
                let asked = Asked { person, spelling };
                self.accounts
                    .entry(id.into_owned())
                    .or_default()
                    .push(asked);
                self.note(person, IdentityKind::AccountId);
            }
        }
        for name in known
            .names
            .iter()
            .filter_map(|name| KnownName::parse(name.reveal()))
        {
            let position = self.names.len();
            for surname in name.anchors() {
                let positions = self.surnames.entry(surname).or_default();
                if !positions.contains(&position) {
                    positions.push(position);
                }
            }
            self.names.push((person, name));
        }
    }

    fn note(&mut self, person: PersonNo, kind: IdentityKind) {
        if let Some(kinds) = self.known.get_mut(person) {
            kinds.push(kind);
        }
    }
}
