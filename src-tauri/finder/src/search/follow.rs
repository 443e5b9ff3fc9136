//! Following links: which values of a record lead to which other records.
//!
//! Only records that are surely the person's are followed, and not those that merely mention the
//! person: somebody else's letter with my number in it must not bring in that person's orders. A
//! trail never enters a collection twice, so it cannot come back through a shared value (a city,
//! a company) with the records of everybody who has the same.

use rustc_hash::{FxHashMap, FxHashSet};

use dekada_core::sources::{
    Certainty, Collection, FieldRef, Finding, How, Link, Match, MatchedBy, RecordRef, Step,
    certainty, normal_key,
};

use super::columns::Plan;
use super::people::PersonNo;
use crate::read::Row;

/// Dataset and collection.
pub(super) type CollectionKey = (String, String);

/// A finding with what it takes to go on from it.
pub(super) struct Held {
    pub person: PersonNo,
    pub place: RecordRef,
    pub finding: Finding,
    /// Collections passed on the way here, this one last.
    pub trail: Vec<CollectionKey>,
    /// Link by position, and the value to be looked up at its other end.
    leads: Vec<(usize, String)>,
    followed: bool,
}

/// A value wanted at the end of a link, and whose record it came from.
#[derive(Clone)]
pub(super) struct Origin {
    pub person: PersonNo,
    pub link: usize,
    pub from: RecordRef,
    pub trail: Vec<CollectionKey>,
}

/// What a round of following looks for. Fields are named by the first link that arrives there,
/// because a row asks for its columns far more often than a link is followed.
#[derive(Default)]
pub(super) struct Wanted(FxHashMap<usize, FxHashMap<String, Vec<Origin>>>);

/// What has been looked for already.
#[derive(Default)]
pub(super) struct Asked(FxHashSet<(PersonNo, usize, String)>);

impl Held {
    pub(super) fn new(
        person: PersonNo,
        place: RecordRef,
        finding: Finding,
        trail: Vec<CollectionKey>,
        leads: Vec<(usize, String)>,
    ) -> Self {
        Self {
            person,
            place,
            finding,
            trail,
            leads,
            followed: false,
        }
    }

    /// It would be sure even without what stands in running text or in an unknown column.
    fn may_be_followed(&self) -> bool {
        let mentions = [How::InText, How::UnmappedColumn];
        let own: Vec<Match> = self
            .finding
            .matched
            .iter()
            .filter(|reason| !reason.how.iter().any(|how| mentions.contains(how)))
            .cloned()
            .collect();
        certainty(&own, &self.finding.contradicted) == Certainty::Sure
    }
}

impl Wanted {
    /// Everything that the findings not yet followed lead to.
    pub(super) fn gather<'h>(
        held: impl Iterator<Item = &'h mut Held>,
        links: &[Link],
        asked: &mut Asked,
    ) -> Self {
        let mut wanted = Self::default();
        for held in held.filter(|held| !held.followed && held.may_be_followed()) {
            held.followed = true;
            for (at, value) in &held.leads {
                let Some(link) = links.get(*at) else { continue };
                let entered = held.trail.iter().any(|(dataset, collection)| {
                    *dataset == link.to.dataset && *collection == link.to.collection
                });
                let Some(field) = arrival(links, |end| *end == link.to).filter(|_| !entered) else {
                    continue;
                };
                if !asked.0.insert((held.person, field, value.clone())) {
                    continue;
                }
                let values = wanted.0.entry(field).or_default();
                values.entry(value.clone()).or_default().push(Origin {
                    person: held.person,
                    link: *at,
                    from: held.place,
                    trail: held.trail.clone(),
                });
            }
        }
        wanted
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn concerns(&self, links: &[Link], collection: &Collection) -> bool {
        self.0
            .keys()
            .filter_map(|field| links.get(*field))
            .any(|link| {
                link.to.dataset == collection.dataset && link.to.collection == collection.name
            })
    }

    /// Calls `met` for every wanted value in the row, with the column it stands in.
    pub(super) fn look(&self, row: &Row<'_>, plan: &Plan<'_>, mut met: impl FnMut(usize, &Origin)) {
        for (at, text) in row.cells() {
            let values = plan
                .column(at)
                .and_then(|column| column.arrives)
                .and_then(|field| self.0.get(&field));
            let Some((values, value)) = values.zip(normal_key(text)) else {
                continue;
            };
            for origin in values.get(value.as_ref()).into_iter().flatten() {
                met(at, origin);
            }
        }
    }
}

/// The name of a field at which links arrive: the position of the first such link.
pub(super) fn arrival(links: &[Link], is_there: impl Fn(&FieldRef) -> bool) -> Option<usize> {
    links.iter().position(|link| is_there(&link.to))
}

/// What arriving over this link proves.
pub(super) fn worth(step: Step, row: &Row<'_>, says_other_person: bool) -> Certainty {
    match step {
        _ if row.shifted => Certainty::Candidate,
        Step::Owns => Certainty::Sure,
        Step::Names if !says_other_person => Certainty::Sure,
        Step::Names | Step::Touches => Certainty::Candidate,
    }
}

/// The values of a row at which links begin. A row whose values may be shifted leads nowhere.
pub(super) fn leads(row: &Row<'_>, plan: &Plan<'_>) -> Vec<(usize, String)> {
    if row.shifted {
        return Vec::new();
    }
    let mut leads = Vec::new();
    for (at, text) in row.cells() {
        let Some(column) = plan.column(at).filter(|column| !column.leads.is_empty()) else {
            continue;
        };
        if let Some(value) = normal_key(text) {
            leads.extend(
                column
                    .leads
                    .iter()
                    .map(|link| (*link, value.clone().into_owned())),
            );
        }
    }
    leads
}

pub(super) fn reference(link: &Link, from: RecordRef) -> MatchedBy {
    MatchedBy::Reference {
        collection: link.from.collection.clone(),
        field: link.from.field.clone(),
        from,
    }
}
