//! How long the law and the company give: data with a validity date, `data/terms_ru.json`.
//!
//! A [`Duty`] is what the law obliges the company to do; a kind of demand brings none, one or
//! two of them. Withdrawal of consent to cookies is a withdrawal; where the letter says "stop",
//! the officer adds a demand of that kind. A bare "delete my data" is a withdrawal and a demand
//! to stop together.

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use serde::Deserialize;

use super::ProductionCalendar;
use super::embedded::TERMS;
use super::span;
use crate::request::{DeletionGround, DemandKind};
use crate::word::words;

/// A number of working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct WorkingDays(pub u32);

/// The duties that a kind of demand brings on a ground; empty where only the promise limits it. A
/// ground that the kind does not know, or that nobody has read yet, changes nothing.
pub(super) fn duties(kind: DemandKind, ground: Option<DeletionGround>) -> &'static [Duty] {
    let kinds = &TERMS.kinds;
    let ground = ground.filter(|ground| kind.grounds().contains(ground));
    ground
        .and_then(|ground| kinds.get(&format!("{kind}/{ground}")))
        .or_else(|| kinds.get(kind.id()))
        .map_or(&[], Vec::as_slice)
}

/// The duty at once that a kind of demand brings on a ground, by the law of a date.
#[must_use]
pub fn at_once(
    kind: DemandKind,
    ground: Option<DeletionGround>,
    on: NaiveDate,
) -> Option<&'static Rule> {
    let mut rules = duties(kind, ground)
        .iter()
        .filter_map(|duty| rule(*duty, on));
    rules.find(|rule| rule.length == Length::AtOnce)
}

/// The European term beside the Russian one, when the officer says that it applies.
pub(super) fn gdpr() -> &'static GdprRule {
    &TERMS.gdpr
}

/// The rule of a duty on a date; none where the law did not know the duty yet.
#[must_use]
pub fn rule(duty: Duty, on: NaiveDate) -> Option<&'static Rule> {
    TERMS
        .statute
        .iter()
        .find(|rule| rule.duty == duty && rule.is_valid(on))
}

/// What the company promises for every kind of demand.
#[must_use]
pub fn promise() -> &'static Promise {
    &TERMS.promise
}

/// The first day of which this program knows the law; before it, it knows no term at all.
pub(super) fn known_since() -> NaiveDate {
    let starts = TERMS.statute.iter().map(|rule| rule.valid_from);
    starts.min().unwrap_or(NaiveDate::MAX)
}

words! {
    /// What the law obliges the company to do.
    Duty, "duty" {
        Access = "access",
        ThirdParties = "third-parties",
        /// A written, reasoned refusal to give information.
        Refusal = "refusal",
        Rectification = "rectification",
        Unlawful = "unlawful",
        /// Block the data for the time of a check.
        Blocking = "blocking",
        /// Stop processing found to be unlawful.
        UnlawfulStop = "unlawful-stop",
        /// Destroy what cannot be made lawful.
        UnlawfulDestruction = "unlawful-destruction",
        Stop = "stop",
        Withdrawal = "withdrawal",
        AutomatedDecision = "automated-decision",
        Marketing = "marketing",
        /// Destroy what could not be destroyed in the primary term and was blocked.
        DestructionImpossible = "destruction-impossible",
        BreachNotice = "breach-notice",
        BreachInquiry = "breach-inquiry",
        /// Answer the regulator.
        Regulator = "regulator",
        PurposeReached = "purpose-reached",
    }
}

/// The term of a duty while one version of the law was in force.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Rule {
    #[serde(deserialize_with = "super::embedded::word")]
    pub duty: Duty,
    #[serde(flatten)]
    pub citation: Citation,
    pub length: Length,
    /// By how much a reasoned notice may extend the term, once; zero where it may not.
    pub extension: WorkingDays,
    pub starts: Start,
    pub valid_from: NaiveDate,
    /// The last day of this version; none while it is in force.
    pub valid_to: Option<NaiveDate>,
}

impl Rule {
    fn is_valid(&self, on: NaiveDate) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| on <= last)
    }
}

/// The company's own limit, from its policy.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Promise {
    #[serde(flatten)]
    pub citation: Citation,
    pub length: Length,
    pub starts: Start,
}

/// The term of the GDPR (art. 12 p. 3): months of Regulation 1182/71, and by how many more a
/// reasoned notice inside the term extends it, once.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct GdprRule {
    #[serde(flatten)]
    pub citation: Citation,
    pub months: u32,
    pub extension_months: u32,
    pub valid_from: NaiveDate,
}

/// Where a term is written, in the form a letter quotes it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Citation {
    #[serde(rename = "article_ru")]
    pub ru: String,
    #[serde(rename = "article_en")]
    pub en: String,
}

