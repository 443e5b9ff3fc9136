//! The search: one pass over every source for all people, then rounds along the links.
//!
//! A source that cannot be read spoils its own result and no other's: what was found elsewhere is
//! kept, and the report of that source says what happened instead of how much was searched.

mod columns;
mod find;
mod finding;
mod follow;
mod people;
mod row;

#[cfg(test)]
mod tests;

use std::path::Path;

use dekada_core::sources::{
    Collection, Finding, Link, Person, PersonKey, Searched, SourceMap, links,
};

use crate::error::SourceError;
use find::Findings;
use follow::{Asked, Wanted};
use people::People;

/// A file to search, and what it holds.
#[derive(Clone, Copy, Debug)]
pub struct SearchSource<'a> {
    /// The caller's number of the source.
    pub id: i64,
    pub path: &'a Path,
    pub map: &'a SourceMap,
    /// Name of the collection in the map; `None` lets the header decide.
    pub collection: Option<&'a str>,
}

/// Reported about once per megabyte, and at the end of each pass over a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub source: i64,
    /// 1 searches; the following passes follow links.
    pub pass: u32,
    pub bytes: u64,
    pub of_bytes: u64,
    pub rows: u64,
    pub done: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continue {
    Yes,
    Stop,
}

/// A finding and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub person: PersonKey,
    pub source: i64,
    pub finding: Finding,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceReport {
    pub source: i64,
    pub searched: Result<Searched, SourceError>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchOutcome {
    /// By person in the order asked, then by source, then by row.
    pub found: Vec<Found>,
    /// One for each source, in the order given.
    pub sources: Vec<SourceReport>,
    /// `watch` said stop; what was found until then is kept.
    pub stopped: bool,
}

/// Finds everything the sources hold about these people.
///
/// # Errors
/// Only when the task itself is wrong (a collection that the map does not have). What goes wrong
/// with one source stands in its report.
pub fn search(
    sources: &[SearchSource<'_>],
    people: &[(PersonKey, Person)],
    watch: &mut dyn FnMut(Progress) -> Continue,
) -> Result<SearchOutcome, SourceError> {
    for source in sources {
        source.named_collection()?;
    }
    let links = links(&collections(sources));
    let mut search = Search {
        sources,
        people: People::new(people),
        links: &links,
        findings: Findings::default(),
        reports: Vec::new(),
        stopped: false,
    };
    search.search_all(watch);
    search.follow_all(watch);
    Ok(search.outcome())
}

impl<'a> SearchSource<'a> {
    fn named_collection(&self) -> Result<Option<&'a Collection>, SourceError> {
        let Some(name) = self.collection else {
            return Ok(None);
        };
        let collection = self.map.collection(name);
        collection
            .map(Some)
            .ok_or_else(|| SourceError::NoSuchCollection {
                name: name.to_owned(),
            })
    }

    /// A file none of whose columns the collection knows is another file by now. A table without
    /// any columns is only empty.
    fn collection_of(&self, columns: &[String]) -> Result<&'a Collection, SourceError> {
        let collection = match self.named_collection()? {
            Some(collection) => Some(collection),
            None => self.map.best_collection(columns),
        };
        collection
            .filter(|c| columns.is_empty() || c.missing_from(columns).len() < c.fields.len())
            .ok_or(SourceError::NoCollectionFits)
    }
}

struct Search<'a> {
    sources: &'a [SearchSource<'a>],
    people: People<'a>,
    links: &'a [Link],
    findings: Findings,
    /// One for each source, in their order.
    reports: Vec<Result<Searched, SourceError>>,
    stopped: bool,
}

impl Search<'_> {
    fn search_all(&mut self, watch: &mut dyn FnMut(Progress) -> Continue) {
        for source in self.sources {
            let report = if self.stopped {
                Err(SourceError::Stopped)
            } else {
                self.pass(source, 1, None, watch)
            };
            self.stopped |= report == Err(SourceError::Stopped);
            self.reports.push(report);
        }
    }

    /// Round after round until the findings lead to nothing new. It ends: a round asks only for
    /// values not asked for before, and the files hold finitely many.
    fn follow_all(&mut self, watch: &mut dyn FnMut(Progress) -> Continue) {
        let mut asked = Asked::default();
        let mut round = 1;
        while !self.stopped {
            let wanted = Wanted::gather(self.findings.held.values_mut(), self.links, &mut asked);
            if wanted.is_empty() {
                return;
            }
            round += 1;
            for at in 0..self.sources.len() {
                self.follow_in(at, round, &wanted, watch);
            }
        }
    }

    fn follow_in(
        &mut self,
        at: usize,
        round: u32,
        wanted: &Wanted,
        watch: &mut dyn FnMut(Progress) -> Continue,
    ) {
        let (Some(source), Some(Ok(first))) = (self.sources.get(at), self.reports.get(at)) else {
            return;
        };
        let first = first.clone();
        let concerned = source
            .map
            .collections
            .iter()
            .any(|c| c.name == first.collection && wanted.concerns(self.links, c));
        if !concerned {
            return;
        }
        let again = if self.stopped {
            Err(SourceError::Stopped)
        } else {
            self.pass(source, round, Some(wanted), watch)
        };
        let report = match again {
            Ok(again) if again.sha256 != first.sha256 => Err(SourceError::Changed),
            Ok(_) => Ok(Searched {
                passes: first.passes + 1,
                ..first
            }),
            Err(error) => Err(error),
        };
        self.stopped |= report == Err(SourceError::Stopped);
        if let Some(place) = self.reports.get_mut(at) {
            *place = report;
        }
    }

    fn outcome(mut self) -> SearchOutcome {
        let order = |id: i64| self.sources.iter().position(|source| source.id == id);
        let mut held: Vec<_> = std::mem::take(&mut self.findings.held)
            .into_values()
            .collect();
        held.sort_by_key(|held| (held.person, order(held.place.source), held.place.row));
        let reports = std::mem::take(&mut self.reports);
        let sources = self
            .sources
            .iter()
            .zip(reports)
            .map(|(source, searched)| SourceReport {
                source: source.id,
                searched: searched.map(|searched| Searched {
                    hits: held.iter().filter(|h| h.place.source == source.id).count() as u64,
                    ..searched
                }),
            })
            .collect();
        let found = held
            .into_iter()
            .filter_map(|held| {
                Some(Found {
                    person: self.people.key(held.person)?,
                    source: held.place.source,
                    finding: held.finding,
                })
            })
            .collect();
        SearchOutcome {
            found,
            sources,
            stopped: self.stopped,
        }
    }
}

fn collections<'a>(sources: &[SearchSource<'a>]) -> Vec<&'a Collection> {
    let mut all: Vec<&Collection> = Vec::new();
    for collection in sources.iter().flat_map(|source| &source.map.collections) {
        let known = all
            .iter()
            .any(|c| c.dataset == collection.dataset && c.name == collection.name);
        if !known {
            all.push(collection);
        }
    }
    all
}
