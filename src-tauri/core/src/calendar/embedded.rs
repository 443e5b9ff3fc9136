//! The data files that are part of the program.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::day::Holiday;
use super::production::DecreedYear;
use super::terms::{Duty, Promise, Rule};

/// Holidays and decrees: `data/ru.json`.
#[derive(Deserialize)]
pub(super) struct CalendarData {
    pub holidays: Vec<Holiday>,
    pub years: Vec<DecreedYear>,
}

/// Terms of the law and of the policy: `data/terms_ru.json`.
#[derive(Deserialize)]
pub(super) struct TermData {
    /// The duties that a kind of demand puts on the company, by the kind's id.
    pub kinds: BTreeMap<String, Vec<Duty>>,
    pub statute: Vec<Rule>,
    pub promise: Promise,
}

pub(super) static CALENDAR: LazyLock<CalendarData> =
    LazyLock::new(|| parse(include_str!("data/ru.json")));

pub(super) static TERMS: LazyLock<TermData> =
    LazyLock::new(|| parse(include_str!("data/terms_ru.json")));

#[expect(
    clippy::expect_used,
    reason = "the files are compiled in and read by the tests; a program that carries broken law must not start"
)]
fn parse<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("an embedded data file is well formed")
}