/// The event after which a term runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    Receipt,
    /// The subject supplied data that confirm what is wrong.
    ConfirmingData,
    Detection,
    DateReached,
    /// As the term whose duty could not be fulfilled.
    PrimaryTerm,
}

/// An amount of time with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    AtOnce,
    WorkingDays(u32),
    CalendarDays(u32),
    Months(u32),
    Hours(u32),
}

impl Length {
    /// Every unit's stable name.
    pub const UNITS: [&'static str; 5] = [
        "at-once",
        "working-days",
        "calendar-days",
        "months",
        "hours",
    ];

    /// The unit's stable name.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::WorkingDays(_) => "working-days",
            Self::CalendarDays(_) => "calendar-days",
            Self::Months(_) => "months",
            Self::Hours(_) => "hours",
        }
    }

    #[must_use]
    pub const fn amount(self) -> u32 {
        match self {
            Self::AtOnce => 0,
            Self::WorkingDays(n) | Self::CalendarDays(n) | Self::Months(n) | Self::Hours(n) => n,
        }
    }

    /// The last day of a term that runs from an event on `event`, before anything moves it
    /// (Civil Code art. 191: the day after is the first; art. 192: a term of months ends on the
    /// same date, or on the last day of a shorter month). `None` for hours, which end at a
    /// [moment](Self::last_moment), and beyond the end of time.
    #[must_use]
    pub fn last_day(self, event: NaiveDate, calendar: &ProductionCalendar) -> Option<NaiveDate> {
        match self {
            Self::AtOnce | Self::WorkingDays(0) => Some(event),
            Self::WorkingDays(n) => span::working_days_after(event, calendar)
                .nth(usize::try_from(n.checked_sub(1)?).ok()?),
            Self::CalendarDays(n) => event.checked_add_days(chrono::Days::new(n.into())),
            Self::Months(n) => event.checked_add_months(Months::new(n)),
            Self::Hours(_) => None,
        }
    }

    /// The moment at which a term of hours ends: it runs through nights and holidays. `None` for
    /// the units that end with a day.
    #[must_use]
    pub fn last_moment(self, event: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self {
            Self::Hours(n) => event.checked_add_signed(TimeDelta::try_hours(n.into())?),
            Self::AtOnce | Self::WorkingDays(_) | Self::CalendarDays(_) | Self::Months(_) => None,
        }
    }

    /// A day off at its end moves the term to the next working day (Civil Code art. 193). A duty
    /// at once is owed on the day itself, whatever day that is.
    #[must_use]
    pub(super) const fn moves_off_days_off(self) -> bool {
        matches!(self, Self::CalendarDays(_) | Self::Months(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_demand_stands_in_the_data() {
        let mut known = 0;
        for kind in DemandKind::ALL {
            assert!(TERMS.kinds.contains_key(kind.id()), "{kind}");
            let grounds = kind.grounds().iter();
            let named =
                grounds.filter(|ground| TERMS.kinds.contains_key(&format!("{kind}/{ground}")));
            known += 1 + named.count();
        }
        assert_eq!(TERMS.kinds.len(), known, "no line belongs to nobody");
    }

    #[test]
    fn versions_of_a_rule_follow_each_other_without_gap_or_overlap() {
        for rule in &TERMS.statute {
            let next = rule.valid_to.and_then(|last| last.succ_opt());
            let same = TERMS.statute.iter().filter(|other| other.duty == rule.duty);
            let follows = same.clone().filter(|other| Some(other.valid_from) == next);
            assert_eq!(
                follows.count(),
                usize::from(next.is_some()),
                "{:?}",
                rule.duty
            );
            let valid = same.filter(|other| other.is_valid(rule.valid_from));
            assert_eq!(valid.count(), 1, "{:?} on {}", rule.duty, rule.valid_from);
        }
    }

    #[test]
    fn an_extension_is_data_of_working_day_terms_only() {
        for rule in &TERMS.statute {
            let extendable = rule.extension > WorkingDays(0);
            assert!(!extendable || matches!(rule.length, Length::WorkingDays(_)));
        }
    }

    #[test]
    fn hours_run_through_nights_and_holidays() {
        let detected = "2026-12-31T22:30:00+03:00"
            .parse::<DateTime<Utc>>()
            .unwrap();
        let on = detected.date_naive();
        let ends = |duty| rule(duty, on).unwrap().length.last_moment(detected);
        let moment = |text: &str| Some(text.parse::<DateTime<Utc>>().unwrap());
        assert_eq!(
            ends(Duty::BreachNotice),
            moment("2027-01-01T22:30:00+03:00")
        );
        assert_eq!(
            ends(Duty::BreachInquiry),
            moment("2027-01-03T22:30:00+03:00")
        );
        assert_eq!(ends(Duty::Access), None);
    }
}
