//! Golden explanations in both languages.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may stop at the first surprise"
)]

use crate::limit::Teller;
use crate::text::{Language, words};
use dekada_core::calendar::{Clock, Gdpr, ProductionCalendar, WorkingDays, deadline};
use dekada_core::request::{DeletionGround, DemandKind};
use expect_test::{Expect, expect};
use std::sync::Arc;

fn check(clock: &Clock, expected: &[Expect; 2]) {
    for (language, expected) in [Language::Russian, Language::English].into_iter().zip(expected) {
        let teller = Teller {
            calendar: Arc::new(ProductionCalendar::built_in()),
            words: words(language),
        };
        let limit = deadline(clock, &teller.calendar).unwrap();
        expected.assert_eq(&(teller.explain(&limit).join("\n") + "\n"));
    }
}

fn clock(kind: DemandKind, received: &str) -> Clock {
    Clock::new(kind, received.parse().unwrap())
}

#[test]
fn the_new_year_gap_is_explained() {
    check(&clock(DemandKind::Access, "2026-12-17"), &[expect![""], expect![""]]);
}

#[test]
fn a_working_saturday_that_is_short_is_explained() {
    check(&clock(DemandKind::Rectification, "2025-10-25"), &[expect![""], expect![""]]);
}

#[test]
fn a_deletion_without_ground_runs_two_terms_and_its_end_is_moved() {
    check(&clock(DemandKind::Deletion, "2026-05-01"), &[expect![""], expect![""]]);
}

#[test]
fn an_extension_with_the_gdpr_beside_is_explained() {
    let clock = Clock {
        gdpr: Some(Gdpr::Extended),
        ..clock(DemandKind::Access, "2026-06-01").extended(WorkingDays(5))
    };
    check(&clock, &[expect![""], expect![""]]);
}

#[test]
fn unlawful_data_are_blocked_at_once_and_the_term_starts_with_the_proof() {
    let clock = Clock {
        ground: Some(DeletionGround::Unlawful),
        supplied: "2026-11-12".parse().ok(),
        cured: "2026-11-16".parse().ok(),
        ..clock(DemandKind::Deletion, "2026-11-09")
    };
    check(&clock, &[expect![""], expect![""]]);
}

#[test]
fn a_year_without_a_decree_is_said_to_be_provisional() {
    check(&clock(DemandKind::Marketing, "2027-12-20"), &[expect![""], expect![""]]);
}
