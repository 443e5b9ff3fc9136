//! The officer's own calendar, and what it does to the limits: a year that is loaded or a day that
//! is overridden moves the limits of open requests, each with a line of its own in the journal.
//! What is closed keeps the limit that it had.

use super::decide::reason;
use super::limits::{Received, clock, open_limit, undemanded};
use super::{Desk, DeskError, Done, append_all, held};
use crate::calendar::{
    CalendarFormat, Clock, Concern, LoadedYear, OpenLimit, Override, ProductionCalendar, check,
    deadline,
};
use crate::journal::Op;
use crate::request::{DemandKind, RequestId, RequestNumber};
use crate::store::{OpenRequest, Read, StoreError, StoredOverride, StoredYear, Tx};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use chrono_tz::Tz;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

/// The limits that a change of the calendar moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recount {
    /// Those that become shorter stand first, then in the order of registration.
    pub changes: Vec<LimitChange>,
}

/// A limit that moves. Of a request without a demand it is called that of a demand for access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitChange {
    pub request: RequestNumber,
    pub kind: DemandKind,
    pub was: NaiveDate,
    pub is: NaiveDate,
}

impl LimitChange {
    #[must_use]
    pub fn is_shorter(&self) -> bool {
        self.is < self.was
    }
}

impl Recount {
    /// How many limits become shorter.
    #[must_use]
    pub fn shorter(&self) -> usize {
        let changes = self.changes.iter();
        changes.filter(|change| change.is_shorter()).count()
    }

    fn of(moves: &Moves) -> Self {
        let mut changes: Vec<LimitChange> =
            moves.limits.iter().map(|(_, _, change)| *change).collect();
        changes.sort_by_key(|change| !change.is_shorter());
        Self { changes }
    }

    fn lines(&self) -> impl Iterator<Item = (Option<RequestNumber>, Op)> {
        self.changes.iter().map(|change| {
            let op = Op::LimitMoved {
                kind: change.kind.id(),
                was: change.was.to_string(),
                is: change.is.to_string(),
                why: "calendar",
            };
            (Some(change.request), op)
        })
    }
}

impl Desk {
    /// What loading a year would move; nothing is written.
    ///
    /// # Errors
    /// [`DeskError`] where the year is implausible or the vault cannot be read.
    pub fn preview_calendar(&self, year: &LoadedYear) -> Result<Recount, DeskError> {
        plausible(year)?;
        self.read(|read| {
            let (mut years, days) = own_calendar(read)?;
            years.retain(|known| known.year != year.year);
            years.push(year.clone());
            let open = read.open_requests()?;
            let moves = moves(&open, &composed(years, days), self.settings().zone);
            Ok(Recount::of(&moves))
        })
    }

    /// Loads a year, in the place of what was known of it, and moves the limits of open requests.
    ///
    /// # Errors
    /// [`DeskError`] where the year is implausible or the vault cannot be written; nothing is
    /// changed then. Doubts are written down and do not keep it out.
    pub fn load_calendar(
        &self,
        year: LoadedYear,
        format: CalendarFormat,
        sha256: Option<String>,
        because: Option<String>,
        now: DateTime<Utc>,
    ) -> Result<Recount, DeskError> {
        let doubts = plausible(&year)?;
        let because = because.as_deref().and_then(|text| reason(text).ok());
        let decree = year
            .decree
            .map(|decree| format!("{} N {}", decree.date, decree.number));
        let stored = StoredYear {
            year,
            format,
            sha256: sha256.clone(),
            because: because.clone(),
            loaded: now,
        };
        self.recount(
            now,
            |tx| {
                tx.put_calendar_year(&stored)?;
                Ok(())
            },
            |moved| Op::CalendarLoaded {
                year: stored.year.year,
                format: format.id(),
                sha256,
                decree,
                doubts,
                because,
                moved,
            },
        )
    }

    /// Overrides a day, for a reason, and moves the limits of open requests.
    ///
    /// # Errors
    /// [`DeskError`] where the reason is missing or the calendar has no such day.
    pub fn override_day(&self, day: Override, now: DateTime<Utc>) -> Result<Recount, DeskError> {
        if self.calendar().year(day.date.year()).is_err() {
            return Err(DeskError::NoSuchDay);
        }
        let because = reason(&day.because)?;
        let (date, working) = (day.date, day.working);
        let stored = StoredOverride {
            day: Override {
                because: because.clone(),
                ..day
            },
            author: self.settings().author(),
            at: now,
        };
        self.recount(
            now,
            |tx| {
                tx.put_calendar_override(&stored)?;
                Ok(())
            },
            |moved| Op::DayOverridden {
                date: date.to_string(),
                working: Some(working),
                because: Some(because),
                moved,
            },
        )
    }

    /// Leaves an overridden day to the calendar again.
    ///
    /// # Errors
    /// [`DeskError::NoSuchDay`] where it is not overridden.
    pub fn leave_day(&self, date: NaiveDate, now: DateTime<Utc>) -> Result<Recount, DeskError> {
        self.recount(
            now,
            |tx| {
                if tx.remove_calendar_override(date)? {
                    Ok(())
                } else {
                    Err(DeskError::NoSuchDay)
                }
            },
            |moved| Op::DayOverridden {
                date: date.to_string(),
                working: None,
                because: None,
                moved,
            },
        )
    }

