//! A row in which somebody was recognised, made into a finding.

use dekada_core::personal::Personal;
use dekada_core::sources::{
    Certainty, Contradiction, Finding, How, IdentityKind, Match, MatchedBy, Record, certainty,
    date_in,
};

use super::columns::{Plan, Role};
use super::people::{People, PersonNo};
use crate::read::Row;

/// More of one value than this is not evidence but ballast; the rest stays in the source.
const LONGEST_VALUE: usize = 64 << 10;

pub(super) fn finding(row: &Row<'_>, plan: &Plan<'_>) -> Finding {
    Finding {
        collection: plan.collection.name.clone(),
        record: Record {
            row: row.number,
            key: primary_key(row, plan),
            broken: row.fault.is_some(),
        },
        fields: fields(row),
        matched: Vec::new(),
        contradicted: Vec::new(),
        certainty: Certainty::Candidate,
    }
}

/// Adds a reason and weighs all of them again.
pub(super) fn add(finding: &mut Finding, reason: Match) {
    if !finding.matched.contains(&reason) {
        finding.matched.push(reason);
    }
    finding.certainty = certainty(&finding.matched, &finding.contradicted);
}

/// Lays the birth dates of the row beside the person's.
pub(super) fn compare_birth_dates(
    finding: &mut Finding,
    row: &Row<'_>,
    plan: &Plan<'_>,
    person: PersonNo,
    people: &People<'_>,
) {
    let Some(known) = people.birth_date(person).filter(|_| !row.shifted) else {
        return;
    };
    for (at, text) in row.cells() {
        let is_birth_date = plan
            .column(at)
            .is_some_and(|column| column.role == Role::Identity(IdentityKind::BirthDate));
        let Some(date) = date_in(text).filter(|_| is_birth_date) else {
            continue;
        };
        if date == known {
            finding.matched.push(Match {
                by: MatchedBy::Identity(IdentityKind::BirthDate),
                field: row.column_name(at),
                how: vec![How::Equal],
                alone: Certainty::Candidate,
            });
        } else {
            finding.contradicted.push(Contradiction {
                kind: IdentityKind::BirthDate,
                field: row.column_name(at),
            });
        }
    }
    finding.certainty = certainty(&finding.matched, &finding.contradicted);
}

/// Identifiers in the row, of kinds that the request names for this person. Asked only of rows in
/// which none of them is the person's.
pub(super) fn foreign_identifiers(
    row: &Row<'_>,
    plan: &Plan<'_>,
    person: PersonNo,
    people: &People<'_>,
) -> Vec<Contradiction> {
    row.cells()
        .filter(|(_, text)| !text.trim().is_empty())
        .filter_map(|(at, _)| match plan.column(at)?.role {
            Role::Identity(kind) if people.knows(person, kind) => Some(Contradiction {
                kind,
                field: row.column_name(at),
            }),
            Role::Identity(_) | Role::Ignored | Role::Text | Role::Unmapped => None,
        })
        .collect()
}

fn fields(row: &Row<'_>) -> Vec<(String, Personal<String>)> {
    let mut fields: Vec<(usize, String)> = Vec::new();
    for (at, text) in row.cells() {
        match fields.last_mut().filter(|(last, _)| *last == at) {
            // The values of a JSON list.
            Some((_, value)) => {
                value.push_str(", ");
                value.push_str(text);
            }
            None => fields.push((at, text.to_owned())),
        }
    }
    fields
        .into_iter()
        .map(|(at, value)| (row.column_name(at), Personal::new(cut(value))))
        .collect()
}

fn cut(mut value: String) -> String {
    if value.len() > LONGEST_VALUE {
        let end = (0..=LONGEST_VALUE)
            .rev()
            .find(|at| value.is_char_boundary(*at));
        value.truncate(end.unwrap_or(0));
        value.push('…');
    }
    value
}

fn primary_key(row: &Row<'_>, plan: &Plan<'_>) -> Option<Personal<String>> {
    if row.shifted {
        return None;
    }
    let parts: Vec<&str> = row
        .cells()
        .filter(|(at, _)| plan.column(*at).is_some_and(|column| column.primary_key))
        .map(|(_, text)| text.trim())
        .collect();
    (!parts.is_empty()).then(|| Personal::new(parts.join("/")))
}
