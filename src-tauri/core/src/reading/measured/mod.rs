//! Precision and recall over letters made by rule: wordings of every kind × invented people ×
//! what recognition does to them, all from a seed.
//!
//! `cargo test -p dekada-core measured -- --nocapture` prints the table, and with
//! `READING_MISSES=name` in the environment every letter whose name was missed. The floors asserted are
//! a little below what was measured, so that a change for the worse is seen.

mod noise;
mod people;
mod wordings;

use super::testing::proposals;
use super::{Proposal, ProposedField};
use noise::Noise;
use people::{PEOPLE, Who};
use std::collections::BTreeMap;
use wordings::{WORDINGS, Wording};

/// A proposal counts as made from this confidence on: beneath it a screen would not offer it first.
const OFFERED: f32 = 0.5;

#[derive(Default, Clone, Copy)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Score {
    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }
}

type Scores = BTreeMap<ProposedField, Score>;

fn measure(noise: Noise, seed: u64) -> Scores {
    let mut scores = Scores::new();
    let mut chance = noise::Chance::new(seed);
    for wording in WORDINGS {
        for (at, who) in PEOPLE.iter().enumerate() {
            let other = PEOPLE.get((at + 7) % PEOPLE.len()).unwrap();
            let text = noise.spoil(&wording.write(who, other), &mut chance);
            let found = proposals(&text);
            for field in ProposedField::ALL {
                let expected = wording.expected(*field, who, other);
                score(scores.entry(*field).or_default(), &found, *field, &expected);
                if std::env::var("READING_MISSES").is_ok_and(|wanted| wanted == field.id()) {
                    show_miss(&text, &found, *field, &expected);
                }
            }
        }
    }
    scores
}

/// Demands are a set; of the other fields only the first offered counts.
fn offered(found: &[Proposal], field: ProposedField) -> Vec<String> {
    let of_field = found
        .iter()
        .filter(|proposal| proposal.field == field && proposal.confidence >= OFFERED);
    let count = if field == ProposedField::Demand {
        20
    } else {
        1
    };
    of_field
        .map(|proposal| plain(proposal.value.reveal()))
        .take(count)
        .collect()
}

fn score(score: &mut Score, found: &[Proposal], field: ProposedField, expected: &[String]) {
    let offered = offered(found, field);
    let expected: Vec<String> = expected.iter().map(|value| plain(value)).collect();
    let right = expected
        .iter()
        .filter(|value| offered.iter().any(|offer| same(field, offer, value)))
        .count();
    let count = |n: usize| u32::try_from(n).unwrap();
    score.right += count(right);
    score.missed += count(expected.len() - right);
    score.wrong += count(offered.len() - right.min(offered.len()));
}

fn same(field: ProposedField, offer: &str, expected: &str) -> bool {
    match field {
        // Where it stands is what is asked; how a postal address is cut has no one right answer.
        ProposedField::ReplyAddress => offer.contains(expected),
        ProposedField::SignatureLine => true,
        _ => offer == expected,
    }
}

fn plain(value: &str) -> String {
    value
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '@')
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}

fn show_miss(text: &str, found: &[Proposal], field: ProposedField, expected: &[String]) {
    let mut one = Score::default();
    score(&mut one, found, field, expected);
    if one.wrong + one.missed > 0 {
        println!(
            "--- expected {expected:?}, offered {:?}\n{text}",
            offered(found, field)
        );
    }
}

fn table(name: &str, scores: &Scores) -> String {
    let mut table = format!("{name:<16} right wrong missed precision recall\n");
    for (field, score) in scores {
        table += &format!(
            "{:<16} {:>5} {:>5} {:>6} {:>9.3} {:>6.3}\n",
            field.id(),
            score.right,
            score.wrong,
            score.missed,
            score.precision(),
            score.recall()
        );
    }
    table
}

/// Every field reaches these shares; a field no wording has is no miss.
fn reaches(name: &str, scores: &Scores, precision: f64, recall: f64) {
    println!("{}", table(name, scores));
    for (field, score) in scores {
        assert!(score.right > 0, "{field} is expected somewhere");
        assert!(
            score.precision() >= precision,
            "{name}: precision of {field}"
        );
        assert!(score.recall() >= recall, "{name}: recall of {field}");
    }
}

#[test]
fn clean_letters_are_read() {
    reaches("clean", &measure(Noise::None, 1), 0.97, 0.95);
}

#[test]
fn scanned_letters_are_read() {
    reaches("scanned", &measure(Noise::Scan, 2), 0.95, 0.92);
}

#[test]
fn poorly_scanned_letters_are_read() {
    reaches("poor", &measure(Noise::Poor, 3), 0.85, 0.8);
}

impl Wording {
    fn expected(&self, field: ProposedField, who: &Who, other: &Who) -> Vec<String> {
        self.facts
            .iter()
            .filter(|(known, _)| *known == field)
            .map(|(_, value)| people::fill(value, who, other))
            .collect()
    }

    fn write(&self, who: &Who, other: &Who) -> String {
        people::fill(self.text, who, other)
    }
}
