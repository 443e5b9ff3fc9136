//! One pass over one source, and the findings of all passes.

use std::collections::BTreeMap;

use dekada_core::sources::{
    BrokenRows, How, IdentityKind, Link, Match, MatchedBy, RecordRef, Searched, Step,
};

use super::columns::Plan;
use super::finding::{add, compare_birth_dates, finding, foreign_identifiers};
use super::follow::{CollectionKey, Held, Origin, Wanted, leads, reference, worth};
use super::people::{People, PersonNo};
use super::row::Recognised;
use super::{Continue, Progress, Search, SearchSource};
use crate::error::SourceError;
use crate::read::{Reader, Row};

#[derive(Default)]
pub(super) struct Findings {
    /// A record is one finding per person, however often it is met.
    pub held: BTreeMap<(PersonNo, RecordRef), Held>,
}

/// What stays the same through a pass.
struct Pass<'a> {
    source: &'a SearchSource<'a>,
    plan: Plan<'a>,
    people: &'a People<'a>,
    links: &'a [Link],
}

impl Search<'_> {
    /// Reads a source once: for identifiers, or for `wanted` values at the end of links.
    pub(super) fn pass(
        &mut self,
        source: &SearchSource<'_>,
        round: u32,
        wanted: Option<&Wanted>,
        watch: &mut dyn FnMut(Progress) -> Continue,
    ) -> Result<Searched, SourceError> {
        let mut reader = Reader::open(source.path, source.map)?;
        let mut progress = Progress {
            source: source.id,
            pass: round,
            bytes: 0,
            of_bytes: reader.bytes().1,
            rows: 0,
            done: false,
        };
        let mut recognised = Recognised::default();
        let mut broken_rows = BrokenRows::default();
        let collection = source.collection_of(&reader.first_columns())?;
        let mut pass = Pass {
            source,
            plan: Plan::new(collection, self.links),
            people: &self.people,
            links: self.links,
        };
        loop {
            let bytes = reader.bytes().0;
            if bytes != progress.bytes {
                progress.bytes = bytes;
                if watch(progress) == Continue::Stop {
                    return Err(SourceError::Stopped);
                }
            }
            let Some(row) = reader.next_row()? else { break };
            progress.rows = row.number;
            if let Some(fault) = row.fault.filter(|_| !row.continued) {
                broken_rows.note(row.line, fault);
            }
            pass.plan.extend(row.columns);
            match wanted {
                None => pass.recognise(&row, &mut recognised, &mut self.findings),
                Some(wanted) => pass.arrive(&row, wanted, &mut self.findings),
            }
        }
        let (bytes, sha256) = reader.finish()?;
        progress.bytes = bytes;
        progress.done = true;
        watch(progress);
        Ok(Searched {
            collection: collection.name.clone(),
            rows: progress.rows,
            bytes,
            sha256,
            broken_rows,
            hits: 0,
            passes: 1,
        })
    }
}

impl Pass<'_> {
    fn recognise(&self, row: &Row<'_>, recognised: &mut Recognised, findings: &mut Findings) {
        recognised.look(row, &self.plan, self.people);
        for (person, reason) in recognised.hits.drain(..) {
            let held = findings.hold(person, row, self, &[]);
            add(&mut held.finding, reason);
        }
    }

    fn arrive(&self, row: &Row<'_>, wanted: &Wanted, findings: &mut Findings) {
        wanted.look(row, &self.plan, |column, origin| {
            let Some(link) = self.links.get(origin.link) else {
                return;
            };
            let known = findings.knows(origin.person, self.place(row));
            let others = if link.step == Step::Names && !known {
                foreign_identifiers(row, &self.plan, origin.person, self.people)
            } else {
                Vec::new()
            };
            let reason = self.reason(row, column, origin, link, !others.is_empty());
            let held = findings.hold(origin.person, row, self, &origin.trail);
            held.finding.contradicted.extend(others);
            add(&mut held.finding, reason);
        });
    }

    fn reason(
        &self,
        row: &Row<'_>,
        column: usize,
        origin: &Origin,
        link: &Link,
        says_other_person: bool,
    ) -> Match {
        Match {
            by: reference(link, origin.from),
            field: row.column_name(column),
            how: vec![How::Equal],
            alone: worth(link.step, row, says_other_person),
        }
    }

    fn place(&self, row: &Row<'_>) -> RecordRef {
        RecordRef {
            source: self.source.id,
            row: row.number,
        }
    }
}

impl Findings {
    /// The row was met before by an identifier that no two people share.
    fn knows(&self, person: PersonNo, place: RecordRef) -> bool {
        self.held.get(&(person, place)).is_some_and(|held| {
            held.finding.matched.iter().any(|reason| {
                matches!(
                    reason.by,
                    MatchedBy::Identity(
                        IdentityKind::Email | IdentityKind::Phone | IdentityKind::AccountId
                    )
                )
            })
        })
    }

    /// The finding of this person in this row, new if need be.
    fn hold(
        &mut self,
        person: PersonNo,
        row: &Row<'_>,
        pass: &Pass<'_>,
        trail: &[CollectionKey],
    ) -> &mut Held {
        let place = pass.place(row);
        self.held.entry((person, place)).or_insert_with(|| {
            let mut finding = finding(row, &pass.plan);
            compare_birth_dates(&mut finding, row, &pass.plan, person, pass.people);
            let collection = pass.plan.collection;
            let here = (collection.dataset.clone(), collection.name.clone());
            let trail = trail.iter().cloned().chain([here]).collect();
            Held::new(person, place, finding, trail, leads(row, &pass.plan))
        })
    }
}
