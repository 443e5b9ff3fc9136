//! The data files that are part of the program.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

use super::day::{Decree, Holiday, Transfer};
use super::terms::{Duty, GdprRule, Promise, Rule};

/// Holidays and decrees: `data/ru.json`.
#[derive(Deserialize)]
pub(super) struct CalendarData {
    pub holidays: Vec<Holiday>,
    pub years: Vec<DecreedYear>,
}

/// A year as the Government settled it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct DecreedYear {
    pub year: i32,
    pub decree: Decree,
    pub transfers: Vec<Transfer>,
}

/// Terms of the law and of the policy: `data/terms_ru.json`.
#[derive(Deserialize)]
pub(super) struct TermData {
    /// The duties that a kind of demand puts on the company, by the kind's id, and by kind and
    /// ground where the ground changes them: `deletion/stop`.
    #[serde(deserialize_with = "duties")]
    pub kinds: BTreeMap<String, Vec<Duty>>,
    pub statute: Vec<Rule>,
    pub promise: Promise,
    pub gdpr: GdprRule,
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

/// A word of a closed set, by its id.
pub(super) fn word<'de, D: Deserializer<'de>, T: std::str::FromStr>(from: D) -> Result<T, D::Error>
where
    T::Err: std::fmt::Display,
{
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

fn duties<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, Vec<Duty>>, D::Error> {
    let kinds = BTreeMap::<String, Vec<String>>::deserialize(from)?;
    let known = |ids: Vec<String>| ids.iter().map(|id| id.parse()).collect::<Result<_, _>>();
    kinds
        .into_iter()
        .map(|(kind, ids)| Ok((kind, known(ids).map_err(D::Error::custom)?)))
        .collect()
}
