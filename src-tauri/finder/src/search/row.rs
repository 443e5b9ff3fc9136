//! One row against all people: who is recognised in it, by what, and how sure that is.

use std::ops::Range;

use dekada_core::sources::{
    Certainty, Email, How, IdentityKind, Match, MatchedBy, NameText, emails_in,
    folded_token_hashes, how_email, how_phone, normal_key, phones_in,
};

use super::columns::{Plan, Role};
use super::people::{People, PersonNo};
use crate::read::Row;

/// Who was recognised in a row. Empty for nearly every row, so nothing is kept per cell.
#[derive(Default)]
pub(super) struct Recognised {
    pub hits: Vec<(PersonNo, Match)>,
    email: Email,
    surnames: Vec<usize>,
}

/// A cell under examination.
#[derive(Clone, Copy)]
struct Place<'r> {
    column: usize,
    text: &'r str,
    role: Role,
}

impl Recognised {
    /// Fills `hits` with everything in the row that is an identifier of somebody.
    pub(super) fn look(&mut self, row: &Row<'_>, plan: &Plan<'_>, people: &People<'_>) {
        self.hits.clear();
        for (column, text) in row.cells() {
            if text.is_empty() {
                continue;
            }
            let planned = plan
                .column(column)
                .map_or(Role::Unmapped, |column| column.role);
            let swallowed = row.over_lines && text.contains('\n');
            let role = match planned {
                Role::Identity(IdentityKind::AccountId) if !swallowed => planned,
                // Values are not where they should be, so each is looked at as text.
                _ if row.shifted || swallowed => Role::Text,
                _ => planned,
            };
            let place = Place { column, text, role };
            match role {
                Role::Ignored | Role::Identity(IdentityKind::BirthDate) => {}
                Role::Identity(IdentityKind::Email) => self.emails(place, row, people),
                Role::Identity(IdentityKind::Phone) => self.phones(place, row, people),
                Role::Identity(IdentityKind::Name) => self.names(place, row, plan, people),
                Role::Identity(IdentityKind::AccountId) => self.account(place, row, people),
                Role::Text | Role::Unmapped => {
                    self.emails(place, row, people);
                    self.phones(place, row, people);
                    self.names(place, row, plan, people);
                }
            }
        }
    }

    fn emails(&mut self, place: Place<'_>, row: &Row<'_>, people: &People<'_>) {
        if memchr::memchr(b'@', place.text.as_bytes()).is_none() {
            return;
        }
        let before = self.hits.len();
        for spelling in emails_in(place.text) {
            self.email(place, spelling, row, people);
        }
        let spaced = matches!(place.role, Role::Identity(_)) && self.hits.len() == before;
        if spaced && place.text.contains(char::is_whitespace) {
            self.email(place, place.text.trim(), row, people);
        }
    }

    fn email(&mut self, place: Place<'_>, spelling: &str, row: &Row<'_>, people: &People<'_>) {
        self.email.set(spelling);
        for asked in people.by_email(&self.email) {
            let how = how_email(asked.spelling, spelling);
            let found = place.matched(IdentityKind::Email, how, Certainty::Sure, spelling, row);
            push(&mut self.hits, asked.person, found);
        }
    }

    fn phones(&mut self, place: Place<'_>, row: &Row<'_>, people: &People<'_>) {
        phones_in(place.text, |phone, Range { start, end }| {
            for asked in people.by_phone(phone) {
                let spelling = place.text.get(start..end).unwrap_or_default();
                let how = how_phone(asked.spelling, spelling);
                // Ten digits in a column of unknown meaning may be anything.
                let alone = if place.role == Role::Unmapped {
                    Certainty::Candidate
                } else {
                    Certainty::Sure
                };
                let found = place.matched(IdentityKind::Phone, how, alone, spelling, row);
                push(&mut self.hits, asked.person, found);
            }
        });
    }

    fn account(&mut self, place: Place<'_>, row: &Row<'_>, people: &People<'_>) {
        let Some(id) = normal_key(place.text) else {
            return;
        };
        for asked in people.by_account(&id) {
            let how = if asked.spelling.trim() == place.text.trim() {
                vec![How::Equal]
            } else if asked
                .spelling
                .trim()
                .eq_ignore_ascii_case(place.text.trim())
            {
                vec![How::CaseFolded]
            } else {
                vec![How::Punctuation]
            };
            let alone = if row.shifted {
                Certainty::Candidate
            } else {
                Certainty::Sure
            };
            let found = place.matched(IdentityKind::AccountId, how, alone, place.text, row);
            push(&mut self.hits, asked.person, found);
        }
    }

    fn names(&mut self, place: Place<'_>, row: &Row<'_>, plan: &Plan<'_>, people: &People<'_>) {
        self.surnames.clear();
        let surnames = &mut self.surnames;
        folded_token_hashes(place.text, |hash| {
            surnames.extend_from_slice(people.by_surname(hash));
        });
        if surnames.is_empty() {
            return;
        }
        let mut field = row.column_name(place.column);
        let mut text = NameText::new(place.text);
        if text.len() == 1 && !row.shifted && matches!(place.role, Role::Identity(_)) {
            let (columns, joined) = name_in_parts(row, plan);
            if columns.len() > 1 {
                field = columns.join(", ");
                text = NameText::new(&joined);
            }
        }
        for position in self.surnames.drain(..) {
            let Some((person, name)) = people.name(position) else {
                continue;
            };
            let Some(mut how) = name.find_in(&text) else {
                continue;
            };
            if place.role == Role::Unmapped {
                how.push(How::UnmappedColumn);
            }
            let found = Match {
                by: MatchedBy::Identity(IdentityKind::Name),
                field: field.clone(),
                how,
                alone: Certainty::Candidate,
            };
            push(&mut self.hits, person, found);
        }
    }
}

impl Place<'_> {
    fn matched(
        self,
        kind: IdentityKind,
        mut how: Vec<How>,
        alone: Certainty,
        spelling: &str,
        row: &Row<'_>,
    ) -> Match {
        if self.role == Role::Unmapped {
            how.push(How::UnmappedColumn);
        }
        let is_text = matches!(self.role, Role::Text | Role::Unmapped);
        if is_text && spelling.trim() != self.text.trim().trim_start_matches('+') {
            how.push(How::InText);
        }
        Match {
            by: MatchedBy::Identity(kind),
            field: row.column_name(self.column),
            how,
            alone,
        }
    }
}

/// Surname, given name and patronymic in columns of their own, put together.
fn name_in_parts(row: &Row<'_>, plan: &Plan<'_>) -> (Vec<String>, String) {
    let mut columns = Vec::new();
    let mut joined = String::new();
    for (column, text) in row.cells() {
        let is_name = plan
            .column(column)
            .is_some_and(|column| column.role == Role::Identity(IdentityKind::Name));
        if is_name && NameText::new(text).len() == 1 {
            columns.push(row.column_name(column));
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(text.trim());
        }
    }
    (columns, joined)
}

/// One reason of a kind per column is enough.
fn push(hits: &mut Vec<(PersonNo, Match)>, person: PersonNo, found: Match) {
    let known = hits
        .iter()
        .any(|(other, hit)| *other == person && hit.by == found.by && hit.field == found.field);
    if !known {
        hits.push((person, found));
    }
}