    /// Changes the calendar and everything that follows from it, in one transaction. The calendar
    /// in force is exchanged while this transaction keeps every other writer out.
    fn recount(
        &self,
        now: DateTime<Utc>,
        write: impl FnOnce(&Tx<'_>) -> Result<(), DeskError>,
        op: impl FnOnce(usize) -> Op,
    ) -> Result<Recount, DeskError> {
        let (author, zone) = (self.settings().author(), self.settings().zone);
        let before = self.calendar();
        let recounted = self.change(now, |tx| {
            write(tx)?;
            let (years, days) = own_calendar(tx.read())?;
            let after = composed(years, days);
            let open = tx.read().open_requests()?;
            let moves = moves(&open, &after, zone);
            moves.write(tx)?;
            let recount = Recount::of(&moves);
            append_all(tx, now, &author, recount.lines())?;
            self.put_calendar(Arc::new(after));
            let op = op(recount.changes.len());
            let moved = moves.on_the_board(&open);
            Ok::<_, DeskError>(Done::of_the_vault((recount, moved), op))
        });
        match recounted {
            Ok((recount, moved)) => {
                self.tell_board_calendar(&moved)?;
                Ok(recount)
            }
            Err(error) => {
                self.put_calendar(before);
                Err(error)
            }
        }
    }

    fn tell_board_calendar(&self, moved: &[OpenLimit]) -> Result<(), StoreError> {
        let (years, days) = self.read(own_calendar)?;
        if let Some(board) = held(&self.board).as_mut() {
            drop(board.move_limits(moved));
            drop(board.put_calendar(&years, &days));
        }
        Ok(())
    }

    fn put_calendar(&self, calendar: Arc<ProductionCalendar>) {
        *self
            .calendar
            .write()
            .unwrap_or_else(PoisonError::into_inner) = calendar;
    }
}

/// The calendar in force: the built-in years, and over them what the officer loaded.
pub(super) fn calendar_of(read: Read<'_>) -> Result<ProductionCalendar, StoreError> {
    let (years, days) = own_calendar(read)?;
    Ok(composed(years, days))
}

/// What the officer loaded and overrode.
pub(super) fn own_calendar(read: Read<'_>) -> Result<(Vec<LoadedYear>, Vec<Override>), StoreError> {
    let years = read.calendar_years()?.into_iter().map(|stored| stored.year);
    let days = read
        .calendar_overrides()?
        .into_iter()
        .map(|stored| stored.day);
    Ok((years.collect(), days.collect()))
}

fn composed(years: Vec<LoadedYear>, days: Vec<Override>) -> ProductionCalendar {
    ProductionCalendar::built_in().with(years, days)
}

/// The doubts about a year, in words for the journal.
fn plausible(year: &LoadedYear) -> Result<Vec<String>, DeskError> {
    Ok(check(year)?.iter().map(ToString::to_string).collect())
}

/// What has to be written so that every limit agrees with a calendar.
#[derive(Default)]
struct Moves {
    /// Whether a demand of that kind has the limit, or the request that has no demand yet.
    limits: Vec<(RequestId, Whose, LimitChange)>,
    /// Requests whose earliest limit moves.
    requests: Vec<(RequestId, NaiveDate)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Demand,
    Request,
}

/// Few of many demands are counted from different facts, so each count is made once.
fn moves(open: &[OpenRequest], calendar: &ProductionCalendar, zone: Tz) -> Moves {
    let mut known: HashMap<Clock, Option<NaiveDate>> = HashMap::new();
    let mut last_day = |clock: Clock| {
        let count = || deadline(&clock, calendar).ok().map(|limit| limit.due);
        *known.entry(clock).or_insert_with(count)
    };
    let mut moves = Moves::default();
    for request in open {
        let of = Received::from(request);
        let mut note = |whose, kind, was, is| {
            let change = LimitChange {
                request: request.number,
                kind,
                was,
                is,
            };
            if was != is {
                moves.limits.push((request.id, whose, change));
            }
            is
        };
        let mut earliest = None;
        for demand in &request.demands {
            // What cannot be counted keeps the limit that it has.
            let is = last_day(clock(zone, of, demand)).unwrap_or(demand.due);
            let is = note(Whose::Demand, demand.kind, demand.due, is);
            earliest = Some(earliest.map_or(is, |due: NaiveDate| due.min(is)));
        }
        let due = earliest.unwrap_or_else(|| {
            let is = last_day(undemanded(zone, of)).unwrap_or(request.due);
            note(Whose::Request, DemandKind::Access, request.due, is)
        });
        if due != request.due {
            moves.requests.push((request.id, due));
        }
    }
    moves
}

impl Moves {
    /// The limits that moved, as the board shows them.
    fn on_the_board(&self, open: &[OpenRequest]) -> Vec<OpenLimit> {
        let moved = self.limits.iter();
        let shown = moved.filter_map(|(id, _, change)| {
            let place = open.binary_search_by_key(id, |request| request.id).ok()?;
            let concern = Concern::Demand(change.kind);
            Some(open_limit(open.get(place)?, concern, change.is))
        });
        shown.collect()
    }

    fn write(&self, tx: &Tx<'_>) -> Result<(), StoreError> {
        for (request, whose, change) in &self.limits {
            if *whose == Whose::Demand {
                tx.move_demand(*request, change.kind, change.is)?;
            }
        }
        for (request, due) in &self.requests {
            tx.move_request(*request, *due)?;
        }
        Ok(())
    }
}
